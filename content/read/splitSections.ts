/** Splits the body of an article into sections: each heading with the blocks under it. */
import { LINE_LIMIT } from "../article.ts";
import { blockText } from "./block.ts";
import type { Block } from "./block.ts";
import { ARROW, blogMarkOf, isCallToAction, startsWithLightbulb } from "./blogMark.ts";
import type { BlogMark } from "./blogMark.ts";
import { cleanWording } from "./questionWording.ts";
import { endsWithQuestion } from "./sentence.ts";

export type Section = {
  /** The heading above the questions in this section. */
  heading: string | null;
  /** Which standing line of the blog begins it; `null` for a section of the article. */
  mark: Exclude<BlogMark, "themeSearch" | "searchTip"> | null;
  blocks: Block[];
};

const OPENING_QUESTIONS = 3;
/** A question stands under the heading of these sections. In other sections, it stands under the heading before. */
const OWN_HEADING: ReadonlySet<Section["mark"]> = new Set([null, "faq", "opening"]);

/** `articleHeading` is the heading of what comes before the first section. */
export function splitSections(blocks: readonly Block[], articleHeading: string | null): Section[] {
  let current: Section = { heading: articleHeading, mark: null, blocks: [] };
  let standing = articleHeading;
  const sections = [current];
  for (const [index, block] of blocks.entries()) {
    const mark = standingMark(block, blocks[index + 1]);
    if (mark === "themeSearch" || mark === "searchTip" || isLink(block, current)) continue;
    if (mark === null && !startsSection(block, current)) {
      current.blocks.push(block);
      continue;
    }
    const ownHeading = OWN_HEADING.has(mark) ? headingText(blockText(block)) : null;
    if (mark === null) standing = ownHeading ?? standing;
    current = { heading: ownHeading ?? standing, mark, blocks: [] };
    sections.push(current);
  }
  return sections;
}

/** The blog may reword the heading of its theme search. The tip below that heading tells it all the same. */
function standingMark(block: Block, next: Block | undefined): BlogMark | null {
  if (block.kind === "item") return null;
  const isAboveTip = block.kind === "heading" && next !== undefined && blogMarkOf(blockText(next)) === "searchTip";
  return isAboveTip ? "themeSearch" : blogMarkOf(blockText(block));
}

/** A line that ends in an arrow is a link. An opening question may also end in the arrow before its hint. */
function isLink(block: Block, { mark }: Section): boolean {
  const text = blockText(block);
  return mark !== "opening" && isCallToAction(text) && !startsWithLightbulb(text);
}

function startsSection(block: Block, current: Section): boolean {
  const text = blockText(block);
  if (block.kind !== "heading" || text.length > LINE_LIMIT) return false;
  const isQuestion = endsWithQuestion(text);
  return !(isQuestion && startsWithLightbulb(text)) && endsSection(current, isQuestion);
}

/**
 * Whether a heading begins a new section, or belongs to the section above it. `isQuestion`: whether the heading asks.
 */
function endsSection(current: Section, isQuestion: boolean): boolean {
  switch (current.mark) {
    case "faq":
      return !isQuestion && !endsInLoneQuestion(current);
    case "opening":
      return !isQuestion || !mayHoldPlainQuestion(current);
    case "greeting":
      // The name below the greeting looks like a heading, and belongs to the greeting.
      return current.blocks.length > 0;
    case "newsletter":
    case "discover":
    case null:
      return true;
  }
}

/** A short answer looks like a heading, so a lone question may wait for its answer. */
function endsInLoneQuestion({ blocks }: Section): boolean {
  const last = blocks.at(-1);
  return last !== undefined && endsWithQuestion(blockText(last));
}

/** A question without a bullet looks like a heading. Three such questions are asked, without text between them. */
function mayHoldPlainQuestion({ blocks }: Section): boolean {
  const lines = blocks.flatMap((block) => block.lines);
  if (blocks.some(({ kind }) => kind === "item") || lines.some(startsWithLightbulb)) return false;
  const asked = lines.filter((line) => line.includes("?")).length;
  const isListed = /[?→]/u.test(lines.at(-1) ?? "") || (lines.at(-2) ?? "").endsWith(ARROW);
  return asked === 0 || (asked < OPENING_QUESTIONS && isListed);
}

/** The text of a heading, without the symbols and the colon around it. */
function headingText(text: string): string | null {
  return cleanWording(text).replace(/[ :→¶#]+$/u, "") || null;
}
