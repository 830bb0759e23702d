/** A page's text in reading order. Each piece carries what the markup around it says. */
import type { Block } from "../block.ts";
import type { PagePart } from "./pagePart.ts";

export type PageLink = {
  /** The clean text, which is never empty. */
  text: string;
  /** The address as written. */
  href: string;
};

export type Piece = {
  kind: Exclude<Block["kind"], "card" | "category">;
  /** The level of a heading, 1 to 6; 0 of any other piece. */
  level: number;
  lines: string[];
  links: PageLink[];
  /** The words in it that the page marks as a category. */
  categories: string[];
  /**
   * The parts of a line of facts, without the date and the author. `null` where the line holds no facts of an article.
   */
  byline: string[] | null;
  /** Whether the page marks the line as facts. An unmarked line of facts is known by its minutes alone. */
  isMarkedByline: boolean;
  isBold: boolean;
  /** Whether it is the text of a button or a label, which is seldom part of the article. */
  isControl: boolean;
  /** The index of the scope that it stands in. */
  scope: number;
};

/** A part of the page: an element that holds pieces. */
export type Scope = {
  /** The index of the scope around it, which is lower. The page itself has its own index here. */
  parent: number;
  part: PagePart | null;
  isInArticle: boolean;
};
