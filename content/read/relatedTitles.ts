/** "Lees meer in: …", the articles to which a text leads on. */
import { LINE_LIMIT } from "../article.ts";
import { normaliseForIdentity } from "../normaliseText.ts";
import type { Block } from "./block.ts";
import { cleanWording } from "./questionWording.ts";
import { endsSentence } from "./sentence.ts";

const LEADS_ON = /\bLees (?:meer|ook)(?: in)? ?: ?/giu;
const QUOTED = /^["“„‘'](.+)["”’']$/u;

/** Titles once each, in the order of the text; without the full stop that ends the sentence, not the title. */
export function relatedTitles(blocks: readonly Block[]): string[] {
  const titles = new Map<string, string>();
  for (const title of blocks.flatMap(({ lines }) => joinLines(lines)).flatMap(titlesIn)) {
    const key = normaliseForIdentity(title);
    if (key !== "" && title.length <= LINE_LIMIT && !titles.has(key)) titles.set(key, title);
  }
  return [...titles.values()];
}

/** Wrapped lines together; a line that ends its sentence stays apart from the next. */
function joinLines(lines: readonly string[]): string[] {
  const joined: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const isWrapped = index > 0 && !endsSentence(lines[index - 1] ?? "");
    if (isWrapped) joined.at(-1)?.push(line);
    else joined.push([line]);
  }
  return joined.map((parts) => parts.join(" "));
}

function titlesIn(text: string): string[] {
  return text.split(LEADS_ON).slice(1).map(cleanTitle);
}

function cleanTitle(text: string): string {
  const title = cleanWording(text);
  const bare = title.endsWith(".") && !title.endsWith("..") ? title.slice(0, -1) : title;
  return (QUOTED.exec(bare)?.[1] ?? bare).trim();
}
