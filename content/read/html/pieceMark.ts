/** By which pieces the article is found on its page. */
import { blogMarkOf, startsWithLightbulb } from "../blogMark.ts";
import type { BlogMark } from "../blogMark.ts";
import type { Piece } from "./piece.ts";

export function pieceText({ lines }: Piece): string {
  return lines.join(" ");
}

/** Asks: a 💡, or what stands above the three questions. */
export function isAsking(piece: Piece): boolean {
  return piece.lines.some(startsWithLightbulb) || piece.lines.some((line) => blogMarkOf(line) === "opening");
}

const ABOVE_A_PART: ReadonlySet<BlogMark | null> = new Set<BlogMark>(["faq", "discover"]);

/** Stands above another part of the article. A menu links to such parts; it has no heading for them. */
export function isPartHeading(piece: Piece): boolean {
  return (
    (piece.kind === "heading" || piece.isBold) && !isWhollyLink(piece) && ABOVE_A_PART.has(blogMarkOf(pieceText(piece)))
  );
}

/** Leads elsewhere, with all its text: the title of another article. */
export function isWhollyLink({ lines, links }: Piece): boolean {
  const length = links.reduce((sum, { text }) => sum + text.length, 0);
  return links.length > 0 && length >= lines.reduce((sum, line) => sum + line.length, 0);
}
