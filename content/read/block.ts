/**
 * A page as blocks, in the order in which one reads. Plain text and HTML both become blocks, from which one grammar
 * (blocksToArticle.ts) reads an article.
 */
export type Block = {
  /**
   * A `category` is a line of the head that the page marks as one. A `card` is the title of another article, outside
   * the text. Plain text has neither: there the grammar tells a category by its place.
   */
  kind: "heading" | "paragraph" | "item" | "category" | "card";
  /** There is at least one line, and a heading has exactly one. Each line is clean (see normaliseText.ts). */
  lines: readonly string[];
  /** The links in the lines to pages of the same site, in order. */
  links?: readonly BlockLink[];
};

/** `text` is clean and not empty; `url` is canonical. */
export type BlockLink = { text: string; url: string };

export function blockText(block: Block): string {
  return block.lines.join(" ");
}
