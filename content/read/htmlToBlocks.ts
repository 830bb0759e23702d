/**
 * Turns HTML into the article's own blocks, in reading order. The HTML is a whole page, or the part of one in a feed.
 */
import type { Block } from "./block.ts";
import { findRegion } from "./html/articleRegion.ts";
import { findBeside } from "./html/besideArticle.ts";
import { cardBlocks, findCards } from "./html/cardBlocks.ts";
import type { PlacedPiece } from "./html/cardBlocks.ts";
import { bylineBlocks, findHeadEnd, findSaidCategory, isByline } from "./html/headLines.ts";
import { findTitle } from "./html/pageTitle.ts";
import type { PageTitle } from "./html/pageTitle.ts";
import { blockReader } from "./html/pieceBlocks.ts";
import type { ResolveLink } from "./html/pieceBlocks.ts";
import { isAsking, pieceText } from "./html/pieceMark.ts";
import type { Piece } from "./html/piece.ts";
import type { PagePieces } from "./html/readPieces.ts";
import { endsSentence } from "./sentence.ts";

export type PageView = {
  /** The title that came beside the HTML; `null` where the page has to give it. */
  title: string | null;
  /** A link to the page's own address counts as a link to nowhere. */
  resolve: ResolveLink;
  /** Whether the address of the page is known. */
  isPlaced: boolean;
};

export type PageBlocks = {
  /** No block is empty. */
  blocks: Block[];
  /** Whether all questions stand in articles that have pages of their own. A list of articles is no article. */
  isListOfArticles: boolean;
};

/** A page may still say what the article is about this many pieces above the title. */
const KICKER_PIECES = 6;

export function htmlToBlocks({ pieces, scopes, head }: PagePieces, view: PageView): PageBlocks {
  const { title: given, resolve, isPlaced } = view;
  const beside = findBeside(pieces, scopes, isPlaced ? (href) => resolve(href) !== null : null);
  const title = given === null ? findTitle(pieces, beside, head) : { text: given, index: -1 };
  const isInside = findRegion(pieces, { scopes, beside }, title.index);
  const start = pieces.findIndex(({ scope }) => isInside[scope] === true);
  const placed = pieces.map((piece, index) => ({
    piece,
    beside: beside[piece.scope] ?? null,
    // The title may stand in another part than its text, with the head between the two.
    isOwn: isInside[piece.scope] === true || (title.index >= 0 && index < start),
  }));
  const asking = placed.filter(({ piece }) => isAsking(piece));
  return {
    blocks: [
      ...headBlocks(placed, title, findSaidCategory(head.sections, pieces)),
      ...textBlocks(placed.slice(title.index + 1), resolve),
    ],
    isListOfArticles: asking.some((one) => one.beside === "other") && asking.every((one) => one.beside !== null),
  };
}

/** The title, and what stands above it. */
function headBlocks(placed: readonly PlacedPiece[], { text, index }: PageTitle, category: string | null): Block[] {
  const kickers = placed.slice(Math.max(0, index - KICKER_PIECES), Math.max(0, index)).filter(isShown);
  return [
    ...(text === null ? [] : [{ kind: "heading" as const, lines: [text] }]),
    ...(category === null ? [] : [{ kind: "category" as const, lines: [category] }]),
    ...kickers.flatMap(({ piece }) => (isByline(piece) ? bylineBlocks(piece) : [])),
  ];
}

function isShown({ beside, isOwn }: PlacedPiece): boolean {
  return beside === null && isOwn;
}

/** Lines of facts are of no use below the head. A sentence that mentions a date is no line of facts. */
function isProse(piece: Piece): boolean {
  return !piece.isMarkedByline || !isByline(piece) || endsSentence(pieceText(piece));
}

function textBlocks(placed: readonly PlacedPiece[], resolve: ResolveLink): Block[] {
  const cards = findCards(placed);
  const above = shownPieces(placed.slice(0, cards.start));
  const below = shownPieces(placed.slice(cards.end));
  const toBlocks = blockReader([...above, ...below], resolve);
  const end = findHeadEnd(above);
  return [
    ...above.slice(0, end).flatMap((piece) => (isByline(piece) ? bylineBlocks(piece) : toBlocks(piece))),
    ...above.slice(end).filter(isProse).flatMap(toBlocks),
    ...cardBlocks(placed.slice(cards.start, cards.end), resolve),
    ...below.filter(isProse).flatMap(toBlocks),
  ];
}

function shownPieces(placed: readonly PlacedPiece[]): Piece[] {
  return placed.filter(isShown).map(({ piece }) => piece);
}
