/**
 * The words of a piece of HTML. Its paragraphs, headings and lists become lines of Markdown. Nothing of it is ever run.
 */
import { Parser } from "htmlparser2";
import { isBlank } from "../../../journal/blankText.ts";

const BLOCKS = new Set(["p", "div", "ul", "ol", "blockquote", "pre", "table", "section", "article", "figure", "hr"]);
const LINES = new Set(["li", "tr", "dt", "dd"]);
const CELLS = new Set(["td", "th"]);
const SILENT = new Set(["script", "style", "head", "title", "template"]);
/** A line with nothing but this waits for its words. */
const MARK = /^(?:- |#{1,6} )?/u;

export function htmlToWords(html: string): string {
  const page = new Lines();
  let silent = 0;
  let items = 0;
  /** A paragraph within a list's item is a line of that item. */
  const turn = () => (items > 0 ? page.beginLine() : page.endBlock());
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.has(name)) silent += 1;
      const [, level] = /^h([1-6])$/u.exec(name) ?? [];
      if (name === "br") page.endLine();
      else if (BLOCKS.has(name) || level !== undefined) turn();
      else if (LINES.has(name)) page.beginLine();
      else if (CELLS.has(name)) page.add(" ");
      if (name === "li") {
        items += 1;
        page.add("- ");
      }
      if (level !== undefined) page.add(`${"#".repeat(Number(level))} `);
    },
    ontext(text) {
      if (silent === 0) page.add(text);
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent -= 1;
      if (name === "li") items -= 1;
      if (BLOCKS.has(name) || /^h[1-6]$/u.test(name)) turn();
    },
  });
  parser.end(html);
  return page.text();
}

/** The web addresses behind its words, each once. */
export function linksInHtml(html: string): string[] {
  const links = new Set<string>();
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === "a" && href !== undefined && /^https?:/iu.test(href)) links.add(href);
    },
  });
  parser.end(html);
  return [...links];
}

function isMark(line: string): boolean {
  return isBlank(line.replace(MARK, ""));
}

class Lines {
  readonly #lines: string[] = [];
  #line = "";

  /** White space counts as one space, and is left out at the beginning of a line. */
  add(text: string): void {
    const words = text.replaceAll(/\s+/gu, " ");
    this.#line += this.#line === "" || this.#line.endsWith(" ") ? words.trimStart() : words;
  }

  endLine(): void {
    this.#lines.push(this.#line.trimEnd());
    this.#line = "";
  }

  /** Begins a line, unless the current line holds nothing yet. */
  beginLine(): void {
    if (!isMark(this.#line)) this.endLine();
  }

  endBlock(): void {
    if (this.#line !== "" && isMark(this.#line)) return;
    if (this.#line !== "") this.endLine();
    const last = this.#lines.at(-1);
    if (last !== undefined && last !== "") this.#lines.push("");
  }

  text(): string {
    return [...this.#lines, isMark(this.#line) ? "" : this.#line]
      .join("\n")
      .replaceAll(/\n{3,}/gu, "\n\n")
      .trim();
  }
}
