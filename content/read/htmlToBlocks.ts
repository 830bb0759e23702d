/**
 * Turns HTML into the article's own blocks, in reading order. The HTML is a whole page, or the part of one in a feed.
 */
import type { Block } from "./block.ts";
import { findRegion } from "./html/articleRegion.ts";
import { findBeside } from "./html/besideArticle.ts";
import { cardBlocks, findCards } from "./html/cardBlocks.ts";
import type { PagePiece } from "./html/cardBlocks.ts";
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
  hasAddress: boolean;
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
  const { title: given, resolve, hasAddress } = view;
  const beside = findBeside(pieces, scopes, hasAddress ? (href) => resolve(href) !== null : null);
  const title = given === null ? findTitle(pieces, beside, head) : { text: given, index: -1 };
  const isInside = findRegion(pieces, { scopes, beside }, title.index);
  const start = pieces.findIndex(({ scope }) => isInside[scope] === true);
  const pagePieces = pieces.map((piece, index) => ({
    piece,
    beside: beside[piece.scope] ?? null,
    // The title may stand in another part than its text, with the head between the two.
    isOwn: isInside[piece.scope] === true || (title.index >= 0 && index < start),
  }));
  const asking = pagePieces.filter(({ piece }) => isAsking(piece));
  return {
    blocks: [
      ...headBlocks(pagePieces, title, findSaidCategory(head.sections, pieces)),
      ...textBlocks(pagePieces.slice(title.index + 1), resolve),
    ],
    isListOfArticles: asking.some((one) => one.beside === "other") && asking.every((one) => one.beside !== null),
  };
}

/** The title, and what stands above it. */
function headBlocks(pagePieces: readonly PagePiece[], { text, index }: PageTitle, category: string | null): Block[] {
  const kickers = pagePieces.slice(Math.max(0, index - KICKER_PIECES), Math.max(0, index)).filter(isShown);
  return [
    ...(text === null ? [] : [{ kind: "heading" as const, lines: [text] }]),
    ...(category === null ? [] : [{ kind: "category" as const, lines: [category] }]),
    ...kickers.flatMap(({ piece }) => (isByline(piece) ? bylineBlocks(piece) : [])),
  ];
}

function isShown({ beside, isOwn }: PagePiece): boolean {
  return beside === null && isOwn;
}

/** Lines of facts are of no use below the head. A sentence that mentions a date is no line of facts. */
function isProse(piece: Piece): boolean {
  return !piece.isMarkedByline || !isByline(piece) || endsSentence(pieceText(piece));
}

function textBlocks(pagePieces: readonly PagePiece[], resolve: ResolveLink): Block[] {
  const cards = findCards(pagePieces);
  const above = shownPieces(pagePieces.slice(0, cards.start));
  const below = shownPieces(pagePieces.slice(cards.end));
  const toBlocks = blockReader([...above, ...below], resolve);
  const end = findHeadEnd(above);
  return [
    ...above.slice(0, end).flatMap((piece) => (isByline(piece) ? bylineBlocks(piece) : toBlocks(piece))),
    ...above.slice(end).filter(isProse).flatMap(toBlocks),
    ...cardBlocks(pagePieces.slice(cards.start, cards.end), resolve),
    ...below.filter(isProse).flatMap(toBlocks),
  ];
}

function shownPieces(pagePieces: readonly PagePiece[]): Piece[] {
  return pagePieces.filter(isShown).map(({ piece }) => piece);
}
