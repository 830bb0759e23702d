/**
 * Markdown, one file a day, as Obsidian and its kin have them: what the questions were stands in YAML front matter, the
 * words below their questions. Read back, each word is the same.
 */
import { parse, stringify } from "yaml";
import * as v from "valibot";
import { linkToSentence } from "../../content/textFragment.ts";
import type { Written } from "./written.ts";
import type { TextFile } from "./textFile.ts";
import { factsToWritten, writtenToFacts } from "./writtenRecord.ts";

const TAG = "dagvraag";
const tagsSchema = v.pipe(
  v.array(v.string()),
  v.check((tags) => tags.includes(TAG), "Not ours"),
);
const markedSchema = v.object({ tags: tagsSchema, answers: v.array(v.unknown()) });
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
  // Never folded: a long line is a long line.
  const facts = stringify({ date: day, tags: [TAG], answers: answers.map(writtenToFacts) }, { lineWidth: 0 });
  return `---\n${facts}---\n${answers.map(answerToText).join("")}`;
}

function answerToText({ question, text }: Written): string {
  const { article } = question;
  const source = article ? `[${escapeLink(article.title)}](<${linkToSentence(article.url, question.text)}>)` : "";
  return `\n## ${oneLine(question.text)}\n\n${oneLine(source)}\n\n${escapeHeadings(text)}\n`;
}

/** `null` where it is none of ours, or where something in it makes no sense. */
export function dayToWritten(file: string): Written[] | null {
  const { head, body } = splitDay(file);
  const facts = v.safeParse(frontMatterSchema, parseYaml(head));
  if (!facts.success) return null;
  const { date, answers } = facts.output;
  const texts = body.split(/(?:^|\n)## .*\n\n.*\n\n/u).slice(1);
  if (texts.length !== answers.length) return null;
  const written = answers.map((each, index) => {
    const text = texts[index] ?? "";
    return factsToWritten(date, each, unescapeHeadings(text.endsWith("\n") ? text.slice(0, -1) : text));
  });
  return written.every((each) => each !== null) ? written : null;
}

/** Whether it is ours, though it may have been edited to something that makes no sense. */
export function isOurDay(file: string): boolean {
  return v.is(markedSchema, parseYaml(splitDay(file).head));
}

function splitDay(file: string): { head: string; body: string } {
  const [, head = "", body = ""] = /^\uFEFF?---\n(.*?\n)---\n(.*)$/su.exec(withLineFeeds(file)) ?? [];
  return { head, body };
}

/** Some programs end every line in their own way. */
function withLineFeeds(file: string): string {
  const isChanged = !/(?<!\r)\n/u.test(file);
  return isChanged ? file.replaceAll("\r\n", "\n") : file;
}

function parseYaml(text: string): unknown {
  try {
    // A date stays text.
    return parse(text, { schema: "core" });
  } catch {
    return null;
  }
}

/** A line of the reader's that begins like a heading is none, to Markdown neither. */
function escapeHeadings(text: string): string {
  return text.replaceAll(/^(\\*)#/gmu, "$1\\#");
}

function unescapeHeadings(text: string): string {
  return text.replaceAll(/^(\\*)\\#/gmu, "$1#");
}

function escapeLink(title: string): string {
  return title.replaceAll(/[[\]\\]/gu, String.raw`\$&`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
