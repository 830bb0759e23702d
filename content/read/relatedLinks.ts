/** Reads the articles to which a text leads on: "Lees meer in: …", and the cards below the text. */
import { LINE_LIMIT } from "../article.ts";
import type { RelatedLink } from "../article.ts";
import { normaliseForIdentity } from "../normaliseText.ts";
import type { Block, BlockLink } from "./block.ts";
import { ARROW, isCallToAction } from "./blogMark.ts";
import { cleanWording } from "./questionWording.ts";
import { endsSentence } from "./sentence.ts";

const LEADS_ON = /\bLees (?:meer|ook)(?: in)? ?: ?/giu;
const QUOTED = /^["“„‘'](.+)["”’']$/u;
/** A paragraph with more links is a list. Only its first links are read. */
const LINKS_LIMIT = 50;

/** Gives each title once, in the order of the text. A full stop that ends the sentence is no part of the title. */
export function relatedLinks(blocks: readonly Block[]): RelatedLink[] {
  const linksByTitle = new Map<string, RelatedLink>();
  for (const link of blocks.flatMap(linksIn)) {
    const key = normaliseForIdentity(link.title);
    const earlier = linksByTitle.get(key);
    if (earlier !== undefined) earlier.url ??= link.url;
    else if (key !== "" && link.title.length <= LINE_LIMIT) linksByTitle.set(key, link);
  }
  return onlyOncePerAddress([...linksByTitle.values()]);
}

function onlyOncePerAddress(links: readonly RelatedLink[]): RelatedLink[] {
  const seen = new Set<string>();
  return links.filter(({ url }) => {
    const isNew = url === null || !seen.has(url);
    if (url !== null) seen.add(url);
    return isNew;
  });
}

function linksIn({ kind, lines, links = [] }: Block): RelatedLink[] {
  if (kind === "card") return links.map(({ text, url }) => ({ title: cleanWording(text), url }));
  const known = links.slice(0, LINKS_LIMIT).map(({ text, url }) => ({ title: linkTitle(text), url }));
  return joinLines(lines)
    .flatMap((text) => text.split(LEADS_ON).slice(1))
    .map((rest) => findLink(rest, known) ?? { title: cleanTitle(rest), url: null });
}

/** A link in the page shows where the title ends. */
function findLink(rest: string, known: readonly RelatedLink[]): RelatedLink | null {
  const start = rest.replace(/^["“„‘']/u, "");
  const link = known.find(({ title }) => title !== "" && start.startsWith(title));
  return link === undefined ? null : { ...link };
}

/** A link may include the words before the title. */
function linkTitle(text: BlockLink["text"]): string {
  return cleanTitle(text.split(LEADS_ON).at(-1) ?? "");
}

/** Joins wrapped lines. A line that ends its sentence stays apart from the next. */
function joinLines(lines: readonly string[]): string[] {
  const joined: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const isWrapped = index > 0 && !endsSentence(lines[index - 1] ?? "");
    if (isWrapped) joined.at(-1)?.push(line);
    else joined.push([line]);
  }
  return joined.map((parts) => parts.join(" "));
}

function cleanTitle(text: string): string {
  const wording = cleanWording(text);
  const title = isCallToAction(wording) ? wording.slice(0, -ARROW.length).trim() : wording;
  const bare = title.endsWith(".") && !title.endsWith("..") ? title.slice(0, -1) : title;
  return (QUOTED.exec(bare)?.[1] ?? bare).trim();
}
