/**
 * A page in the order in which it is read: what plain text and HTML are turned into before one grammar
 * (blocksToArticle.ts) reads an article from it.
 */
export type Block = {
  /**
   * A `category` is a line of the head that the page itself calls so; a `card` is the title of another article, outside
   * the text. Plain text has neither: there the grammar tells them by where they stand.
   */
  kind: "heading" | "paragraph" | "item" | "category" | "card";
  /** At least one. Each is one clean line (see normaliseText.ts); a heading has one. */
  lines: readonly string[];
  /** The links in the lines, in their order, to pages of the same site. */
  links?: readonly BlockLink[];
};

/** `text` is clean and not empty; `url` is canonical. */
export type BlockLink = { text: string; url: string };

export function blockText(block: Block): string {
  return block.lines.join(" ");
}
