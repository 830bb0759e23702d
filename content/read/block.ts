/**
 * A page in the order in which it is read: what plain text, and later HTML, is turned into before one grammar
 * (blocksToArticle.ts) reads an article from it.
 */
export type Block = {
  kind: "heading" | "paragraph" | "item";
  /** At least one. Each is one clean line (see normaliseText.ts); a heading has one. */
  lines: readonly string[];
};

export function blockText(block: Block): string {
  return block.lines.join(" ");
}
