/** What stands above a note in YAML. A line that is no YAML costs that line, and no more. */
import { parseFrontMatter } from "../frontMatter.ts";
import { isAnyDayName } from "./noteDay.ts";

export type NoteFacts = {
  facts: Record<string, unknown>;
  /** The names of what could not be read, or came twice; the line itself where it has none. */
  lost: string[];
};

/** Longer ones are no notes' facts: they are read whole, or not at all. In characters, and in lines. */
const LONGEST = 8 * 1024;
const MOST_LINES = 400;
/** A name and what it says. A name may have spaces in it. */
const FACT = /^["']?([^\s:"'#@&*!|>%`[\]{},-][^:"']{0,80}?)["']?[ \t]*:(?:[ \t]+(.*))?$/u;

/** `null` where nothing of it makes sense. */
export function readNoteFacts(head: string): NoteFacts | null {
  const whole = parseFacts(head);
  if (whole !== null) return { facts: whole, lost: [] };
  if (head.length > LONGEST) return null;
  // Editors indent by tabs, which YAML doesn't know.
  const lines = head.replaceAll("\t", "  ").split("\n");
  if (lines.length > MOST_LINES) return null;
  const read = splitBlocks(lines).map(readBlock);
  // Two rules of a text have no facts between them, or hardly any.
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

/** Whether it says something, and not half a list. */
function isWhole([, value]: [string, unknown]): boolean {
  return typeof value !== "string" || (value !== "" && !/^[[{][^\]}]*$/u.test(value));
}

/** Names that the front matter of notes has, and prose hardly ever. */
function isNoteName(name: string): boolean {
  return isAnyDayName(name) || /^(?:title|tags?|alias(?:es)?|cssclass(?:es)?)$/iu.test(name);
}

function parseFacts(yaml: string): Record<string, unknown> | null {
  const facts = parseFrontMatter(yaml);
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) return null;
  return Object.fromEntries(Object.entries(facts));
}

type Block = { entries: [string, unknown][]; rest: string[]; isYaml: boolean };

/** A line that begins with a name, and those below it that go with it: they are indented, or items of a list. */
function splitBlocks(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  for (const line of lines.filter((each) => each.trim() !== "")) {
    const block = blocks.at(-1);
    if (block !== undefined && /^(?:\s|- |-$)/u.test(line)) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function readBlock(lines: readonly string[]): Block {
  const facts = parseFacts(lines.join("\n"));
  if (facts !== null) return { entries: Object.entries(facts), rest: [], isYaml: true };
  const [first = "", ...below] = lines;
  const head = readLine(first);
  // What is below a name without a value belongs to that name.
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

/** Alone. What isn't YAML, but has a name, says what stands behind the name. */
function readLine(line: string): Block {
  const text = line.trim();
  const facts = parseFacts(text);
  if (facts !== null) return { entries: Object.entries(facts), rest: [], isYaml: true };
  const [, name, value] = FACT.exec(text) ?? [];
  if (name === undefined) return { entries: [], rest: [text], isYaml: false };
  return { entries: [[name.trim(), (value ?? "").trim()]], rest: [], isYaml: false };
}
