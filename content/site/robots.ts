/** Reads robots.txt by its standard: https://www.rfc-editor.org/rfc/rfc9309 */
import * as v from "valibot";
import { comparablePath } from "./comparablePath.ts";

/** The name by which a site may address Dagvraag in its robots.txt. */
const ROBOT_NAME = "dagvraag";
/** The standard asks robots to read at least 500 KiB. */
export const ROBOTS_LIMIT = 512 * 1024;
/** The shortest rule is `Allow:/` on a line, and the longest fills the file. So no rule that was read is dropped. */
const RULE_LIMIT = ROBOTS_LIMIT / 8;
const PATTERN_LIMIT = ROBOTS_LIMIT;
const SITEMAP_LIMIT = 50;
/** In seconds. A site that asks for a longer delay would never be read whole. */
const LONGEST_DELAY = 30;

export const robotsSchema = v.object({
  rules: v.pipe(
    v.array(v.object({ isAllowed: v.boolean(), pattern: v.pipe(v.string(), v.maxLength(PATTERN_LIMIT)) })),
    v.maxLength(RULE_LIMIT),
  ),
  /** The addresses as written. */
  sitemaps: v.pipe(v.array(v.string()), v.maxLength(SITEMAP_LIMIT)),
  /** Seconds between two requests. It is 1, unless the site asks for more. */
  delay: v.pipe(v.number(), v.minValue(1), v.maxValue(LONGEST_DELAY)),
});
export type Robots = v.InferOutput<typeof robotsSchema>;

/** Counts for a site without a robots.txt. */
export const NO_ROBOTS: Robots = { rules: [], sitemaps: [], delay: 1 };

type Group = { names: string[]; rules: Robots["rules"]; delay: number };

/** Takes any string and never throws. A line that can't be understood is ignored. */
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
      groups.at(-1)?.names.push(productToken(value));
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

/** `Dagvraag/1.0 (+https://…)` names Dagvraag: the version and what follows it are no part of a robot's name. */
function productToken(value: string): string {
  return (/^(?:\*|[\w-]{1,200})/u.exec(value)?.[0] ?? value).toLowerCase();
}

/** Adds a rule to its group. Whether the line is one, and so ends the list of the group's names. */
function addRule(group: Group | undefined, key: string, value: string): boolean {
  if (key === "crawl-delay") {
    const delay = Number(value);
    if (group !== undefined && delay >= 1) group.delay = Math.min(delay, LONGEST_DELAY);
    return true;
  }
  if (key !== "allow" && key !== "disallow") return false;
  // "Disallow:" alone forbids nothing.
  if (value !== "") group?.rules.push({ isAllowed: key === "allow", pattern: value });
  return true;
}

/** The rules of all groups that name this robot. Groups for all robots count only where no group names this one. */
function rulesFor(groups: readonly Group[]): Omit<Robots, "sitemaps"> {
  const own = groups.filter(({ names }) => names.includes(ROBOT_NAME));
  const chosen = own.length > 0 ? own : groups.filter(({ names }) => names.includes("*"));
  return {
    rules: chosen.flatMap(({ rules }) => rules).slice(0, RULE_LIMIT),
    delay: Math.max(1, ...chosen.map(({ delay }) => delay)),
  };
}

/**
 * The longest pattern that fits decides. Of two equally long, the one that allows decides. robots.txt itself is always
 * allowed.
 */
export function isAllowedBy({ rules }: Robots, address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  if (url.pathname === "/robots.txt") return true;
  const path = comparablePath(`${url.pathname}${url.search}`);
  let decisive = { isAllowed: true, length: 0 };
  for (const { isAllowed, pattern, length } of comparableRules(rules)) {
    const isStronger = length > decisive.length || (length === decisive.length && isAllowed);
    if (isStronger && fits(pattern, path)) decisive = { isAllowed, length };
  }
  return decisive.isAllowed;
}

/**
 * `inQuery` is how the text is written behind a question mark. It is `null` where that is the same, or where the place
 * of the text is known.
 */
type Literal = { text: string; inQuery: string | null };
/**
 * The `literals` stand in a path in this order, with anything between them. With `isWhole`, the last one ends the path.
 */
type Pattern = { literals: Literal[]; isWhole: boolean };
type ComparableRule = { isAllowed: boolean; pattern: Pattern; length: number };

/** Keeps the comparable rules of each robots.txt, since every request needs them. */
const comparableByRules = new WeakMap<Robots["rules"], ComparableRule[]>();

function comparableRules(rules: Robots["rules"]): ComparableRule[] {
  const known = comparableByRules.get(rules);
  if (known !== undefined) return known;
  const made = rules.map(({ isAllowed, pattern: text }) => {
    const pattern = comparablePattern(text);
    const stars = pattern.literals.length - 1;
    const length = pattern.literals.reduce((sum, literal) => sum + literal.text.length, stars);
    return { isAllowed, pattern, length: length + (pattern.isWhole ? 1 : 0) };
  });
  comparableByRules.set(rules, made);
  return made;
}

/** `*` stands for any text, and a `$` at the end for the end of the path. */
function comparablePattern(pattern: string): Pattern {
  const isWhole = pattern.endsWith("$");
  const query = pattern.indexOf("?");
  let start = 0;
  const literals = (isWhole ? pattern.slice(0, -1) : pattern).split("*").map((literal) => {
    const isInQuery = query !== -1 && start > query;
    const mayBeInQuery = start > 0 && !isInQuery && !literal.includes("?");
    start += literal.length + 1;
    const text = comparablePath(literal, isInQuery);
    const inQuery = mayBeInQuery ? comparablePath(literal, true) : text;
    return { text, inQuery: inQuery === text ? null : inQuery };
  });
  return { literals, isWhole };
}

/** Goes step by step, since a hostile pattern could make a RegExp take forever. */
function fits({ literals, isWhole }: Pattern, path: string): boolean {
  const [first, ...others] = literals;
  if (first === undefined || !path.startsWith(first.text)) return false;
  const query = path.indexOf("?");
  let position = first.text.length;
  for (const [index, { text, inQuery }] of others.entries()) {
    const isAtEnd = isWhole && index === others.length - 1;
    let end = endOf(text, path, { from: position, isAtEnd });
    if (end === -1 && inQuery !== null && query !== -1) {
      end = endOf(inQuery, path, { from: Math.max(position, query), isAtEnd });
    }
    if (end === -1) return false;
    position = end;
  }
  return !isWhole || position === path.length;
}

/** Where the first match of `text` ends, or the match at the path's end; -1 where there is none. */
function endOf(text: string, path: string, { from, isAtEnd }: { from: number; isAtEnd: boolean }): number {
  const found = isAtEnd ? path.length - text.length : path.indexOf(text, from);
  return found < from || !path.startsWith(text, found) ? -1 : found + text.length;
}
