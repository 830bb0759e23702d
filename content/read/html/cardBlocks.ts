/** Reads "Ontdek meer…": the cards of other articles below a text. */
import type { Block } from "../block.ts";
import { blogMarkOf, minutesOf } from "../blogMark.ts";
import type { Beside } from "./besideArticle.ts";
import type { Piece } from "./piece.ts";
import { resolveLinks } from "./pieceBlocks.ts";
import type { ResolveLink } from "./pieceBlocks.ts";
import { isAsking, isWhollyLink, pieceText } from "./pieceMark.ts";

/** `isOwn`: whether the piece stands in the part of the page that holds the article. */
export type PagePiece = { piece: Piece; beside: Beside | null; isOwn: boolean };

/** From the first piece below the heading of the cards to the first piece after the cards. */
export type CardRange = { start: number; end: number };

const CARDS_LIMIT = 24;
/** Words of a link that are not the title of the page it leads to. */
const GENERIC = /^(?:lees|bekijk|naar|verder|meer|ontdek|ga naar|read|continue)(?: .{0,20})?[\s.…→»>]*$/iu;
/** A line in bold counts as a heading of this level. */
const USUAL_LEVEL = 3;
const WHERE_CARDS_ARE: ReadonlySet<Beside | null> = new Set<Beside | null>([null, "other", "related"]);

/** The range is empty where the page has no such heading. */
export function findCards(pieces: readonly PagePiece[]): CardRange {
  const heading = pieces.findIndex(
    ({ piece, beside }) =>
      WHERE_CARDS_ARE.has(beside) && piece.kind !== "item" && blogMarkOf(pieceText(piece)) === "discover",
  );
  const found = pieces[heading];
  if (found === undefined) return { start: pieces.length, end: pieces.length };
  const start = heading + 1;
  const length = pieces.slice(start).findIndex(({ piece, beside }) => {
    const isOutside = found.beside !== null && beside !== found.beside && beside !== "other";
    return isOutside || (beside === found.beside && endsCards(piece, found.piece.level));
  });
  return { start, end: length === -1 ? pieces.length : start + length };
}

function endsCards(piece: Piece, level: number): boolean {
  if (isWhollyLink(piece)) return false;
  return (
    isAsking(piece) ||
    blogMarkOf(pieceText(piece)) !== null ||
    (piece.kind === "heading" && piece.level <= (level === 0 ? USUAL_LEVEL : level))
  );
}

/**
 * One card for each page that is linked to. Its title is the text of a link in a heading, or else of the first link.
 */
export function cardBlocks(pieces: readonly PagePiece[], resolve: ResolveLink): Block[] {
  const cards = new Map<string, Card>();
  let heading: string | null = null;
  for (const { piece, beside } of pieces) {
    if (!WHERE_CARDS_ARE.has(beside)) continue;
    const links = resolveLinks(piece.links, resolve);
    if (piece.kind === "heading" && links.length === 0) heading = pieceText(piece);
    for (const link of links) {
      const title = isFact(link.text, piece) ? null : titleOf(link.text, heading);
      const earlier = cards.get(link.url);
      const isBetter = earlier === undefined || (piece.kind === "heading" && !earlier.isHeading);
      if (title !== null && isBetter) cards.set(link.url, { title, isHeading: piece.kind === "heading" });
    }
  }
  return [...cards]
    .slice(0, CARDS_LIMIT)
    .map(([url, { title }]) => ({ kind: "card", lines: [title], links: [{ text: title, url }] }));
}

type Card = { title: string; isHeading: boolean };

function titleOf(linkText: string, heading: string | null): string | null {
  return GENERIC.test(linkText) ? heading : linkText;
}

function isFact(text: string, { categories }: Piece): boolean {
  return minutesOf(text) !== null || categories.includes(text);
}
