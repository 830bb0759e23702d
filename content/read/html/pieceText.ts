/** The piece that is being read. Text goes in, and a piece comes out where a line of the page ends. */
import { normaliseText } from "../../normaliseText.ts";
import { LAMP_ICON, LIGHTBULB, minutesOf, startsWithLightbulb } from "../blogMark.ts";
import { lampLines } from "../lampLines.ts";
import type { Surroundings } from "./openElements.ts";
import type { PageLink, Piece } from "./piece.ts";

export type PieceText = {
  pieces: Piece[];
  /** Whether the page has more than PIECE_LIMIT pieces. The pieces beyond that are left out. */
  isOverfull: boolean;
  text: string;
  links: PageLink[];
  /** The open link, with its text so far in this piece. */
  link: { href: string; text: string } | null;
  categories: string[];
  isInCategory: boolean;
  isByline: boolean;
  /** The text without dates and authors, with a separator where an element begins or ends. */
  byline: string;
  hasPlainText: boolean;
  hasFreeText: boolean;
  isLineBlank: boolean;
  /** The holder of the last piece. Another paragraph of that holder is another line of the piece. */
  lastHolder: number;
};

/** A long article has some hundreds of pieces. A page with more than this was made to exhaust its readers. */
const PIECE_LIMIT = 50_000;

export function createPieceText(): PieceText {
  return {
    pieces: [],
    isOverfull: false,
    text: "",
    links: [],
    link: null,
    categories: [],
    isInCategory: false,
    isByline: false,
    byline: "",
    hasPlainText: false,
    hasFreeText: false,
    isLineBlank: true,
    lastHolder: 0,
  };
}

const SEPARATOR = "\n";
/** These separate the facts of a line, as the elements themselves do. */
const BETWEEN_FACTS = /[\n·|•,/]| [-–—] /u;
const BETWEEN_ELEMENTS = /[\n·|•]/u;
const FACTS_LIMIT = 200;
/** A line break in the text of HTML counts as a space. */
const LINE_BREAKS = /[\n\r\f\v\u0085\u2028\u2029]+/gu;

export function addText(piece: PieceText, raw: string, around: Surroundings): void {
  if (around.isSilent || piece.isOverfull) return;
  const text = around.isPreformatted ? raw : raw.replaceAll(LINE_BREAKS, " ");
  piece.text += text;
  if (piece.link !== null) piece.link.text += text;
  if (!/\S/u.test(text)) return;
  piece.isLineBlank = false;
  piece.isByline ||= around.isByline || around.isAside;
  if (!around.isAside) piece.byline += text.replaceAll(LINE_BREAKS, " ");
  piece.hasPlainText ||= !around.isBold;
  piece.hasFreeText ||= !around.isControl;
  noteCategory(piece, text, around);
}

/**
 * Adds a picture that may be a 💡. It goes to the text alone, and to no category or fact. In a link it is left out,
 * since there it leads elsewhere.
 */
export function addLampIcon(piece: PieceText, { isSilent }: Surroundings): void {
  if (isSilent || piece.isOverfull || piece.link !== null) return;
  piece.text += LAMP_ICON;
  piece.isLineBlank = false;
  piece.hasFreeText = true;
}

function noteCategory(piece: PieceText, text: string, { isCategory }: Surroundings): void {
  if (!isCategory) piece.isInCategory = false;
  else if (piece.isInCategory) piece.categories.push(`${piece.categories.pop() ?? ""}${text}`);
  else {
    piece.isInCategory = true;
    piece.categories.push(text);
  }
}

/** Marks the edge of an element inside a line: facts beside each other often have no space between them. */
export function separate(piece: PieceText, around: Surroundings): void {
  if (!around.isSilent) piece.byline += SEPARATOR;
}

/** Two line breaks in a row end a paragraph. */
export function breakLine(piece: PieceText, around: Surroundings): void {
  if (around.isSilent) return;
  if (piece.isLineBlank && around.holder.kind === "paragraph") endPiece(piece, around);
  else piece.text += "\n";
  separate(piece, around);
  piece.isLineBlank = true;
}

export function startLink(piece: PieceText, href: string, around: Surroundings): void {
  endLink(piece);
  if (!around.isSilent) piece.link = { href, text: "" };
}

export function endLink(piece: PieceText): void {
  noteLink(piece);
  piece.link = null;
}

/** A link may go on in the next piece. Each piece gets its own part of the link's text. */
function noteLink({ link, links }: PieceText): void {
  const text = normaliseText(link?.text ?? "");
  if (link !== null && text !== "") links.push({ href: link.href, text });
}

export function endPiece(piece: PieceText, around: Surroundings): void {
  if (around.isSilent || piece.text === "") return;
  noteLink(piece);
  const lines = askingLines(cleanLines(piece.text.split("\n")), around.holder);
  if (lines.length > 0) keepPiece(piece, lines, around);
  const { pieces, isOverfull, link, lastHolder } = piece;
  Object.assign(piece, createPieceText(), {
    pieces,
    isOverfull,
    lastHolder,
    link: link && { href: link.href, text: "" },
  });
}

function cleanLines(lines: readonly string[]): string[] {
  return lines.map(normaliseText).filter((line) => line !== "");
}

/** A heading is one line: the question for its 💡. A heading of the first level asks nothing by a 💡 at its end. */
function askingLines(lines: string[], { kind, level }: Surroundings["holder"]): string[] {
  if (kind !== "heading") return lampLines(lines);
  const asking = lampLines([lines.join(" ")]);
  const last = asking.slice(-1);
  const isMoved = asking.length === 1 || asking.slice(0, -1).every((line) => !line.includes(LIGHTBULB));
  const isAsked = level > 1 && last.some(startsWithLightbulb);
  return isMoved && isAsked ? last : cleanLines(lines.map((line) => line.replaceAll(LAMP_ICON, " ")));
}

/** The page marks a line of facts as such, or the minutes stand in a part by themselves. */
function findFacts({ isByline, byline }: PieceText): string[] | null {
  if (isByline) return cleanLines(byline.split(BETWEEN_FACTS));
  const parts = byline.length > FACTS_LIMIT ? [] : cleanLines(byline.split(BETWEEN_ELEMENTS));
  return parts.length > 1 && parts.some((part) => minutesOf(part) !== null) ? parts : null;
}

function keepPiece(piece: PieceText, lines: string[], around: Surroundings): void {
  const { pieces, links, categories, hasFreeText, hasPlainText } = piece;
  const { holder, scope } = around;
  if (isMereCaption(piece, lines, around) || isAddedToItem(piece, lines, around)) return;
  piece.isOverfull ||= pieces.length >= PIECE_LIMIT;
  if (piece.isOverfull) return;
  pieces.push({
    kind: holder.kind,
    level: holder.level,
    lines: holder.kind === "heading" ? [lines.join(" ")] : lines,
    links,
    categories: cleanLines(categories),
    byline: findFacts(piece),
    isMarkedByline: piece.isByline,
    isBold: !hasPlainText,
    isControl: !hasFreeText,
    scope,
  });
}

/** A picture's caption is no part of the text, unless the caption asks a question. */
function isMereCaption({ pieces }: PieceText, lines: readonly string[], { isCaption }: Surroundings): boolean {
  return isCaption && ![...lines, pieces.at(-1)?.lines.at(-1) ?? ""].some(startsWithLightbulb);
}

/** Another paragraph of a list's item is another line of that item. */
function isAddedToItem(piece: PieceText, lines: readonly string[], { holder }: Surroundings): boolean {
  const last = piece.pieces.at(-1);
  const isSameItem = holder.kind === "item" && holder.number === piece.lastHolder;
  piece.lastHolder = holder.number;
  if (!isSameItem || !piece.hasFreeText || last?.isControl !== false) return false;
  for (const line of lines) last.lines.push(line);
  for (const link of piece.links) last.links.push(link);
  return true;
}
