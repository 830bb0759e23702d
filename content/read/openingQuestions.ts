/** Reads the three questions before the text, each with a hint after an arrow. */
import type { UnaddressedQuestion } from "../article.ts";
import type { Block } from "./block.ts";
import { ARROW, LIGHTBULB, startsWithLightbulb } from "./blogMark.ts";
import { splitHint } from "./questionWording.ts";
import { endsSentence, endsWithQuestion } from "./sentence.ts";
import type { Section } from "./splitSections.ts";

/** How a list marks its entries. All entries of a list have the same style. */
type Style = "bullet" | "lightbulb" | "plain";
type ListEntry = { style: Style; lines: string[] };

const PLAIN_QUESTIONS = 3;
const NUMBER = /^\d{1,2}[.)] /u;
/** Such a line is a wrapped one, or a hint. */
const GOES_ON = /^[\p{Ll}→]/u;

/** The questions, and the blocks after them, which belong to the article's text again. */
export function openingQuestions({ heading, blocks }: Section): { questions: UnaddressedQuestion[]; rest: Block[] } {
  const entries: ListEntry[] = [];
  let end = 0;
  for (const block of blocks) {
    const read = blockToEntries(block);
    const isIntroduction = entries.length === 0 && !read.some(isAsking);
    if (!isIntroduction && !addEntries(entries, read)) break;
    end += 1;
  }
  const questions = entries.flatMap(({ lines }): UnaddressedQuestion[] => {
    const { text, hint } = splitHint(lines.join(" "));
    return text === "" ? [] : [{ kind: "opening", text, hint, section: heading }];
  });
  return { questions, rest: blocks.slice(end) };
}

function blockToEntries({ kind, lines }: Block): ListEntry[] {
  if (kind === "item") return [{ style: "bullet", lines: lines.map(withoutLightbulb) }];
  const entries: ListEntry[] = [];
  for (const line of lines) {
    const current = entries.at(-1);
    if (current !== undefined && continuesEntry(current, line)) current.lines.push(line);
    else entries.push(lineToEntry(line));
  }
  return entries;
}

function lineToEntry(line: string): ListEntry {
  if (startsWithLightbulb(line)) return { style: "lightbulb", lines: [withoutLightbulb(line)] };
  return NUMBER.test(line) ? { style: "bullet", lines: [line.replace(NUMBER, "")] } : { style: "plain", lines: [line] };
}

function withoutLightbulb(line: string): string {
  return line.replaceAll(LIGHTBULB, "").trim();
}

/** Whether a line of the same paragraph is a wrapped one, or the hint below its question. */
function continuesEntry({ style, lines }: ListEntry, line: string): boolean {
  const last = lines.at(-1) ?? "";
  if (startsWithLightbulb(line) || NUMBER.test(line)) return false;
  if (GOES_ON.test(line) || last === "" || last.endsWith(ARROW)) return true;
  const isNewQuestion = line.includes(ARROW) || endsWithQuestion(line);
  return !endsSentence(last) && (style !== "plain" || !isNewQuestion);
}

function isAsking({ style, lines }: ListEntry): boolean {
  return lines.some((line) => line.includes("?") || (style !== "plain" && line.includes(ARROW)));
}

/** Adds the entries that belong to the list. `false` at the first block that doesn't belong to it. */
function addEntries(entries: ListEntry[], read: readonly ListEntry[]): boolean {
  for (const entry of read) {
    const last = entries.at(-1);
    const first = entry.lines[0] ?? "";
    if (last !== undefined && (first.startsWith(ARROW) || last.lines.at(-1)?.endsWith(ARROW))) {
      last.lines.push(entry.lines.join(" "));
    } else if (isNext(entry, entries)) entries.push(entry);
    else return false;
  }
  return true;
}

function isNext(entry: ListEntry, entries: readonly ListEntry[]): boolean {
  if (!isAsking(entry)) return false;
  const style = entries[0]?.style ?? entry.style;
  return entry.style === style && (style !== "plain" || entries.length < PLAIN_QUESTIONS);
}
