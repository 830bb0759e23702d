import { describe, expect, test } from "vitest";
import { isBlank } from "../../journal/blankText.ts";
import { recordToEntry } from "../../journal/entry.ts";
import { listWritten } from "../../features/exchange/written.ts";
import { ANSWER, createRevision } from "./examples.ts";
import { fileOf, read } from "../features/exchange/fixture.ts";

/** White space, soft hyphens, zero widths, marks of direction, a byte order mark, and all else that shows nothing. */
const INVISIBLE = [
  "",
  " \t\n",
  "\u00AD",
  "\u200B",
  "\u200C\u200D",
  "\u200E\u200F",
  "\u2060",
  "\uFEFF",
  "\u180E",
  "\u3164",
].concat(["\uFE0F", "\u{E0020}", "\0", "\u0085", "\u2800", "\u034F", "\u2028", "\uFFFC", "\u00A0\u3000", "\u061C"]);

describe("nothing is to be seen", () => {
  test.each(INVISIBLE)("of %j: it is no answer", (text) => {
    expect(isBlank(text)).toBe(true);
    expect(recordToEntry({ answer: ANSWER, revisions: [createRevision("a", { text })] })).toBeNull();
  });

  test.each(["a", ".", "\u{1F642}", "-", "\u200Ba\u200B", "\u0301", "\uFFFD", "\u2764\uFE0F"])(
    "but of %j there is",
    (text) => {
      expect(isBlank(text)).toBe(false);
    },
  );
});

const json = (data: unknown) => JSON.stringify(data);
const rich = (text: string, attributes = {}) => json({ contents: [{ text, attributes }] });
const EMPTY: [string, (mark: string) => [string, string]][] = [
  ["Day One", (mark) => [json({ entries: [{ creationDate: "2026-11-25T08:00:00Z", text: mark }] }), "a.json"]],
  [
    "Day One's rich text",
    (mark) => [json({ entries: [{ creationDate: "2026-11-25T08:00:00Z", richText: rich(mark) }] }), "a.json"],
  ],
  [
    "Day One's empty list",
    (mark) => [
      json({
        entries: [{ creationDate: "2026-11-25T08:00:00Z", richText: rich(mark, { line: { listStyle: "bulleted" } }) }],
      }),
      "a.json",
    ],
  ],
  ["Journey", (mark) => [json({ date_journal: 1_764_057_600_000, text: `<p>${mark}</p>` }), "a.json"]],
  [
    "Journey's empty list",
    (mark) => [json({ date_journal: 1_764_057_600_000, type: "html", text: `<ul><li>${mark}</li></ul>` }), "a.json"],
  ],
  ["jrnl", (mark) => [`[2026-11-25 08:15] ${mark}\n`, "a.txt"]],
  ["jrnl's JSON", (mark) => [json({ entries: [{ date: "2026-11-25", title: "", body: mark }] }), "a.json"]],
];

describe.each(EMPTY)("an entry of %s", (_program, fileWith) => {
  test.each(["\u200B", "\u00AD\uFEFF", "\u2060\u200D"])("that is %j alone is none", async (mark) => {
    const [text, name] = fileWith(mark);
    expect(await read([fileOf(text, name)])).toMatchObject({ kind: "refused", reason: "nothingInFile" });
  });
});

test("a note of invisible marks alone is left out and counted", async () => {
  const files = [fileOf("\u200B\n\u00AD", "2026-11-25 .md"), fileOf("Thee.", "2026-11-26.md")];
  const incoming = await read(files);
  expect(incoming).toMatchObject({ leftOut: [{ what: "empty", count: 1 }] });
  expect(incoming.kind === "words" && listWritten(incoming.contents).map(({ text }) => text)).toEqual(["Thee."]);
});

test("a text of invisible marks doesn't hide Day One's rich text", async () => {
  const entry = { creationDate: "2026-11-25T08:00:00Z", text: "\u200B", richText: rich("Thee.") };
  expect(await read([fileOf(json({ entries: [entry] }), "a.json")])).toMatchObject({
    contents: { revisions: [{ text: "Thee." }] },
  });
});
