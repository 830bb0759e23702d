/**
 * Markdown with one file for each day, as Obsidian and similar programs have it. The questions are in YAML front
 * matter, and the words between two comments that Markdown doesn't show. Each word is the same when the file is read
 * back, even if another program tidied the white space around. If anything else outside the words was changed, the file
 * isn't read at all.
 */
import { stringify } from "yaml";
import * as v from "valibot";
import { linkToWholeSentence } from "../../content/wholeSentenceLink.ts";
import { parseFrontMatter } from "./frontMatter.ts";
import { bareDayToTexts } from "./markdownBare.ts";
import { escapeMarks, hasOpenMarks, unescapeMarks } from "./markdownMarks.ts";
import { escapeHeadings, escapeMarkdown, sourceOf, unescapeHeadings } from "./markdownText.ts";
import type { Written } from "./written.ts";
import type { TextFile } from "./textFile.ts";
import { factsToWritten, writtenToFacts } from "./writtenRecord.ts";

const TAG = "dagvraag";
/** In characters. Nobody writes this much in a day. */
const LONGEST_FACTS = 1024 * 1024;
/** The borders before and after an answer's words. A line of the words that has this form is escaped. */
const BORDER = /^[ \t]*<!--[ \t]*dagvraag: (begin|end) (\d{1,6})[ \t]*-->[ \t]*$/u;
/** A line of the words that looks like such a border, as days had it before all marks were escaped. */
const ESCAPED_BORDER = /^([ \t]*\\*)\\(<!--[ \t]*dagvraag:)/gmu;

const tagsSchema = v.pipe(
  v.array(v.string()),
  v.check((tags) => tags.includes(TAG), "Not ours"),
);
const markedSchema = v.object({ tags: tagsSchema, answers: v.unknown() });
const frontMatterSchema = v.object({
  date: v.string(),
  tags: tagsSchema,
  answers: v.array(v.record(v.string(), v.unknown())),
});

export function writtenToDays(written: readonly Written[]): TextFile[] {
  return [...Map.groupBy(written, ({ day }) => day)].map(([day, answers]) => ({
    name: `${day}.md`,
    text: dayToText(day, answers),
  }));
}

function dayToText(day: string, answers: readonly Written[]): string {
  // Lines are never folded, since a long line is one line. Blocks are off, since their line ends and spaces would be
  // tidied.
  const facts = stringify(
    { date: day, tags: [TAG], answers: answers.map(factsOf) },
    { lineWidth: 0, blockQuote: false, doubleQuotedMinMultiLineLength: LONGEST_FACTS },
  );
  return `---\n${facts}---\n${answers.map(answerToText).join("")}`;
}

/** An escaped text is marked as such. In earlier days, a backslash before a mark is the reader's own. */
function factsOf(answer: Written): Record<string, unknown> {
  const facts = writtenToFacts(answer);
  return hasOpenMarks(answer.text) ? { ...facts, escaped: true } : facts;
}

function answerToText({ question, text }: Written, index: number): string {
  const source = sourceOf(question);
  const words = escapeHeadings(hasOpenMarks(text) ? escapeMarks(text) : text);
  const [begin, end] = ["begin", "end"].map((side) => `<!-- dagvraag: ${side} ${index + 1} -->`);
  return `\n## ${escapeMarkdown(question.text)}\n\n${source && `${source}\n\n`}${begin}\n\n${words}\n\n${end}\n`;
}

/** `null` where it isn't ours, or where something in it makes no sense. */
export function dayToWritten(file: string): Written[] | null {
  const { head, body } = splitDay(file);
  const facts = v.safeParse(frontMatterSchema, readFacts(head));
  if (!facts.success) return null;
  const { date, answers } = facts.output;
  const bare = answers.map((each) => factsToWritten(date, each, ""));
  if (!bare.every((each) => each !== null)) return null;
  const hasBorders = body.includes("dagvraag: begin ");
  const texts = hasBorders ? bodyToTexts(body, bare) : bareDayToTexts(body, bare);
  return texts && bare.map((each, index) => ({ ...each, text: restore(texts[index] ?? "", answers[index]) }));
}

function restore(words: string, facts: Record<string, unknown> | undefined): string {
  if (facts?.["escaped"] === true) return unescapeMarks(unescapeHeadings(words));
  return unescapeHeadings(words.replaceAll(ESCAPED_BORDER, "$1$2"));
}

/** Whether it is ours. It may have been edited to something that makes no sense. */
export function isOurDay(file: string): boolean {
  const { head, body } = splitDay(file);
  if (/^[ \t]*<!--[ \t]*dagvraag: (?:begin|end) \d/mu.test(body)) return true;
  return v.is(markedSchema, readFacts(head));
}

function splitDay(file: string): { head: string; body: string } {
  const [, head = "", body = ""] = /^\uFEFF?---[ \t]*\n(.*?\n)---[ \t]*\n(.*)$/su.exec(withLineFeeds(file)) ?? [];
  return { head, body: body === "" ? file : body };
}

/** Only front matter that names us is parsed. */
function readFacts(head: string): unknown {
  return head.includes(TAG) ? parseFrontMatter(head, LONGEST_FACTS) : null;
}

/** Some programs change every line end, the first one too. */
function withLineFeeds(file: string): string {
  const isChanged = /^\uFEFF?---[ \t]*\r\n/u.test(file);
  return isChanged ? file.replaceAll("\r\n", "\n") : file;
}

/** `null` where a border is missing, or words stand outside the borders. */
function bodyToTexts(body: string, bare: readonly Written[]): string[] | null {
  const lines = body.split("\n");
  const borders = lines.flatMap((line, at) => {
    const [, side, number] = BORDER.exec(line.trimEnd()) ?? [];
    return side === undefined ? [] : [{ at, name: `${side} ${number}` }];
  });
  const due = bare.flatMap((_each, index) => [`begin ${index + 1}`, `end ${index + 1}`]);
  if (borders.map(({ name }) => name).join() !== due.join()) return null;
  const before = (index: number) => lines.slice((borders[index - 1]?.at ?? -1) + 1, borders[index]?.at);
  const isWhole =
    bare.every((each, index) => isHeadOf(before(2 * index), each)) &&
    before(borders.length).every((line) => line.trim() === "");
  return isWhole ? bare.map((_each, index) => linesToText(before(2 * index + 1))) : null;
}

/** Whether only the question and its article stand there, with any marks that a program put around them. */
function isHeadOf(lines: readonly string[], { question: { text, article } }: Written): boolean {
  const filled = lines.filter((line) => line.trim() !== "");
  const link = article ? `${article.title}${linkToWholeSentence(article.url, text) ?? ""}` : "";
  const [heading = ""] = filled;
  const isHead = filled.length === (link.trim() === "" ? 1 : 2) && heading.trimStart().startsWith("##");
  return isHead && withoutMarks(filled.join("")) === withoutMarks(text + link);
}

function withoutMarks(text: string): string {
  return text.replaceAll(/[\s!-/:-@[-`{-~]+/gu, "");
}

/** If there is an empty line between the words and a border, only one is removed. */
function linesToText(lines: readonly string[]): string {
  const isEmpty = (line: string | undefined) => line !== undefined && /^[ \t\r]*$/u.test(line);
  const first = isEmpty(lines[0]) && lines.length > 1 ? 1 : 0;
  const last = isEmpty(lines.at(-1)) && lines.length > first + 1 ? lines.length - 1 : lines.length;
  return lines.slice(first, last).join("\n");
}
