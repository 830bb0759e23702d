/** Files that were exported, and tidied by another program before they come back. */
import { isBlank } from "../../../journal/blankText.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QuestionId } from "../../../content/article.ts";
import type { OwnQuestion } from "../../../journal/answer.ts";
import { dayOneToWritten, writtenToDayOne } from "../../../features/exchange/dayOne.ts";
import { dayToWritten, isOurDay, writtenToDays } from "../../../features/exchange/markdownDays.ts";
import { tableToWritten, writtenToTable } from "../../../features/exchange/table.ts";
import { listWritten, type Written } from "../../../features/exchange/written.ts";
import { ONE, QUESTION } from "./example.ts";
import { fileOf, read } from "./fixture.ts";

const OWN: OwnQuestion = {
  id: "00000000000000b2" as QuestionId,
  kind: "own",
  text: "Uit een notitie",
  hint: null,
  section: null,
  article: null,
};

/** What editors, formatters and version control do, each alone and one after another. */
const TIDIED: [string, (file: string) => string][] = [
  ["no spaces at the end of a line", (file) => file.replaceAll(/[ \t]+$/gmu, "")],
  ["one empty line at most", (file) => file.replaceAll(/\n{3,}/gu, "\n\n")],
  ["no empty lines at all", (file) => file.replaceAll(/\n{2,}/gu, "\n")],
  ["an empty line after each line of the words", (file) => outsideHead(file, (body) => body.replaceAll("\n", "\n\n"))],
  ["one line end at the end", (file) => `${file.trimEnd()}\n`],
  ["none at the end", (file) => file.trimEnd()],
  ["some at the end", (file) => `${file}\n\n\n`],
  ["line ends of Windows", (file) => file.replaceAll(/\r?\n/gu, "\r\n")],
  ["spaces for tabs", (file) => file.replaceAll("\t", "    ")],
  ["a byte order mark", (file) => (file.startsWith("\uFEFF") ? file : `\uFEFF${file}`)],
  ["characters put together", (file) => file.normalize("NFC")],
  ["stars for the lines of a list", (file) => file.replaceAll(/^- /gmu, "* ")],
  [
    "no marks that weren't needed",
    (file) => outsideHead(file, (body) => body.replaceAll(/\]\(<([^>\n]*)>\)/gu, "]($1)")),
  ],
];
const BOTH = TIDIED.flatMap(([one, first]) =>
  TIDIED.map(([other, second]): [string, (file: string) => string] => [
    `${one}, then ${other}`,
    (file) => second(first(file)),
  ]),
);

function outsideHead(file: string, change: (body: string) => string): string {
  const at = file.indexOf("\n---", 4);
  return `${file.slice(0, at)}${change(file.slice(at))}`;
}

/** All but white space, the marks of lists, and how characters are composed. */
function wordsOf(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/^[-*] /gmu, "")
    .replaceAll(/\s+/gu, "");
}

describe("a day in Markdown", () => {
  const paragraphs = "Eerste alinea.\n\nTweede alinea.\n\n\nDerde alinea.";
  const answers: Written[] = [
    { ...ONE, question: OWN, text: paragraphs },
    { ...ONE, text: paragraphs },
  ];

  test.each(TIDIED)("comes back with every word: %s", (_how, tidy) => {
    for (const order of [answers, answers.toReversed(), answers.slice(0, 1)]) {
      const [day] = writtenToDays(order);
      const back = dayToWritten(tidy(day?.text ?? ""));
      expect(back?.map(({ text }) => wordsOf(text))).toEqual(order.map(({ text }) => wordsOf(text)));
      expect(back?.map(({ question }) => question)).toEqual(order.map(({ question }) => question));
    }
  });

  test("of words without white space to tidy comes back to the letter", () => {
    for (const [how, tidy] of BOTH.filter(([names]) => !names.includes("after each line"))) {
      const [day] = writtenToDays([{ ...ONE, question: OWN, text: "De was." }]);
      expect([how, dayToWritten(tidy(day?.text ?? ""))?.[0]?.text]).toEqual([how, "De was."]);
    }
  });

  test("of any words, tidied in any two ways, comes back with them all, or not at all", () => {
    const piece = fc.oneof(
      fc.constantFrom("\n", "\n\n", "\n\n\n", " ", "\t", "\r\n", "\n## ", "# ", "\\# ", "\n---\n", "- a\n", "[a](<b>)"),
      fc.constantFrom(
        "\n<!-- dagvraag: begin 1 -->\n",
        "<!-- dagvraag: end 1 -->",
        "\\<!-- dagvraag: end 1 -->",
        "woord",
        "é",
      ),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    );
    const text = fc
      .array(piece, { minLength: 1, maxLength: 8 })
      .map((pieces) => pieces.join(""))
      .filter((words) => !isBlank(words));
    const answer = fc.record({ text, question: fc.constantFrom(OWN, QUESTION) });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 3 }), fc.constantFrom(...BOTH), (all, [, tidy]) => {
        const written = all.map((each) => ({ ...ONE, ...each }));
        const file = writtenToDays(written)[0]?.text ?? "";
        expect(dayToWritten(file)).toEqual(written);
        const tidied = tidy(file);
        const back = dayToWritten(tidied);
        if (back === null) expect(isOurDay(tidied)).toBe(true);
        else expect(back.map((each) => marksOf(each.text))).toEqual(written.map((each) => marksOf(each.text)));
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    ["words below the last answer", (file: string) => `${file}\nNog een gedachte.\n`],
    ["words above the first", (file: string) => file.replace("\n## ", "\nVooraf.\n\n## ")],
    ["words in the place of the question", (file: string) => file.replace("## Wat mag", "## Wat mocht")],
    ["words between the question and the answer", (file: string) => file.replace("<!-- d", "Tussendoor.\n\n<!-- d")],
    ["a border that went", (file: string) => file.replace("<!-- dagvraag: end 1 -->", "")],
    ["two answers that changed places", (file: string) => file.replaceAll(/(begin|end) 1/gu, "$1 2")],
    ["a list in the place of a word above", (file: string) => file.replace("kind: lightbulb", "kind: [lightbulb]")],
    [
      "a name that stands twice above",
      (file: string) => file.replace("    hint: null\n", "    hint: null\n    hint: x\n"),
    ],
  ])("that has %s is refused, and nothing of it is taken for a note", async (_what, change) => {
    const [day] = writtenToDays([ONE]);
    const changed = change(day?.text ?? "");
    expect(changed).not.toBe(day?.text);
    expect(await read([fileOf(changed, "2026-11-22.md")])).toMatchObject({ kind: "refused", reason: "changed" });
  });
});

/** An earlier Dagvraag wrote it like this. */
describe("a day in Markdown without borders", () => {
  const head = `---
date: 2026-11-22
tags:
  - dagvraag
answers:
  - id: 00000000000000b2
    kind: own
    question: Uit een notitie
    hint: null
    section: null
    article: null
    address: null
    begun: 2026-11-22T08:00:00.000Z
    written: 2026-11-22T08:01:02.345Z
    starred: null
---
`;
  const body = "\n## Uit een notitie\n\n\n\nEerste alinea.\n\nTweede alinea.\n\\# Geen kop.\n";

  test("is read where it is as it was", () => {
    expect(dayToWritten(head + body)?.[0]?.text).toBe("Eerste alinea.\n\nTweede alinea.\n# Geen kop.");
  });

  test.each(TIDIED.filter(([how]) => /empty line/u.test(how)))(
    "is refused where the border went: %s",
    async (_how, tidy) => {
      const tidied = tidy(head + body);
      expect(dayToWritten(tidied)).toBeNull();
      expect(await read([fileOf(tidied, "2026-11-22.md")])).toMatchObject({ kind: "refused", reason: "changed" });
    },
  );
});

describe("another export", () => {
  const text = "Eerste alinea.\n\n\nTweede alinea.  ";
  const all = [ONE, { ...ONE, question: OWN, text }].map((each) => ({ ...each, text }));

  test.each(BOTH)("loses no word, or is refused: %s", (_how, tidy) => {
    const table = tableToWritten(tidy(writtenToTable(all)));
    if (table !== null) expect(table.map((each) => wordsOf(each.text))).toEqual(all.map((each) => wordsOf(each.text)));
    const entries = JSON.parse(writtenToDayOne(all)) as { entries: { text: string }[] };
    for (const entry of entries.entries) entry.text = tidy(entry.text);
    const dayOne = dayOneToWritten(entries);
    if (dayOne !== null) {
      expect(dayOne.map((each) => wordsOf(each.text))).toEqual(all.map((each) => wordsOf(each.text)));
    }
  });
});

test("an answer that is exported, tidied and taken over stands once, with its question", async () => {
  const [day] = writtenToDays([{ ...ONE, question: OWN, text: "Een.\n\nTwee." }]);
  const tidied = (day?.text ?? "").replaceAll(/\n{3,}/gu, "\n\n");
  const incoming = await read([fileOf(tidied, "2026-11-22.md")]);
  if (incoming.kind !== "words") throw new Error(incoming.kind);
  expect(listWritten(incoming.contents).map((each) => [each.question.text, each.text])).toEqual([
    ["Uit een notitie", "Een.\n\nTwee."],
  ]);
});

/** The words, and all marks that no program in the table changes. */
function marksOf(text: string): string {
  return wordsOf(text).replaceAll(/[-*<>]/gu, "");
}
