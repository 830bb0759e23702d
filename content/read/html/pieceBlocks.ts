/** Turns the pieces of an article's text into blocks. */
import type { Block, BlockLink } from "../block.ts";
import { startsWithLightbulb } from "../blogMark.ts";
import { isHeadingLine } from "../headingLine.ts";
import { endsWithQuestion } from "../sentence.ts";
import { splitBullets } from "../splitBullets.ts";
import type { PageLink, Piece } from "./piece.ts";
import { pieceText } from "./pieceMark.ts";

const COPYRIGHT = /^(?:©|copyright\b)/iu;

/** Gives the canonical address of a link within the site; `null` of any other link. */
export type ResolveLink = (href: string) => string | null;

/** `pieces` are all pieces of the text. They show how the text marks its headings. */
export function blockReader(pieces: readonly Piece[], resolve: ResolveLink): (piece: Piece) => Block[] {
  const isHeading = headingTest(pieces);
  return (piece) => {
    if (!isText(piece)) return [];
    const links = resolveLinks(piece.links, resolve);
    const withLinks = links.length === 0 ? {} : { links };
    if (isHeading(piece)) return [{ kind: "heading", lines: [pieceText(piece)], ...withLinks }];
    if (piece.kind === "item") return [{ kind: "item", lines: piece.lines, ...withLinks }];
    return splitBullets(piece.lines).map((part) => ({ ...part, ...withLinks }));
  };
}

/**
 * Whether the piece is text of the article. A button is not, unless it asks a question or is a heading: such a button
 * unfolds an answer. The foot of a page is no text either.
 */
function isText(piece: Piece): boolean {
  if (COPYRIGHT.test(pieceText(piece))) return false;
  return !piece.isControl || piece.kind === "heading" || asks(piece);
}

/**
 * A text without heading elements has its headings in bold lines. Without bold lines, they are the lines that look like
 * headings.
 */
function headingTest(pieces: readonly Piece[]): (piece: Piece) => boolean {
  if (pieces.some(({ kind }) => kind === "heading")) return ({ kind }) => kind === "heading";
  const looksLikeOne = (piece: Piece): boolean =>
    piece.kind === "paragraph" &&
    piece.lines.length === 1 &&
    piece.byline === null &&
    isHeadingLine(pieceText(piece), "even");
  const isBoldHeading = (piece: Piece): boolean => piece.isBold && looksLikeOne(piece) && !asks(piece);
  return pieces.some(isBoldHeading) ? isBoldHeading : looksLikeOne;
}

/** Whether the piece asks: a question of the FAQ, or a 💡 question. */
function asks(piece: Piece): boolean {
  return endsWithQuestion(pieceText(piece)) || piece.lines.some(startsWithLightbulb);
}

export function resolveLinks(links: readonly PageLink[], resolve: ResolveLink): BlockLink[] {
  return links.flatMap(({ text, href }) => {
    const url = resolve(href);
    return url === null ? [] : [{ text, url }];
  });
}
