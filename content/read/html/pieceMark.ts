/** The signs by which the article is found on its page. */
import { blogMarkOf, startsWithLightbulb } from "../blogMark.ts";
import type { BlogMark } from "../blogMark.ts";
import type { Piece } from "./piece.ts";

export function pieceText({ lines }: Piece): string {
  return lines.join(" ");
}

/** Whether the piece asks: it has a 💡, or the line that stands above the three questions. */
export function isAsking(piece: Piece): boolean {
  return piece.lines.some(startsWithLightbulb) || piece.lines.some((line) => blogMarkOf(line) === "opening");
}

const ABOVE_A_PART: ReadonlySet<BlogMark | null> = new Set<BlogMark>(["faq", "discover"]);

/** Whether the piece is the heading of another part of the article. A menu only links to such parts. */
export function isPartHeading(piece: Piece): boolean {
  return (
    (piece.kind === "heading" || piece.isBold) && !isWhollyLink(piece) && ABOVE_A_PART.has(blogMarkOf(pieceText(piece)))
  );
}

/** Whether all text of the piece is a link. Such a piece is the title of another article. */
export function isWhollyLink({ lines, links }: Piece): boolean {
  const length = links.reduce((sum, { text }) => sum + text.length, 0);
  return links.length > 0 && length >= lines.reduce((sum, line) => sum + line.length, 0);
}
