/** Reads the lines around a title. Of the facts in them, an article keeps its category and its minutes. */
import { normaliseForIdentity } from "../../normaliseText.ts";
import type { Block } from "../block.ts";
import { blogMarkOf, minutesOf, splitMinutes } from "../blogMark.ts";
import type { Piece } from "./piece.ts";
import { isAsking, pieceText } from "./pieceMark.ts";

const LONG_LINE = 160;
/** Matches a name by itself, such as "Rust en ritme", but not "door" or "12 maart". */
const NAME = /^\p{Lu}[^\d.!?]{2,59}$/u;

const BY = /^(?:door|auteur|geplaatst|gepubliceerd|bijgewerkt|deel|delen)\b/iu;

/** The index of the first piece below the head. `pieces` begin below the title. */
export function findHeadEnd(pieces: readonly Piece[]): number {
  const end = pieces.findIndex((piece) => {
    const isProse = piece.byline === null && piece.lines.some((line) => line.length > LONG_LINE);
    return isProse || isAsking(piece) || blogMarkOf(pieceText(piece)) !== null;
  });
  return end === -1 ? pieces.length : end;
}

/** Whether the piece is a line of facts. A heading or a text may stand in the place of facts. */
export function isByline(piece: Piece): boolean {
  const isShort = piece.lines.every((line) => line.length <= LONG_LINE);
  return piece.byline !== null && piece.kind !== "heading" && isShort && !isAsking(piece);
}

/** The category and the minutes in a line of facts, each as a block. */
export function bylineBlocks({ byline, categories, lines }: Piece): Block[] {
  const parts = (byline ?? []).flatMap((part) => splitMinutes(part) ?? [part]);
  const minutes = parts.filter((part) => minutesOf(part) !== null);
  const names = parts.filter((part) => NAME.test(part) && !BY.test(part));
  const [category] = categories;
  const blocks: Block[] = minutes.map((line) => ({ kind: "paragraph", lines: [line] }));
  if (category !== undefined) return [{ kind: "category", lines: [category] }, ...blocks];
  // A lone name beside the minutes is the category: the blog writes its category there.
  const isNamed = names.length === 1 && minutes.length > 0 && lines.length === 1;
  return isNamed ? [{ kind: "paragraph", lines: names }, ...blocks] : blocks;
}

/** The category in the page's head, where a line, a link or a label of the page names it too. */
export function findSaidCategory(sections: readonly string[], pieces: readonly Piece[]): string | null {
  if (sections.length === 0) return null;
  const said = new Set(
    pieces.flatMap(({ lines, links, categories }) =>
      [...lines, ...categories, ...links.map(({ text }) => text)].map(normaliseForIdentity),
    ),
  );
  return sections.find((section) => said.has(normaliseForIdentity(section))) ?? null;
}
