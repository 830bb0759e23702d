/** Tells whether a feed holds an article, or only the beginning of it. */
import { htmlToLine } from "./xmlText.ts";

/** In characters, tags included. A summary that an engine makes is shorter, and an article of the blog is longer. */
const LONGEST_SUMMARY = 2000;
/** How an excerpt ends, in Dutch and in English. "Lees meer in: …" is the blog's own way to name an article. */
const BREAKS_OFF = /(?:…|\.\.\.)[\])]?$|\b(?:lees (?:meer|verder)(?! in\b)|read more|continue reading)[^.?!]{0,150}$/iu;
/** What WordPress writes below an entry, in both languages. */
const FOOTER = /(?:The post|Het bericht) .{1,300}(?:appeared first on|verscheen eerst op) .{1,200}$/u;
const END = 1500;

/**
 * The article, or `null` where the feed holds less. `whole` comes from the element meant for the whole article,
 * `description` from the one that may hold a summary.
 */
export function wholeContent(content: { whole: string | null; description: string | null }): string | null {
  const { whole, description } = content;
  if (whole !== null && whole.trim() !== "") return breaksOff(whole) ? null : whole;
  return description === null || description.length <= LONGEST_SUMMARY || breaksOff(description) ? null : description;
}

/** A closing mark still counts where `→` or `»` follows it. */
function breaksOff(html: string): boolean {
  const end = (htmlToLine(html.slice(-END)) ?? "").replace(FOOTER, "").replace(/[\s→»>]+$/u, "");
  return BREAKS_OFF.test(end);
}
