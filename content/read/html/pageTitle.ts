/** Finds the piece of a page that is the title of its article. */
import { normaliseForIdentity, normaliseText } from "../../normaliseText.ts";
import type { Beside } from "./besideArticle.ts";
import type { PageHead } from "./pageHead.ts";
import type { Piece } from "./piece.ts";
import { isAsking, pieceText } from "./pieceMark.ts";

export type PageTitle = {
  /** The clean title; `null` where neither the page nor its head gives one. */
  text: string | null;
  /** The index of its piece; -1 where no piece holds the title. */
  index: number;
};

const SITE_NAME = / [|–—·»-] /u;
const LOWEST_LEVEL = 3;

/** `beside` has one value for each scope (see besideArticle.ts). The title stands above all questions. */
export function findTitle(pieces: readonly Piece[], beside: readonly (Beside | null)[], head: PageHead): PageTitle {
  const hints = new Set(hintsIn(head).map(normaliseForIdentity));
  const end = pieces.findIndex((piece) => beside[piece.scope] === null && isAsking(piece));
  const above = [...(end === -1 ? pieces : pieces.slice(0, end)).entries()].map(([index, piece]) => ({
    index,
    piece,
    beside: beside[piece.scope] ?? null,
    isHinted: hints.has(normaliseForIdentity(pieceText(piece))),
  }));
  const headings = above.filter(({ piece }) => piece.kind === "heading");
  const inText = headings.filter(({ beside: part }) => part === null);
  const inBanner = headings.filter(({ beside: part }) => part === "banner");
  const found =
    inText.find(({ piece, isHinted }) => isHinted && piece.level <= LOWEST_LEVEL) ??
    inText.find(({ piece }) => piece.level === 1) ??
    inBanner.find(({ isHinted }) => isHinted) ??
    inBanner.find(({ piece }) => piece.level === 1) ??
    above.find(({ beside: part, isHinted }) => part === null && isHinted) ??
    (end === -1 ? inText[0] : inText.find(({ index }) => index < end));
  if (found !== undefined) return { text: pieceText(found.piece), index: found.index };
  return { text: hintsIn(head)[0] ?? null, index: -1 };
}

/** The titles in the head, the most reliable first. A site may add its own name to a title. */
function hintsIn({ titles, documentTitle }: PageHead): string[] {
  return [...titles, ...withoutSiteName(normaliseText(documentTitle)), ...titles.flatMap(withoutSiteName)];
}

function withoutSiteName(title: string): string[] {
  const parts = title.split(SITE_NAME);
  const withoutLast = parts.length > 1 ? title.slice(0, title.length - (parts.at(-1)?.length ?? 0) - 3) : "";
  return [withoutLast, title, parts[0] ?? ""].filter((hint) => hint !== "");
}
