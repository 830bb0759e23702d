/** Finds articles that have a page of their own: cards, and the posts that a front page lists. */
import type { Piece, Scope } from "./piece.ts";
import { isAsking, isWhollyLink } from "./pieceMark.ts";

/** `null` where the address of the page is unknown: any title that is a link may then lead to the page itself. */
export type LeadsElsewhere = ((href: string) => boolean) | null;

/** The scopes of the articles whose first heading leads elsewhere. */
export function findOtherArticles(
  pieces: readonly Piece[],
  scopes: readonly Scope[],
  isElsewhere: LeadsElsewhere,
): Set<number> {
  const articles = articleOfEach(scopes);
  const seen = new Set<number>([0]);
  const others = new Set<number>();
  for (const piece of pieces) {
    const article = articles[piece.scope] ?? 0;
    if (piece.kind !== "heading" || seen.has(article)) continue;
    seen.add(article);
    if (isElsewhereTitle(piece, isElsewhere)) others.add(article);
  }
  return isElsewhere === null ? withoutOwn(others, new Set(askingArticles(pieces, articles))) : others;
}

/** The innermost article around each scope; 0 where there is none. */
function articleOfEach(scopes: readonly Scope[]): number[] {
  const articles: number[] = [];
  for (const [index, { parent, part }] of scopes.entries()) {
    articles.push(part === "article" ? index : (articles[parent] ?? 0));
  }
  return articles;
}

function isElsewhereTitle(piece: Piece, isElsewhere: LeadsElsewhere): boolean {
  return isWhollyLink(piece) && piece.links.every(({ href }) => isElsewhere?.(href) ?? !href.startsWith("#"));
}

function askingArticles(pieces: readonly Piece[], articles: readonly number[]): number[] {
  return pieces.filter(isAsking).map(({ scope }) => articles[scope] ?? 0);
}

/** Where only one article asks, its title leads to the page itself. */
function withoutOwn(others: ReadonlySet<number>, asking: ReadonlySet<number>): Set<number> {
  return new Set([...others].filter((article) => asking.size > 1 || !asking.has(article)));
}
