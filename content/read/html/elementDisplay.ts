/** Tells by name and attributes whether an element stands in a line, begins its own, or isn't shown. */
import { isContainer } from "./pageElement.ts";
import { pagePartOf } from "./pagePart.ts";
import type { Attributes } from "./tokenizeHtml.ts";

/** Only so much of a style attribute is read; more of it says nothing further. */
const STYLE_LIMIT = 1000;
const DISPLAY = /(?:^|[;\s])display\s{0,9}:\s{0,9}([a-z-]{1,20})/iu;
const INVISIBLE = /(?:^|[;\s])visibility\s{0,9}:\s{0,9}hidden/iu;
const BLOCK_DISPLAYS = new Set(["block", "flex", "grid", "table", "list-item", "flow-root", "table-cell", "table-row"]);

/** The page's own style attribute counts before the element's name. Style sheets are not read. */
export function isBlock(name: string, attributes: Attributes): boolean {
  const display = displayOf(attributes);
  if (display === "inline") return false;
  return isContainer(name) || BLOCK_DISPLAYS.has(display) || isPartByClass(name, attributes);
}

/** A custom element whose class says menu or comments is a part of a page, and holds no sentence. */
function isPartByClass(name: string, attributes: Attributes): boolean {
  return name.includes("-") && pagePartOf(name, attributes, true) !== null;
}

/**
 * Whether a browser leaves these words out of a sentence. A hidden block is kept: a button may unfold an answer in it.
 */
export function isHiddenInLine(name: string, attributes: Attributes): boolean {
  if (isContainer(name)) return false;
  return attributes.has("hidden") || displayOf(attributes) === "none" || INVISIBLE.test(styleOf(attributes));
}

function displayOf(attributes: Attributes): string {
  return DISPLAY.exec(styleOf(attributes))?.[1]?.toLowerCase() ?? "";
}

function styleOf(attributes: Attributes): string {
  return (attributes.get("style") ?? "").slice(0, STYLE_LIMIT);
}
