/** Reads JSON Feed, 1.0 and 1.1: https://www.jsonfeed.org/version/1.1/ */
import * as v from "valibot";
import { feedDate } from "./feedDate.ts";
import { ENTRY_LIMIT, resolveLink } from "./listing.ts";
import type { FeedEntry, Listing, ListingContext } from "./listing.ts";
import { wholeContent } from "./wholeContent.ts";
import { escapeHtml, htmlToLine } from "./xmlText.ts";

/** A value of a wrong type counts as absent, so that one bad item doesn't hide the others. */
const textSchema = v.fallback(v.nullish(v.string()), null);

const itemSchema = v.object({
  url: textSchema,
  id: textSchema,
  title: textSchema,
  content_html: textSchema,
  content_text: textSchema,
  summary: textSchema,
  date_published: textSchema,
  date_modified: textSchema,
  tags: v.fallback(v.nullish(v.array(v.unknown())), null),
});

const feedSchema = v.object({
  version: v.pipe(v.string(), v.includes("jsonfeed.org/version/")),
  next_url: textSchema,
  items: v.array(v.unknown()),
});

export function readJsonFeed(text: string, context: ListingContext): Listing | "malformed" | "not-a-listing" {
  const json = parseJson(text);
  if (json === null) return "malformed";
  const feed = v.safeParse(feedSchema, json.value);
  if (!feed.success) return "not-a-listing";
  const items = feed.output.items.slice(0, ENTRY_LIMIT);
  return {
    kind: "feed",
    entries: items.flatMap((item) => readItem(item, context) ?? []),
    next: resolveLink(feed.output.next_url ?? null, context.address),
  };
}

/** The value stands in an object, since `null` is JSON too. What a server wrote below the JSON is left out. */
function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text.slice(0, text.lastIndexOf("}") + 1)) };
  } catch {
    return null;
  }
}

function readItem(input: unknown, { address, now }: ListingContext): FeedEntry | null {
  const result = v.safeParse(itemSchema, input);
  const url = result.success ? itemAddress(result.output, address) : null;
  if (!result.success || url === null) return null;
  const item = result.output;
  const [tag] = item.tags ?? [];
  const text = item.content_text == null ? null : plainToHtml(item.content_text);
  return {
    url,
    title: htmlToLine(escapeHtml(item.title ?? "")),
    published: feedDate(item.date_published ?? null, now),
    updated: feedDate(item.date_modified ?? null, now),
    category: typeof tag === "string" ? htmlToLine(escapeHtml(tag)) : null,
    content: wholeContent({ whole: item.content_html ?? text, description: null }),
  };
}

/** The address of an item; without one its id, which the standard advises to be the address. */
function itemAddress({ url, id }: v.InferOutput<typeof itemSchema>, base: string): string | null {
  const named = resolveLink(url ?? null, base);
  return named ?? (URL.canParse(id ?? "") ? resolveLink(id ?? null, base) : null);
}

/** In plain text a blank line begins a new paragraph. */
function plainToHtml(text: string): string {
  const paragraphs = text.split(/\n\s*\n/u).map((paragraph) => escapeHtml(paragraph).replaceAll("\n", "<br>"));
  return paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
}
