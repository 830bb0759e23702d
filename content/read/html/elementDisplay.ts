/** Whether an element stands in the line around it, begins one of its own, or isn't shown: by its name and attributes. */
import { isContainer } from "./pageElement.ts";
import { pagePartOf } from "./pagePart.ts";
import type { Attributes } from "./tokenizeHtml.ts";

/** More of a style attribute says nothing further. */
const STYLE_LIMIT = 1000;
const DISPLAY = /(?:^|[;\s])display\s{0,9}:\s{0,9}([a-z-]{1,20})/iu;
const INVISIBLE = /(?:^|[;\s])visibility\s{0,9}:\s{0,9}hidden/iu;
const BLOCK_DISPLAYS = new Set(["block", "flex", "grid", "table", "list-item", "flow-root", "table-cell", "table-row"]);

/** What the page's own style says goes before what the name says; style sheets are not read. */
export function isBlock(name: string, attributes: Attributes): boolean {
  const display = displayOf(attributes);
  if (display === "inline") return false;
  return isContainer(name) || BLOCK_DISPLAYS.has(display) || isPartByClass(name, attributes);
}

/** A custom element that calls itself a menu or comments holds a part of a page, and no words of a sentence. */
function isPartByClass(name: string, attributes: Attributes): boolean {
  return name.includes("-") && pagePartOf(name, attributes, true) !== null;
}

/** Words that a browser leaves out of a sentence. A hidden block may be the answer that a button unfolds. */
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
