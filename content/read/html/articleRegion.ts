/** Finds the smallest part of a page that holds its article. */
import { countInside, inherit } from "./besideArticle.ts";
import type { Beside } from "./besideArticle.ts";
import type { Piece, Scope } from "./piece.ts";
import { isAsking, isPartHeading } from "./pieceMark.ts";

type PageScopes = { scopes: readonly Scope[]; beside: readonly (Beside | null)[] };

/**
 * Says of each scope whether it is in the part that holds all questions and the headings below them. That part is an
 * article or main element, else the smallest one that also holds the title (`titleIndex`). Without a title (-1), it is
 * the whole page.
 */
export function findRegion(pieces: readonly Piece[], { scopes, beside }: PageScopes, titleIndex: number): boolean[] {
  const isShown = (piece: Piece): boolean => beside[piece.scope] === null;
  const isSign = (piece: Piece): boolean => isShown(piece) && (isAsking(piece) || isPartHeading(piece));
  const signs = countInside(pieces, scopes, isSign);
  const total = signs[0] ?? 0;
  const isCore = (index: number): boolean => beside[index] === null && /core|article/u.test(scopes[index]?.part ?? "");
  const held =
    total === 0
      ? largest(countInside(pieces, scopes, isShown), isCore)
      : signs.findLastIndex((count, index) => count === total && isCore(index));
  const withTitle = countInside(pieces, scopes, (piece, index) => isSign(piece) || index === titleIndex);
  const isTitled = total > 0 && titleIndex >= 0;
  const smallest = isTitled ? withTitle.findLastIndex((count) => count === withTitle[0]) : 0;
  const region = held === -1 ? smallest : held;
  return inherit(scopes, (_scope, index) => (index === region ? true : null)).map((isInside) => isInside === true);
}

/** The index of the largest count, the last of equals; -1 where there is none. */
function largest(counts: readonly number[], isCandidate: (index: number) => boolean): number {
  let best = -1;
  for (const [index, count] of counts.entries()) {
    if (isCandidate(index) && count > 0 && count >= (counts[best] ?? 0)) best = index;
  }
  return best;
}
