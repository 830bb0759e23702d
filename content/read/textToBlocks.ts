/** Turns plain text, as copied from a page or kept by the author, into blocks. */
import { normaliseText } from "../normaliseText.ts";
import type { Block } from "./block.ts";
import { blogMarkOf, startsWithLightbulb } from "./blogMark.ts";
import { lampLines } from "./lampLines.ts";
import { isHeadingLine } from "./headingLine.ts";
import type { Gap } from "./headingLine.ts";
import { endsSentence, lastMark } from "./sentence.ts";
import { splitBullets } from "./splitBullets.ts";

/** Lines without a blank line between them. `blanks` is how many blank lines stand above. */
type LineGroup = { blanks: number; lines: string[] };
type TextPiece = Block & { gap: Gap };

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
const SEPARATOR = /^[-–—*_=~•· ]*$/u;
const STARTS_LOWER = /^\p{Ll}/u;
const LONG_LINE = 55;
/** Where a text has, on average, this many lines between blank ones, its lines are not wrapped. */
const GROUP_LINES = 20;

/** Takes any string. No block is empty. */
export function textToBlocks(text: string): Block[] {
  const groups = groupLines(text);
  const gapOf = gapReader(groups);
  const pieces = groups.flatMap((group) => groupToPieces(group.lines, gapOf(group)));
  return listUnmarkedItems(pieces).map(({ kind, lines }) => ({ kind, lines }));
}

function groupLines(text: string): LineGroup[] {
  const groups: LineGroup[] = [];
  let blanks = 1;
  for (const raw of text.split(LINE_BREAK)) {
    const line = normaliseText(raw);
    if (SEPARATOR.test(line)) blanks += 1;
    else {
      if (blanks > 0) groups.push({ blanks, lines: [] });
      groups.at(-1)?.lines.push(line);
      blanks = 0;
    }
  }
  return hasBlankLines(groups)
    ? groups
    : groups.flatMap(({ lines }) => lines.map((line) => ({ blanks: 1, lines: [line] })));
}

/** Whether blank lines separate paragraphs. A text with hardly any has each paragraph on a line of its own. */
function hasBlankLines(groups: readonly LineGroup[]): boolean {
  const lineCount = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return groups.length > 1 && lineCount < groups.length * GROUP_LINES;
}

/** A gap of several blank lines means something, unless most gaps are that wide. */
function gapReader(groups: readonly LineGroup[]): (group: LineGroup) => Gap {
  const wide = groups.slice(1).filter(({ blanks }) => blanks > 1).length;
  if (wide === 0 || wide * 2 > groups.length) return () => "even";
  return ({ blanks }) => (blanks > 1 ? "wide" : "usual");
}

function groupToPieces(lines: readonly string[], gap: Gap): TextPiece[] {
  return splitBullets(lines).flatMap(({ kind, lines: own }, index) =>
    kind === "item"
      ? [{ kind, lines: lampLines(own), gap }]
      : splitHeading(lampLines(own), index === 0 ? gap : "usual"),
  );
}

/** A heading stands alone, or right above its text without a blank line. */
function splitHeading(lines: readonly string[], gap: Gap): TextPiece[] {
  const [first = "", ...rest] = lines;
  if (!isHeadingLine(first, gap) || (rest.length > 0 && !startsText(rest))) return [{ kind: "paragraph", lines, gap }];
  const heading: TextPiece = { kind: "heading", lines: [first], gap };
  return rest.length === 0 ? [heading] : [heading, { kind: "paragraph", lines: rest, gap: "usual" }];
}

/** A wrapped line goes on in lower case. Lines of a masthead are short, and end no sentence. */
function startsText([next = ""]: readonly string[]): boolean {
  return startsWithLightbulb(next) || (!STARTS_LOWER.test(next) && (endsSentence(next) || next.length > LONG_LINE));
}

/**
 * Short lines after a colon are a list that lost its bullets, and no headings. A last one above a text is a heading.
 */
function listUnmarkedItems(pieces: readonly TextPiece[]): TextPiece[] {
  let isInList = false;
  return pieces.map((piece, index) => {
    isInList = mayBeItem(piece, pieces[index + 1]) && (isInList || introducesList(pieces[index - 1]));
    return isInList ? { ...piece, kind: "item" } : piece;
  });
}

function mayBeItem({ kind, lines, gap }: TextPiece, next: TextPiece | undefined): boolean {
  if (kind !== "heading" || gap === "wide" || blogMarkOf(lines.join(" ")) !== null) return false;
  return next === undefined || !isText(next);
}

function introducesList(piece: TextPiece | undefined): boolean {
  return piece !== undefined && piece.kind !== "heading" && lastMark(piece.lines.at(-1) ?? "") === ":";
}

function isText({ kind, lines: [first = ""] }: TextPiece): boolean {
  return kind === "paragraph" && !startsWithLightbulb(first);
}
