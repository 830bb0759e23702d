/** Whether a feed holds an article, or only the beginning of it. */
import { htmlToLine } from "./xmlText.ts";

/** In characters with their tags: a summary of an engine is shorter, an article of the blog longer. */
const LONGEST_SUMMARY = 2000;
/** How an excerpt ends, in the two languages of engines here. "Lees meer in: …" is the blog's own way to name an article. */
const BREAKS_OFF = /(?:…|\.\.\.)[\])]?$|\b(?:lees (?:meer|verder)(?! in\b)|read more|continue reading)[^.?!]{0,150}$/iu;
/** What WordPress writes below an entry, in both languages. */
const FOOTER = /(?:The post|Het bericht) .{1,300}(?:appeared first on|verscheen eerst op) .{1,200}$/u;
const END = 1500;

/** `whole` is of the element meant for all of it, `description` of the one that may hold a summary. */
export function wholeContent(content: { whole: string | null; description: string | null }): string | null {
  const { whole, description } = content;
  if (whole !== null && whole.trim() !== "") return breaksOff(whole) ? null : whole;
  return description === null || description.length <= LONGEST_SUMMARY || breaksOff(description) ? null : description;
}

/** A mark that stands before `→` or `»` is one still. */
function breaksOff(html: string): boolean {
  const end = (htmlToLine(html.slice(-END)) ?? "").replace(FOOTER, "").replace(/[\s→»>]+$/u, "");
  return BREAKS_OFF.test(end);
}
