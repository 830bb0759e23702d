/** A page's text in reading order, each piece with what the markup around it says. */
import type { Block } from "../block.ts";
import type { PagePart } from "./pagePart.ts";

export type PageLink = {
  /** Clean, never empty. */
  text: string;
  /** As written. */
  href: string;
};

export type Piece = {
  kind: Exclude<Block["kind"], "card" | "category">;
  /** Of a heading, 1 to 6; else 0. */
  level: number;
  lines: string[];
  links: PageLink[];
  /** What is marked as a category in it. */
  categories: string[];
  /** The parts of a line, without the date and the author that it names; `null` where they are no facts of an article. */
  byline: string[] | null;
  /** Whether the page marks it as such facts; else its minutes alone tell it. */
  isMarkedByline: boolean;
  isBold: boolean;
  /** Of a button or a label: seldom text. */
  isControl: boolean;
  /** Index of the scope in which it stands. */
  scope: number;
};

/** A part of the page: an element that holds pieces. */
export type Scope = {
  /** Index of the scope around it, which is lower; its own for the page itself. */
  parent: number;
  part: PagePart | null;
  isInArticle: boolean;
};
