/** Parses what is kept of the looks at the blog, when it comes from the disk. */
import * as v from "valibot";
import { isDay } from "../../content/day.ts";
import { createSiteMemory, parseSiteMemory } from "../../content/site/siteMemory.ts";
import { BLOG_REASONS, type BlogLook, type BlogRecord } from "./blogLook.ts";

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const lookSchema = v.object({
  day: v.custom<BlogLook["day"]>(isDay),
  pages: countSchema,
  articles: countSchema,
  questions: countSchema,
  left: countSchema,
  reason: v.nullable(v.picklist(BLOG_REASONS)),
  isDone: v.boolean(),
});
const recordSchema = v.object({ memory: v.unknown(), look: v.unknown() });

/** A record that makes no sense counts as none. That costs a walk from the start, but no question. */
export function parseBlogRecord(stored: unknown, site: string): BlogRecord {
  const parsed = v.safeParse(recordSchema, stored);
  const memory = parsed.success ? parseSiteMemory(parsed.output.memory, site) : null;
  return { memory: memory ?? createSiteMemory(site), look: parsed.success ? parseLook(parsed.output.look) : null };
}

function parseLook(look: unknown): BlogLook | null {
  const parsed = v.safeParse(lookSchema, look);
  return parsed.success ? parsed.output : null;
}
