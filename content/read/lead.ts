/** The head of an article: what stands above its first section. */
import { blockText } from "./block.ts";
import type { Block } from "./block.ts";
import { blogMarkOf, minutesOf, splitMinutes, startsWithLightbulb } from "./blogMark.ts";
import { nameLeadLines } from "./leadNames.ts";
import type { LeadLine, LeadNames } from "./leadNames.ts";
import { lastMark } from "./sentence.ts";

export type Lead = LeadNames & {
  summary: string | null;
  /** The index of the first block that isn't a line of the head. */
  bodyStart: number;
};

type LeadParts = { lines: LeadLine[]; prose: string[]; bodyStart: number; endsInHeading: boolean };

const SHORT_LINE = 160;
/** What ends a sentence, or leads on; a title that asks is a title. */
const TEXT_MARKS = new Set([".", "!", ":", ";", ",", "…"]);
/** More than this above the first heading, where no opening questions stand, is the article itself. */
const SUMMARY_PARAGRAPHS = 2;

/** `blocks` are prepared (see prepareBlocks.ts). */
export function readLead(blocks: readonly Block[]): Lead {
  const end = blocks.findIndex(isStanding);
  const head = end === -1 ? blocks : blocks.slice(0, end);
  const mark = end === -1 ? null : blogMarkOf(blockText(blocks[end] ?? { kind: "paragraph", lines: [] }));
  const opensWithQuestions = mark === "opening";
  const { lines, prose, bodyStart, endsInHeading } = splitHead(head);
  const isSummary = opensWithQuestions || (endsInHeading && prose.length <= SUMMARY_PARAGRAPHS);
  return {
    ...nameLeadLines(lines, opensWithQuestions),
    summary: isSummary && prose.length > 0 ? prose.join("\n\n") : null,
    bodyStart,
  };
}

function isStanding(block: Block): boolean {
  return block.lines.some(startsWithLightbulb) || blogMarkOf(blockText(block)) !== null;
}

/** Short lines, then prose, up to the first heading or list below it. */
function splitHead(head: readonly Block[]): LeadParts {
  const minutesEnd = findMinutesEnd(head);
  const bodyStart = indexOr(
    head.length,
    head.findIndex((block, index) => (index < minutesEnd ? isLong(block) : !isShort(block)) && !isMinutes(block)),
  );
  const proseEnd = indexOr(
    head.length,
    head.findIndex((block, index) => index >= bodyStart && block.kind !== "paragraph" && !isMinutes(block)),
  );
  const below = head.slice(bodyStart, proseEnd);
  const above = [...head.slice(0, bodyStart), ...below.filter(isMinutes)];
  return {
    lines: above.flatMap((block) => block.lines.map((text) => ({ text, block }))),
    prose: below.filter((block) => !isMinutes(block)).map(blockText),
    bodyStart,
    endsInHeading: head[proseEnd]?.kind === "heading",
  };
}

/** The blog says its minutes twice; what stands between belongs to the head, full stop or not. */
function findMinutesEnd(head: readonly Block[]): number {
  const said = head.flatMap(({ lines }, index) => (lines.some((line) => minutesOf(line) !== null) ? [index] : []));
  // The first line is the title, whatever it looks like.
  return said[1] ?? 1;
}

function indexOr(fallback: number, index: number): number {
  return index === -1 ? fallback : index;
}

function isMinutes(block: Block): boolean {
  return minutesOf(blockText(block)) !== null;
}

function isLong({ kind, lines }: Block): boolean {
  return kind !== "heading" && lines.some((line) => line.length > SHORT_LINE);
}

function isShort({ kind, lines }: Block): boolean {
  if (kind === "item") return false;
  return (
    kind === "heading" || kind === "category" || lines.every((line) => line.length <= SHORT_LINE && isNameLike(line))
  );
}

function isNameLike(line: string): boolean {
  return minutesOf(line) !== null || splitMinutes(line) !== null || !TEXT_MARKS.has(lastMark(line));
}
