/** Reads the head of an article: what stands above its first section. */
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
/** These marks end a sentence, or lead on. A question mark is missing here: a title may ask. */
const TEXT_MARKS = new Set([".", "!", ":", ";", ",", "…"]);
/** More paragraphs than this above the first heading are the article itself, where no opening questions stand. */
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

/** The head has short lines, then prose. It ends at the first heading or list below the prose. */
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

/** The blog gives its minutes twice. The lines between the two belong to the head, with or without a full stop. */
function findMinutesEnd(head: readonly Block[]): number {
  const said = head.flatMap(({ lines }, index) => (lines.some((line) => minutesOf(line) !== null) ? [index] : []));
  // The first line is the title, however it looks.
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
