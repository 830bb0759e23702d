/** Reads the YAML above a note. A line that is no YAML is lost, but no more than that line. */
import { parseFrontMatter } from "../frontMatter.ts";
import { isAnyDayName } from "./noteDay.ts";

export type NoteFacts = {
  facts: Record<string, unknown>;
  /** The names of what could not be read or came twice. A line without a name stands here itself. */
  lost: string[];
};

/** In characters and in lines. A longer front matter is no note's, and is read as a whole or not at all. */
const LONGEST = 8 * 1024;
const MOST_LINES = 400;
/** Matches a name and its value. A name may have spaces. */
const FACT = /^["']?([^\s:"'#@&*!|>%`[\]{},-][^:"']{0,80}?)["']?[ \t]*:(?:[ \t]+(.*))?$/u;

/** `null` where nothing in it makes sense. */
export function readNoteFacts(head: string): NoteFacts | null {
  const whole = parseFacts(head);
  if (whole !== null) return { facts: whole, lost: [] };
  if (head.length > LONGEST) return null;
  // Editors indent with tabs, which YAML doesn't allow.
  const lines = head.replaceAll("\t", "  ").split("\n");
  if (lines.length > MOST_LINES) return null;
  const read = splitBlocks(lines).map(readBlock);
  // A text may have two rules. Then there are no facts between these, or hardly any.
  const facts = read.flatMap(({ entries, isYaml }) => (isYaml ? entries : []));
  const loose = read.flatMap(({ rest }) => rest);
  const named = read.flatMap(({ entries, isYaml }) => (isYaml ? entries : entries.filter(isWhole)));
  if (loose.length >= facts.length && !named.some(([name]) => isNoteName(name))) return null;
  const known = new Map<string, unknown>();
  const lost: string[] = [];
  for (const [name, value] of read.flatMap(({ entries }) => entries)) {
    if (known.has(name)) lost.push(name);
    else known.set(name, value);
  }
  return { facts: Object.fromEntries(known), lost: [...lost, ...loose] };
}

/** Whether the value says something, and isn't half a list. */
function isWhole([, value]: [string, unknown]): boolean {
  return typeof value !== "string" || (value !== "" && !/^[[{][^\]}]*$/u.test(value));
}

/** Whether it is a name that notes have in their front matter, and prose hardly ever has. */
function isNoteName(name: string): boolean {
  return isAnyDayName(name) || /^(?:title|tags?|alias(?:es)?|cssclass(?:es)?)$/iu.test(name);
}

function parseFacts(yaml: string): Record<string, unknown> | null {
  const facts = parseFrontMatter(yaml);
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) return null;
  return Object.fromEntries(Object.entries(facts));
}

type FactBlock = { entries: [string, unknown][]; rest: string[]; isYaml: boolean };

/**
 * Splits the lines into blocks: a line that begins with a name, and the lines below that belong to it. Those are
 * indented, or items of a list.
 */
function splitBlocks(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  for (const line of lines.filter((each) => each.trim() !== "")) {
    const block = blocks.at(-1);
    if (block !== undefined && /^(?:\s|- |-$)/u.test(line)) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function readBlock(lines: readonly string[]): FactBlock {
  const facts = parseFacts(lines.join("\n"));
  if (facts !== null) return { entries: Object.entries(facts), rest: [], isYaml: true };
  const [first = "", ...below] = lines;
  const head = readLine(first);
  // What stands below a name without a value belongs to that name.
  const isParent = FACT.exec(first.trim())?.[2] === undefined;
  if (below.length === 0) return head;
  if (isParent) return { ...head, rest: [...head.rest, ...head.entries.map(([name]) => name)], entries: [] };
  const others = below.map(readLine);
  return {
    entries: [head, ...others].flatMap(({ entries }) => entries),
    rest: [head, ...others].flatMap(({ rest }) => rest),
    isYaml: [head, ...others].some(({ isYaml }) => isYaml),
  };
}

/** Reads a line by itself. If it isn't YAML but has a name, the value is what follows the name. */
function readLine(line: string): FactBlock {
  const text = line.trim();
  const facts = parseFacts(text);
  if (facts !== null) return { entries: Object.entries(facts), rest: [], isYaml: true };
  const [, name, value] = FACT.exec(text) ?? [];
  if (name === undefined) return { entries: [], rest: [text], isYaml: false };
  return { entries: [[name.trim(), (value ?? "").trim()]], rest: [], isYaml: false };
}
