/** Mends feeds as programs write them: with a server's warning above, and with signs in the text that XML forbids. */
import { joinSurrogateReferences } from "../surrogateReferences.ts";

/** How a feed or sitemap begins, in XML or JSON. Nothing stands above a document that begins this way. */
const START =
  /<\?xml\s|<(?:[\w-]{1,40}:)?(?:rss|feed|rdf|urlset|sitemapindex)[\s>/]|\{\s{0,99}"[a-z_]{1,40}"\s{0,9}:/iu;
const STARTS_WELL = new RegExp(String.raw`^(?:${START.source}|<!--|<!doctype\s)`, "iu");
/** A warning is a few lines long. What starts further down belongs to the text of another document. */
const WARNING_LIMIT = 20_000;
const PAGE = /<(?:!doctype\s+html|html|body)\b/iu;

/** The feed without what a server wrote above it. The text is unchanged where no feed begins in it. */
export function withoutWarning(text: string): string {
  const trimmed = text.replace(/^[\s\uFEFF]+/u, "");
  if (STARTS_WELL.test(trimmed)) return trimmed;
  const start = START.exec(trimmed.slice(0, WARNING_LIMIT))?.index ?? -1;
  return start === -1 || PAGE.test(trimmed.slice(0, start)) ? trimmed : trimmed.slice(start);
}

const CDATA = "<![CDATA[";
const CDATA_END = "]]>";
/** Matches a sign that begins no tag, comment or declaration: "<3", "a < b", "</3", "<!", "<?". */
const NO_TAG = String.raw`<(?!/?[\p{L}_:]|[!?])|<!(?!--|\[CDATA\[|(?:doctype|entity|element|attlist|notation)\s)|<\?(?![\p{L}_:])`;
/**
 * Matches a sign before a word, where the next sign comes before any end of a tag. An attribute may hold a sign, so a
 * sign before an attribute begins a tag.
 */
const NO_END = String.raw`<(?![!?/])(?=(?:[^<>=]|=(?!\s{0,9}["'])){0,2000}`;
const LOOSE = new RegExp(`${NO_TAG}|${NO_END}<)`, "giu");
const LOOSE_IN_TITLE = new RegExp(`${NO_TAG}|${NO_END}(?:<|$))`, "giu");

/** The HTML of a title, in which each sign that begins no tag is escaped. */
export function mendTitle(html: string): string {
  return html.replaceAll(LOOSE_IN_TITLE, escapeSign);
}

/** The text with each sign that begins no tag escaped, and the two halves of each character joined. */
export function mendXml(text: string): string {
  const parts: string[] = [];
  let position = 0;
  while (position < text.length) {
    const start = text.indexOf(CDATA, position);
    const end = start === -1 ? -1 : text.indexOf(CDATA_END, start);
    const plainEnd = start === -1 ? text.length : start;
    parts.push(text.slice(position, plainEnd).replaceAll(LOOSE, escapeSign));
    position = end === -1 ? text.length : end;
    parts.push(text.slice(plainEnd, position));
  }
  return joinSurrogateReferences(parts.join(""));
}

function escapeSign(found: string): string {
  return `&lt;${found.slice(1)}`;
}
