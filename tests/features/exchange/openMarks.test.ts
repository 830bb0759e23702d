/** Marks that an answer leaves open take in nothing of what follows it in a Markdown file. */
import { isBlank } from "../../../journal/blankText.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../content/day.ts";
import { writtenToMarkdownBook } from "../../../features/exchange/book.ts";
import { dayToWritten, writtenToDays } from "../../../features/exchange/markdownDays.ts";
import { escapeMarks, hasOpenMarks, unescapeMarks } from "../../../features/exchange/markdownMarks.ts";
import { ONE } from "./example.ts";

const WORDS = { title: "Dagboek", formatDay: (day: Day) => day };
const LATER = { ...ONE, day: "2026-11-23" as Day, text: "Niets." };

function bookOf(text: string): string {
  return writtenToMarkdownBook([{ ...ONE, text }, LATER], WORDS);
}

const OPEN: [string, string, string][] = [
  ["a tag", "Toen <b>alles", String.raw`Toen \<b>alles`],
  ["a tag that is half written", "<div class=", String.raw`\<div class=`],
  ["a closing tag", "</details>", String.raw`\</details>`],
  ["a comment", "<!-- later verder", String.raw`\<!-- later verder`],
  ["a declaration", "<!DOCTYPE", String.raw`\<!DOCTYPE`],
  ["an instruction", "<?php", String.raw`\<?php`],
  ["a tag after a backslash", String.raw`\<b>`, String.raw`\\\<b>`],
  ["a tag after two", String.raw`\\<b>`, String.raw`\\\\\<b>`],
  ["a fence", "```\ncode", "\\`\\`\\`\ncode"],
  ["a fence of tildes", "~~~js\ncode", "\\~\\~\\~js\ncode"],
  ["a fence that a shorter one doesn't close", "````\ncode\n```", "\\`\\`\\`\\`\ncode\n\\`\\`\\`"],
  ["a fence that another doesn't close", "```\ncode\n~~~", "\\`\\`\\`\ncode\n\\~\\~\\~"],
  ["a second fence", "```\na\n```\n```\nb", "\\`\\`\\`\na\n\\`\\`\\`\n\\`\\`\\`\nb"],
  ["a fence far from the margin", "      ```\ncode", "      \\`\\`\\`\ncode"],
  ["a fence on an old Mac", "a\r```\rb", "a\r\\`\\`\\`\rb"],
  ["a comment of Obsidian's", "%% later", String.raw`\%\% later`],
  ["a formula", "$$ x", String.raw`\$\$ x`],
];
const CLOSED = [
  "<3",
  "a < b",
  "1 <2",
  "50% van $5",
  "`code`",
  "~~weg~~",
  "```\n<b>\n<!--\n```",
  "~~~\n%%\n~~~",
  "Gewoon.",
];

describe("in a book", () => {
  test.each(OPEN)("%s is escaped", (_what, text, escaped) => {
    expect(bookOf(text)).toContain(`\n\n${escaped}\n\n[`);
    expect(bookOf(text)).toContain("\n## 2026-11-23\n");
  });

  test.each(CLOSED)("%j stays as it is", (text) => {
    expect(bookOf(text)).toContain(`\n\n${text}\n\n[`);
  });
});

describe("in a day", () => {
  test.each([...OPEN.map(([, text]) => text), ...CLOSED])("%j comes back as it was", (text) => {
    const written = [
      { ...ONE, text },
      { ...ONE, question: LATER.question, text: "Niets." },
    ];
    const [day] = writtenToDays(written);
    expect(dayToWritten(day?.text ?? "")).toEqual(written);
  });

  test("says of an answer that it is escaped, and of others nothing", () => {
    expect(writtenToDays([{ ...ONE, text: "<b>" }])[0]?.text).toContain("\n    escaped: true\n");
    expect(writtenToDays([ONE])[0]?.text).not.toContain("escaped");
  });

  test("of before that, a backslash before a mark is the reader's own", () => {
    const [day] = writtenToDays([{ ...ONE, text: "woorden" }]);
    const file = (day?.text ?? "").replace("\nwoorden\n", `\n${String.raw`\<b> en \`\`\``}\n`);
    expect(dayToWritten(file)?.[0]?.text).toBe(String.raw`\<b> en \`\`\``);
  });
});

test("any words that are escaped leave nothing open, and come back", () => {
  const part = fc.constantFrom("<", "b", "!", "--", "```", "`", "~~~", "%%", "$$", "\\", "\n", " ", "/", "#", "?", "x");
  const property = fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
    const text = parts.join("");
    expect(unescapeMarks(escapeMarks(text))).toBe(text);
    // Each mark has an odd number of backslashes.
    for (const [marked] of escapeMarks(text).matchAll(/\\*[<%$`~]/gu)) expect(marked.length % 2).toBe(0);
    expect(hasOpenMarks(escapeMarks(text).replaceAll(/\\[<%$`~]/gu, ""))).toBe(false);
    const written = [{ ...ONE, text }];
    if (!isBlank(text)) expect(dayToWritten(writtenToDays(written)[0]?.text ?? "")).toEqual(written);
  });
  fc.assert(property, { numRuns: 500 });
});
