/**
 * Day One's rich text: pieces of text, each with the kind of its line. Bold and the like are left out, but all words
 * stay.
 */
import * as v from "valibot";
import { isBlank } from "../../../journal/blankText.ts";

const lineSchema = v.object({
  identifier: v.fallback(v.string(), ""),
  header: v.fallback(v.number(), 0),
  listStyle: v.fallback(v.string(), ""),
  listIndex: v.fallback(v.number(), 1),
  checked: v.fallback(v.boolean(), false),
  quote: v.fallback(v.boolean(), false),
});
type Line = v.InferOutput<typeof lineSchema>;
const PLAIN: Line = { identifier: "", header: 0, listStyle: "", listIndex: 1, checked: false, quote: false };

const textSchema = v.fallback(v.string(), "");
const attributesSchema = v.object({ line: v.fallback(lineSchema, PLAIN), linkURL: textSchema });
const embeddedSchema = v.fallback(v.object({ type: textSchema, url: textSchema }), { type: "", url: "" });
const pieceSchema = v.object({
  text: textSchema,
  attributes: v.fallback(attributesSchema, { line: PLAIN, linkURL: "" }),
  embeddedObjects: v.fallback(v.array(embeddedSchema), []),
});
const richTextSchema = v.object({ contents: v.array(pieceSchema) });
/** Apple's editors also write a line separator, where the writer pressed Shift and Enter. */
const LINE_END = /\r\n?|[\v\u2028\u2029]/gu;

/** The text as Markdown; `null` where it makes no sense. */
export function richTextToText(json: string): string | null {
  const read = v.safeParse(richTextSchema, parseJson(json));
  return read.success ? piecesToText(read.output.contents) : null;
}

/** The addresses of its links, each once. They are behind words, or are pictures of a page. */
export function linksInRichText(json: string): string[] {
  const read = v.safeParse(richTextSchema, parseJson(json));
  const pieces = read.success ? read.output.contents : [];
  const links = pieces.flatMap(({ attributes, embeddedObjects }) => [
    attributes.linkURL,
    ...embeddedObjects.map(({ url }) => url),
  ]);
  return [...new Set(links.filter((link) => link !== ""))];
}

type RichTextPiece = v.InferOutput<typeof pieceSchema>;

function piecesToText(pieces: readonly RichTextPiece[]): string {
  const lines: string[] = [];
  let identifier = "";
  const isAtStart = () => lines.length === 0 || lines.at(-1)?.endsWith("\n") === true;
  for (const piece of pieces) {
    const { line: style } = piece.attributes;
    if (!isAtStart() && isOnOtherLine(piece, identifier)) lines.push("\n");
    for (const line of piece.text.replaceAll(LINE_END, "\n").split(/(?<=\n)/u)) {
      if (line !== "") lines.push(isAtStart() && !isBlank(line) ? `${markOf(style)}${line}` : line);
    }
    identifier = isAtStart() ? "" : style.identifier || identifier;
  }
  return lines.join("");
}

/** What is embedded has a line of its own, and two lines have two identifiers. */
function isOnOtherLine({ attributes, embeddedObjects }: RichTextPiece, identifier: string): boolean {
  const { identifier: own } = attributes.line;
  return embeddedObjects.length > 0 || (identifier !== "" && own !== "" && own !== identifier);
}

function markOf({ header, listStyle, listIndex, checked, quote }: Line): string {
  if (header >= 1 && header <= 6) return `${"#".repeat(header)} `;
  if (quote) return "> ";
  switch (listStyle) {
    case "bulleted":
      return "- ";
    case "numbered":
      return `${listIndex}. `;
    case "checkbox":
      return checked ? "- [x] " : "- [ ] ";
    default:
      return "";
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
