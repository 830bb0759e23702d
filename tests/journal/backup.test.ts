import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backupFileName, createBackup, parseBackup } from "../../journal/backup.ts";
import { NO_DECK } from "../../journal/restoreDeck.ts";
import { findHeads } from "../../journal/revision.ts";
import { readText } from "../sourceTree.ts";
import { ANSWER, createRevision, TODAY } from "./examples.ts";
import { anyJournal, DRAW, EMPTY, HOSTILE_TEXTS, journalOf, STAR } from "./journals.ts";

const EXPORTED_AT = new Date("2026-11-22T20:15:00.000Z");
const FULL = { ...journalOf(createRevision("a"), createRevision("b")), draws: [DRAW], stars: [STAR] };
const FULL_TEXT = createBackup(FULL, EXPORTED_AT);

/** Takes a text through the bytes of a file. */
function throughUtf8(text: string): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

describe("a backup", () => {
  test("is one record a line, and says what it is", () => {
    expect(createBackup({ ...journalOf(createRevision("a")), draws: [DRAW], stars: [STAR] }, EXPORTED_AT)).toBe(
      [
        '{"format":"dagvraag-journal","version":1,"exportedAt":"2026-11-22T20:15:00.000Z",',
        '"answers":[',
        JSON.stringify(ANSWER),
        "],",
        '"revisions":[',
        JSON.stringify(createRevision("a")),
        "],",
        '"draws":[',
        JSON.stringify(DRAW),
        "],",
        '"stars":[',
        JSON.stringify(STAR),
        "]}",
        "",
      ].join("\n"),
    );
  });

  test.each([
    ["a full journal", FULL],
    ["an empty journal", EMPTY],
    ["revisions whose answer can't be read", { ...EMPTY, revisions: [createRevision("a")] }],
  ])("gives back %s", (_name, contents) => {
    expect(parseBackup(createBackup(contents, EXPORTED_AT))).toEqual({
      kind: "backup",
      contents,
      exportedAt: EXPORTED_AT,
      deck: NO_DECK,
      unreadable: [],
    });
  });

  test.each(HOSTILE_TEXTS)("keeps %j as it is", (text) => {
    const contents = journalOf(createRevision("a", { text }));
    const read = parseBackup(throughUtf8(createBackup(contents, EXPORTED_AT)));
    expect(read.kind === "backup" && read.contents.revisions[0]?.text === text).toBe(true);
  });

  test("gives back any text, through a file", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const contents = journalOf(createRevision("a", { text }));
        expect(parseBackup(throughUtf8(createBackup(contents, EXPORTED_AT)))).toMatchObject({ contents });
      }),
    );
  });

  test("is the same text in whatever order the journal was read, also after it was read back", () => {
    fc.assert(
      fc.property(anyJournal, (contents) => {
        const { answers, revisions, draws, stars } = contents;
        const backwards = {
          answers: answers.toReversed(),
          revisions: revisions.toReversed(),
          draws: draws.toReversed(),
          stars: stars.toReversed(),
        };
        const text = createBackup(contents, EXPORTED_AT);
        expect(createBackup(backwards, EXPORTED_AT)).toBe(text);
        const read = parseBackup(text);
        expect(read.kind === "backup" && createBackup(read.contents, read.exportedAt)).toBe(text);
      }),
    );
  });

  test("keeps the order of records that say they are the same", () => {
    const contents = journalOf(createRevision("a", { text: "1" }), createRevision("a", { text: "2" }));
    expect(createBackup(contents, EXPORTED_AT)).toMatch(/"1".*\n.*"2"/);
  });

  test("is what docs/journal-format.md shows, to the letter", () => {
    const [, example = ""] = /```json\n(.*?)```/s.exec(readText("docs/journal-format.md")) ?? [];
    const read = parseBackup(example);
    if (read.kind === "refused") throw new Error(read.detail);
    expect(createBackup(read.contents, read.exportedAt)).toBe(example);
    expect(findHeads(read.contents.revisions).map(({ text }) => text)).toEqual(["De was, en de rest ook."]);
  });

  test("is named by its day", () => {
    expect(backupFileName(TODAY)).toBe("dagvraag-2026-11-22.json");
  });

  test.each([
    ["laid out anew", JSON.stringify(JSON.parse(FULL_TEXT), null, 2)],
    ["saved with a byte order mark and other line ends", `\uFEFF${FULL_TEXT.replaceAll("\n", "\r\n")}`],
    ["given keys of its editor's own", FULL_TEXT.replaceAll('{"id"', '{"note":1,"id"')],
    [
      "given keys that mean something to JavaScript",
      FULL_TEXT.replaceAll('{"id"', '{"__proto__":{"text":"vals"},"constructor":null,"toString":1,"id"'),
    ],
  ])("is still read after it was %s", (_name, text) => {
    expect(parseBackup(text)).toEqual({
      kind: "backup",
      contents: FULL,
      exportedAt: EXPORTED_AT,
      deck: NO_DECK,
      unreadable: [],
    });
    expect(Object.hasOwn(Object.prototype, "text")).toBe(false);
  });
});

/** Changes a backup in one place. */
function edited(change: (data: Record<string, unknown[]>) => unknown): string {
  const data = JSON.parse(FULL_TEXT) as Record<string, unknown[]>;
  return JSON.stringify(Object.assign(data, change(data)));
}

function withRevision(change: object): string {
  return edited(({ revisions = [] }) => ({ revisions: [revisions[0], Object.assign(revisions[1] ?? {}, change)] }));
}

describe("a file is refused", () => {
  test.each([
    ["empty", "", "notJson", "JSON"],
    ["a letter", "Lief dagboek,", "notJson", "JSON"],
    ["someone else's broken JSON", '{"format":"iets anders', "notJson", "JSON"],
    ["cut off in its head", FULL_TEXT.slice(0, 40), "truncated", "JSON"],
    ["cut off in a record", FULL_TEXT.slice(0, 400), "truncated", "JSON"],
    ["broken by hand in the middle", FULL_TEXT.replace('"revisions":[', '"revisions":['.slice(1)), "damaged", "JSON"],
    ["null", "null", "otherProgram", "Expected Object"],
    ["a list", "[1,2]", "otherProgram", "format"],
    ["another program's", '{"format":"day-one","version":1}', "otherProgram", "day-one"],
    ["another program's with an endless name", JSON.stringify({ format: "x".repeat(9999) }), "otherProgram", "format"],
    ["a later version's", edited(() => ({ version: 2, answers: {} })), "newerVersion", "version 2"],
    ["of no version", edited(() => ({ version: "1" })), "damaged", "version"],
    ["of a version that never was", edited(() => ({ version: 0 })), "damaged", "version"],
    ["without its date", edited(() => ({ exportedAt: undefined })), "damaged", "exportedAt"],
    ["of a day that never was", edited(() => ({ exportedAt: "gisteren" })), "damaged", "exportedAt: No date"],
    ["without a list", edited(() => ({ draws: undefined })), "damaged", "draws"],
    ["with a list that is none", edited(() => ({ answers: { length: 0 } })), "damaged", "answers"],
    [
      "with a text that is none",
      withRevision({ text: null }),
      "damaged",
      'revisions, record 2 of 2 makes no sense: {"id":"b"',
    ],
    ["with edition 0", withRevision({ edition: 0 }), "damaged", "revisions, record 2 of 2"],
    ["with a kind of its own", withRevision({ kind: "burnt" }), "damaged", "revisions, record 2 of 2"],
    ["with parents by name alone", withRevision({ parents: ["a"] }), "damaged", "revisions, record 2 of 2"],
    [
      "with a record that would inherit its text",
      FULL_TEXT.replace('"text":"tekst b"', '"__proto__":{"text":"tekst b"}'),
      "damaged",
      "revisions, record 2 of 2",
    ],
    ["with one revision twice", withRevision({ id: "a" }), "damaged", "revisions, record 2 of 2 is there twice"],
    [
      "with one answer twice",
      edited(() => ({ answers: [ANSWER, ANSWER] })),
      "damaged",
      "answers, record 2 of 2 is there twice",
    ],
    [
      "with a day that never was",
      edited(() => ({ draws: [{ ...DRAW, day: "2026-02-30" }] })),
      "damaged",
      "draws, record 1 of 1",
    ],
    [
      "with an answer under another's id",
      edited(() => ({ answers: [{ ...ANSWER, day: "2020-01-01" }] })),
      "damaged",
      "answers, record 1",
    ],
    [
      "with a record that is none",
      edited(() => ({ answers: [null] })),
      "damaged",
      "answers, record 1 of 1 makes no sense: null",
    ],
  ])("that is %s", (...[, text, reason, detail]) => {
    expect(parseBackup(text)).toEqual({ kind: "refused", reason, detail: expect.stringContaining(detail) });
  });

  test("as cut off, wherever it was cut after its name", () => {
    for (let length = '{"format":"dagvraag-'.length; length < FULL_TEXT.trimEnd().length; length += 1) {
      expect([length, parseBackup(FULL_TEXT.slice(0, length))]).toMatchObject([length, { reason: "truncated" }]);
    }
  });

  test("with a detail of one short line, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), fc.nat(FULL_TEXT.length), (text, at) => {
        for (const file of [text, FULL_TEXT.slice(0, at) + text + FULL_TEXT.slice(at)]) {
          const read = parseBackup(file);
          if (read.kind === "refused") expect(read.detail.length).toBeLessThan(250);
        }
      }),
    );
  });
});
