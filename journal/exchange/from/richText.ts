/** Day One's rich text: pieces of text, each with what its line is. Bold and the like are left out, the words stay. */
import * as v from "valibot";

const lineSchema = v.object({
  header: v.fallback(v.number(), 0),
  listStyle: v.fallback(v.string(), ""),
  listIndex: v.fallback(v.number(), 1),
  checked: v.fallback(v.boolean(), false),
  quote: v.fallback(v.boolean(), false),
});
type Line = v.InferOutput<typeof lineSchema>;
const PLAIN: Line = { header: 0, listStyle: "", listIndex: 1, checked: false, quote: false };

const pieceSchema = v.object({
  text: v.fallback(v.string(), ""),
  attributes: v.fallback(v.object({ line: v.fallback(lineSchema, PLAIN) }), { line: PLAIN }),
});
const richTextSchema = v.object({ contents: v.array(pieceSchema) });

/** As Markdown; `null` where it makes no sense. */
export function richTextToText(json: string): string | null {
  const read = v.safeParse(richTextSchema, parseJson(json));
  if (!read.success) return null;
  const lines: string[] = [];
  let isAtStart = true;
  for (const { text, attributes } of read.output.contents) {
    for (const line of text.split(/(?<=\n)/u)) {
      lines.push(isAtStart && line.trim() !== "" ? `${markOf(attributes.line)}${line}` : line);
      isAtStart = line === "" ? isAtStart : line.endsWith("\n");
    }
  }
  return lines.join("");
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
