import { isBlank } from "../../../journal/blankText.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writtenToMarkdownBook, writtenToPlainBook } from "../../../features/exchange/book.ts";
import { dayOneToWritten, writtenToDayOne } from "../../../features/exchange/dayOne.ts";
import { createExport } from "../../../features/exchange/exportFormats.ts";
import { dayToWritten, writtenToDays } from "../../../features/exchange/markdownDays.ts";
import { tableToWritten, writtenToTable } from "../../../features/exchange/table.ts";
import { listWritten, type Written } from "../../../features/exchange/written.ts";
import type { QuestionId } from "../../../content/article.ts";
import type { Day } from "../../../content/day.ts";
import { ONE, QUESTION } from "./example.ts";
import { fileOf, read } from "./fixture.ts";

/** Any text that UTF-8 can hold, often with what means something in one of the formats. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("\n", "\n## ", "\n\\# ", "---\n", "'", "=1+1", '"', ",", "\r\n", "[a](b)", "# ", "woord"),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(""))
  .filter((words) => !isBlank(words));
const label = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
const time = fc
  .oneof(fc.integer({ min: -8.64e15, max: 8.64e15 }), fc.constantFrom(-8.64e15, 0, 8.64e15))
  .map((at) => at + 0);
const id = fc.constantFrom("00000000000000a1", "00000000000000b2", "1e5") as fc.Arbitrary<QuestionId>;
const written: fc.Arbitrary<Written> = fc.record({
  day: fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10) as Day),
  question: fc.oneof(
    fc.record({
      id,
      kind: fc.constantFrom("lightbulb" as const, "opening" as const),
      text: label,
      hint: fc.option(label),
      section: fc.option(label),
      article: fc.record({ title: label, url: label }),
    }),
    fc.record({
      id,
      kind: fc.constant("own" as const),
      text: label,
      hint: fc.constant(null),
      section: fc.constant(null),
      article: fc.constant(null),
    }),
  ),
  text,
  startedAt: time,
  writtenAt: time,
  starredAt: fc.option(time),
});
const journal = fc.uniqueArray(written, { maxLength: 6, selector: ({ day, question }) => `${day}:${question.id}` });

/** In the order of the days, as the files come out of an archive. */
function inOrder(all: readonly Written[]): Written[] {
  return all.toSorted((a, b) => (a.day + a.question.id < b.day + b.question.id ? -1 : 1));
}

function daysAndBack(all: readonly Written[]): Written[] | null {
  const days = writtenToDays(all).map((file) => dayToWritten(file.text));
  return days.every((each) => each !== null) ? days.flat() : null;
}

describe("what is exported comes back the same", () => {
  test.each([
    ["as Markdown, one file a day", daysAndBack],
    ["as a table", (all: readonly Written[]) => tableToWritten(writtenToTable(all))],
    ["as Day One's JSON", (all: readonly Written[]) => dayOneToWritten(JSON.parse(writtenToDayOne(all)))],
  ])("%s", (_what, thereAndBack) => {
    const property = fc.property(journal, (all) => {
      expect(inOrder(thereAndBack(all) ?? [])).toEqual(inOrder(all));
    });
    fc.assert(property, { numRuns: 300 });
  });

  test.each(["markdownDays", "table", "dayOne"] as const)("as the file that is saved: %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(journal, async (all) => {
        if (all.length === 0) return;
        const file = createExport(format, all, SETTING);
        const result = await read([fileOf(await file.arrayBuffer())]);
        expect(result.kind === "words" ? inOrder(listWritten(result.contents)) : result).toEqual(inOrder(all));
      }),
      { numRuns: 100 },
    );
  });
});

const SETTING = {
  day: "2026-11-26" as Day,
  words: { title: "Dagboek", formatDay: (day: Day) => `dag ${day}` },
};

describe("what other programs get", () => {
  test("Obsidian: a file a day, with front matter", () => {
    expect(writtenToDays([ONE])).toEqual([
      {
        name: "2026-11-22.md",
        text: `---
date: 2026-11-22
tags:
  - dagvraag
answers:
  - id: 3f0c9a517be2d846
    kind: lightbulb
    question: Wat mag er vandaag blijven liggen?
    hint: null
    section: Rust
    article: Een artikel
    address: https://www.gerritvanderheide.com/keuzes/rust
    begun: 2026-11-22T08:00:00.000Z
    written: 2026-11-22T08:01:02.345Z
    starred: null
---

## Wat mag er vandaag blijven liggen?

[Een artikel](<https://www.gerritvanderheide.com/keuzes/rust#:~:text=Wat%20mag%20er%20vandaag%20blijven%20liggen%3F>)

<!-- dagvraag: begin 1 -->

De was.
\\# En de rest.

<!-- dagvraag: end 1 -->
`,
      },
    ]);
  });

  test("Day One: entries with a title, a tag and whole seconds", () => {
    expect(JSON.parse(writtenToDayOne([ONE]))).toMatchObject({
      metadata: { version: "1.0" },
      entries: [
        {
          uuid: expect.stringMatching(/^[0-9A-F]{32}$/) as string,
          creationDate: "2026-11-22T08:00:00Z",
          modifiedDate: "2026-11-22T08:01:02Z",
          tags: ["dagvraag"],
          text: expect.stringMatching(/^# Wat mag er vandaag blijven liggen\?\n\nDe was\./) as string,
        },
      ],
    });
  });

  const FORMULAS = [
    "=1+1",
    "+31",
    "-1",
    "@som",
    "	x",
    "'=1",
    "''-x",
    "\r=1",
    "\n=1+1",
    "\nwoord",
    " =1",
    "\xA0=1",
    "\n\n 	-1",
    "​=1",
    "﻿=1",
    "\0@x",
    "＝1+1",
    "＋1",
    "－1",
    "＠som",
    " ＝1",
    "'＝1",
    "﹦x",
    "−1",
  ];

  test.each(FORMULAS)("a spreadsheet: %j is text, and no formula, in whichever column", (formula) => {
    const one = { ...ONE, question: { ...ONE.question, text: formula }, text: formula };
    const table = writtenToTable([one]);
    expect(table.split(`"'${formula}"`)).toHaveLength(3);
    expect(tableToWritten(table)?.[0]).toEqual(one);
  });

  test.each(["De was.", "a=1", "1-1", "woord =", "'s Avonds"])("a spreadsheet: %j stays as it is", (words) => {
    expect(writtenToTable([{ ...ONE, text: words }])).toContain(`,${words},`);
  });

  const HOSTILE = "# <img src=x onerror=alert(1)> [klik](javascript:alert(1)) `code` **vet**\n\n## Kop\r\n---\n![](x)";

  test("a reader: titles and questions mean nothing to Markdown, and stand on one line", () => {
    const article = { title: HOSTILE, url: "https://www.gerritvanderheide.com/keuzes/rust" };
    const one: Written = { ...ONE, question: { ...QUESTION, text: HOSTILE, article } };
    const words = { title: HOSTILE, formatDay: () => HOSTILE };
    const line = String.raw`\# \<img src=x onerror=alert(1)\> \[klik\](javascript:alert(1)) \`code\` \*\*vet\*\* \#\# Kop --- \!\[\](x)`;
    const book = writtenToMarkdownBook([one], words);
    expect(book.split("\n").slice(0, 6)).toEqual([`# ${line}`, "", `## ${line}`, "", `### ${line}`, ""]);
    expect(book).toContain(`\n[${line}](<https://www.gerritvanderheide.com/keuzes/rust#:~:text=`);
    expect(writtenToDays([one])[0]?.text).toContain(`\n## ${line}\n\n[${line}](<https://`);
    const [entry] = (JSON.parse(writtenToDayOne([one])) as { entries: { text: string }[] }).entries;
    expect(entry?.text.startsWith(`# ${line}\n\n`)).toBe(true);
    expect(writtenToPlainBook([one], SETTING.words)).toContain(`\n\n${HOSTILE.replaceAll(/\s+/g, " ")}\n\nDe was.`);
  });

  test.each(["javascript:alert(1)", "http://www.gerritvanderheide.com/a", "https://example.com/a"])(
    "no link where the article's address is none: %s",
    (url) => {
      const one: Written = { ...ONE, question: { ...QUESTION, article: { title: "Een artikel", url } } };
      const [day] = writtenToDays([one]);
      const texts = [
        writtenToMarkdownBook([one], SETTING.words),
        day?.text.split("\n---\n")[1],
        writtenToDayOne([one]),
      ];
      for (const each of texts) expect(each).not.toMatch(/\]\(/);
      expect(dayToWritten(day?.text ?? "")).toEqual([one]);
    },
  );

  test("a reader: one long text, by day", () => {
    const later = { ...ONE, day: "2026-11-23" as Day, text: "Niets." };
    expect(writtenToMarkdownBook([ONE, later], SETTING.words)).toMatchInlineSnapshot(`
      "# Dagboek

      ## dag 2026-11-22

      ### Wat mag er vandaag blijven liggen?

      De was.
      \\# En de rest.

      [Een artikel](<https://www.gerritvanderheide.com/keuzes/rust#:~:text=Wat%20mag%20er%20vandaag%20blijven%20liggen%3F>)

      ## dag 2026-11-23

      ### Wat mag er vandaag blijven liggen?

      Niets.

      [Een artikel](<https://www.gerritvanderheide.com/keuzes/rust#:~:text=Wat%20mag%20er%20vandaag%20blijven%20liggen%3F>)
      "
    `);
    expect(writtenToPlainBook([ONE], SETTING.words)).toBe(
      "Dagboek\n=======\n\ndag 2026-11-22\n--------------\n\nWat mag er vandaag blijven liggen?\n\nDe was.\n# En de rest.\n",
    );
  });
});
