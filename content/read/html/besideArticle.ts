/** Tells which parts of a page stand beside its article: menus, comments, cards of other articles. */
import { findOtherArticles } from "./otherArticles.ts";
import type { LeadsElsewhere } from "./otherArticles.ts";
import type { PagePart } from "./pagePart.ts";
import type { Piece, Scope } from "./piece.ts";
import { isAsking } from "./pieceMark.ts";

/**
 * Why a scope is left out; `null` where it isn't. `other` is an article of its own, whose title leads to another page.
 */
export type Beside = Exclude<PagePart, "core" | "article"> | "other";

/** What stands in these parts is left out, unless a heading of the first level stands there: it may be the title. */
const NEVER_ARTICLE: ReadonlySet<PagePart | null> = new Set<PagePart>(["menu", "popup", "comments"]);

/** One result for each scope. */
export function findBeside(
  pieces: readonly Piece[],
  scopes: readonly Scope[],
  isElsewhere: LeadsElsewhere,
): (Beside | null)[] {
  const hearts = countInside(pieces, scopes, ({ level }) => level === 1);
  const others = findOtherArticles(pieces, scopes, isElsewhere);
  const never = inherit(scopes, ({ part }, index) => {
    if (others.has(index)) return "other";
    return NEVER_ARTICLE.has(part) && hearts[index] === 0 ? toBeside(part) : null;
  });
  const asking = countInside(pieces, scopes, (piece) => never[piece.scope] === null && isAsking(piece));
  const total = asking[0] ?? 0;
  // A part that an engine calls a sidebar or a footer may hold the article all the same.
  return inherit(
    scopes,
    ({ part }, index) => never[index] ?? ((asking[index] ?? 0) * 2 > total ? null : toBeside(part)),
  );
}

function toBeside(part: PagePart | null): Beside | null {
  return part === "core" || part === "article" ? null : part;
}

/** How many of the counted pieces each scope holds. The first scope is the whole page. */
export function countInside(
  pieces: readonly Piece[],
  scopes: readonly Scope[],
  isCounted: (piece: Piece, index: number) => boolean,
): number[] {
  const counts = scopes.map(() => 0);
  for (const [index, piece] of pieces.entries()) {
    if (isCounted(piece, index)) counts[piece.scope] = (counts[piece.scope] ?? 0) + 1;
  }
  // Each scope stands after the scope around it.
  for (let index = scopes.length - 1; index > 0; index -= 1) {
    const parent = scopes[index]?.parent ?? 0;
    counts[parent] = (counts[parent] ?? 0) + (counts[index] ?? 0);
  }
  return counts;
}

/** Gives each scope what the scope around it has, or else what is found for it. */
export function inherit<Found>(
  scopes: readonly Scope[],
  find: (scope: Scope, index: number) => Found | null,
): (Found | null)[] {
  const found: (Found | null)[] = [];
  for (const [index, scope] of scopes.entries()) {
    // The page is its own parent, and not in the list yet.
    const around: Found | null | undefined = found[scope.parent];
    found.push(around ?? find(scope, index));
  }
  return found;
}
