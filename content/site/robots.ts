/** robots.txt, by its standard: https://www.rfc-editor.org/rfc/rfc9309 */
import * as v from "valibot";

/** The name by which a site may address Dagvraag in its robots.txt. */
const ROBOT_NAME = "dagvraag";
/** The standard asks to read 500 KiB at least. */
export const ROBOTS_LIMIT = 512 * 1024;
const RULE_LIMIT = 2000;
const PATTERN_LIMIT = 1000;
const SITEMAP_LIMIT = 50;
/** A site that asks for more would never be read whole. */
const LONGEST_DELAY = 30;

export const robotsSchema = v.object({
  rules: v.pipe(
    v.array(v.object({ isAllowed: v.boolean(), pattern: v.pipe(v.string(), v.maxLength(PATTERN_LIMIT)) })),
    v.maxLength(RULE_LIMIT),
  ),
  /** As they stand there. */
  sitemaps: v.pipe(v.array(v.string()), v.maxLength(SITEMAP_LIMIT)),
  /** Seconds between two requests, where the site asks for more than one. */
  delay: v.pipe(v.number(), v.minValue(1), v.maxValue(LONGEST_DELAY)),
});
export type Robots = v.InferOutput<typeof robotsSchema>;

/** What a site without a robots.txt says. */
export const NO_ROBOTS: Robots = { rules: [], sitemaps: [], delay: 1 };

type Group = { names: string[]; rules: Robots["rules"]; delay: number };

/** Takes any string and never throws; a line that can't be understood says nothing. */
export function parseRobots(text: string): Robots {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let isNaming = false;
  for (const [key, value] of text
    .slice(0, ROBOTS_LIMIT)
    .split(/\r\n|\r|\n/u)
    .flatMap(splitLine)) {
    if (key === "sitemap") sitemaps.push(value);
    else if (key === "user-agent") {
      if (!isNaming) groups.push({ names: [], rules: [], delay: 1 });
      groups.at(-1)?.names.push(value.toLowerCase());
      isNaming = true;
    } else {
      const isRule = addRule(groups.at(-1), key, value);
      isNaming &&= !isRule;
    }
  }
  return { ...rulesFor(groups), sitemaps: sitemaps.slice(0, SITEMAP_LIMIT) };
}

function splitLine(line: string): [key: string, value: string][] {
  const bare = line.replace(/^\uFEFF/u, "").split("#")[0] ?? "";
  const colon = bare.indexOf(":");
  if (colon === -1) return [];
  return [[bare.slice(0, colon).trim().toLowerCase(), bare.slice(colon + 1).trim()]];
}

/** Whether the line says something of its group, and so ends the list of the group's names. */
function addRule(group: Group | undefined, key: string, value: string): boolean {
  if (key === "crawl-delay") {
    const delay = Number(value);
    if (group !== undefined && delay >= 1) group.delay = Math.min(delay, LONGEST_DELAY);
    return true;
  }
  if (key !== "allow" && key !== "disallow") return false;
  // "Disallow:" alone forbids nothing.
  if (value !== "" && value.length <= PATTERN_LIMIT) group?.rules.push({ isAllowed: key === "allow", pattern: value });
  return true;
}

/** All groups that name this robot; those for everyone only where none does. */
function rulesFor(groups: readonly Group[]): Omit<Robots, "sitemaps"> {
  const own = groups.filter(({ names }) => names.includes(ROBOT_NAME));
  const chosen = own.length > 0 ? own : groups.filter(({ names }) => names.includes("*"));
  return {
    rules: chosen.flatMap(({ rules }) => rules).slice(0, RULE_LIMIT),
    delay: Math.max(1, ...chosen.map(({ delay }) => delay)),
  };
}

/** The longest pattern that fits decides; of two as long, the one that allows. */
export function isAllowedBy({ rules }: Robots, address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  const path = `${url.pathname}${url.search}`;
  let decisive = { isAllowed: true, pattern: "" };
  for (const rule of rules) {
    const isLonger = rule.pattern.length > decisive.pattern.length;
    const isKinder = rule.pattern.length === decisive.pattern.length && rule.isAllowed;
    if ((isLonger || isKinder) && fits(rule.pattern, path)) decisive = rule;
  }
  return decisive.isAllowed;
}

/** `*` is anything, `$` at the end is the end. Step by step instead of a RegExp, which a hostile pattern could hold up. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const [first = "", ...others] = (isWhole ? pattern.slice(0, -1) : pattern).split("*").map(escapeLikeUrl);
  if (!path.startsWith(first)) return false;
  let position = first.length;
  for (const [index, part] of others.entries()) {
    const isLast = index === others.length - 1;
    const found = isWhole && isLast ? path.length - part.length : path.indexOf(part, position);
    if (found < position || !path.startsWith(part, found)) return false;
    position = found + part.length;
  }
  return !isWhole || position === path.length;
}

/** As `pathname` writes it: an é in a pattern is the %C3%A9 of an address. */
function escapeLikeUrl(part: string): string {
  return part.toWellFormed().replaceAll(/[^\u0021-\u007E]+/gu, encodeURIComponent);
}
