/** Reads what stands in an element of a feed: its parts, its text, its HTML. */
import { normaliseText } from "../../normaliseText.ts";
import { isContainer, isSilent, isVoid } from "../html/pageElement.ts";
import { tokenizeHtml } from "../html/tokenizeHtml.ts";
import { mendTitle } from "./mendXml.ts";
import type { XmlElement } from "./parseXml.ts";

export function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && names.includes(child.name),
  );
}

/** The first child of the first name that has any. */
export function childNamed(element: XmlElement, ...names: readonly string[]): XmlElement | null {
  return names.map((name) => childrenNamed(element, name)[0]).find((child) => child !== undefined) ?? null;
}

/** All text in an element, as written. "" without an element. */
export function textOf(element: XmlElement | null): string {
  if (element === null) return "";
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** The trimmed text of the first such child that has any; `null` where none has. */
export function lineOf(element: XmlElement, ...names: readonly string[]): string | null {
  const children = names.flatMap((name) => childrenNamed(element, name));
  return children.map((child) => textOf(child).trim()).find((text) => text !== "") ?? null;
}

/** As lineOf, for a title that may hold HTML, escaped or as elements. */
export function titleOf(element: XmlElement, ...names: readonly string[]): string | null {
  const children = names.flatMap((name) => childrenNamed(element, name));
  return children.map((child) => htmlToLine(htmlOf(child))).find((line) => line !== null) ?? null;
}

/**
 * The HTML in an element. Elements (Atom's XHTML) are written as HTML again. Text that is HTML, escaped or in CDATA,
 * stays as it is.
 */
export function htmlOf(element: XmlElement): string {
  const hasElements = element.children.some((child) => typeof child !== "string");
  if (!hasElements) return textOf(element);
  return element.children
    .map((child) => (typeof child === "string" ? escapeHtml(child) : elementToHtml(child)))
    .join("");
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/**
 * A title on one clean line; `null` where nothing is left. Some engines write HTML in a title, with entities in it.
 * What a page never shows, such as a script, is left out. A name between signs hides nothing where no tag closes it.
 */
export function htmlToLine(html: string): string | null {
  const closing = countClosing(html);
  let text = "";
  let silent = 0;
  tokenizeHtml(mendTitle(html.slice(0, TITLE_LIMIT)), {
    open: (name) => {
      if (isSilent(name) && (closing.get(name) ?? 0) > 0) silent += 1;
      if (separates(name)) text += " ";
    },
    close: (name) => {
      closing.set(name, (closing.get(name) ?? 0) - 1);
      if (isSilent(name)) silent = Math.max(0, silent - 1);
      if (separates(name)) text += " ";
    },
    text: (data) => {
      if (silent === 0) text += data;
    },
  });
  return normaliseText(text) || null;
}

/** How many closing tags there are of each silent element. */
function countClosing(html: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, tag = ""] of html.matchAll(/<\/([a-z]{1,20})/giu)) {
    const name = tag.toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** A longer text is no title; what is beyond this is not read. */
const TITLE_LIMIT = 2000;

/** Without a space there, the last word of one line would run into the first of the next. */
function separates(name: string): boolean {
  return isContainer(name) || name === "br" || name === "hr";
}

function elementToHtml(element: XmlElement): string {
  const name = element.name.slice(element.name.indexOf(":") + 1);
  const attributes = Object.entries(element.attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  const inside = element.children.map((child) =>
    typeof child === "string" ? escapeHtml(child) : elementToHtml(child),
  );
  // `<br></br>` would be read as two breaks. An element that stayed open would take in the rest of the text.
  const end = isVoid(name) ? "" : `</${name}>`;
  return `<${name}${attributes.join("")}>${inside.join("")}${end}`;
}
