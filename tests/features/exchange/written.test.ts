import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import { dayOneToWritten, writtenToDayOne } from "../../../features/exchange/dayOne.ts";
import { dayToWritten, writtenToDays } from "../../../features/exchange/markdownDays.ts";
import { tableToWritten, writtenToTable } from "../../../features/exchange/table.ts";
import { leaveOutKnown, listWritten, writtenToContents } from "../../../features/exchange/written.ts";
import { createQuestion, createRevision, TODAY } from "../../journal/examples.ts";
import { ONE } from "./example.ts";

describe("the words that stand", () => {
  const [first, second] = [createAnswer(TODAY, createQuestion(0)), createAnswer(TODAY, createQuestion(1))];

  test("are those of every version, in the order in which they were written, and none that were deleted", () => {
    const deleted = createAnswer(TODAY, createQuestion(2));
    const revisions = [
      createRevision("b", { answerId: second.id, text: "later", writtenAt: 20 }),
      createRevision("c", { answerId: first.id, text: "apart", startedAt: 5, writtenAt: 9 }),
      createRevision("a", { answerId: first.id, text: "eerst", startedAt: 5, writtenAt: 7 }),
      createRevision("d", { answerId: deleted.id, kind: "deleted", text: "" }),
    ];
    const written = listWritten({
      answers: [second, first, deleted, createAnswer(TODAY, createQuestion(3))],
      revisions,
      draws: [],
      stars: [],
    });
    expect(written.map(({ text }) => text)).toEqual(["eerst", "apart", "later"]);
  });

  test("come in anew where nothing of their answer is here", () => {
    const contents = writtenToContents([ONE]);
    expect(leaveOutKnown(contents, { answers: [], revisions: [], draws: [], stars: [] })).toEqual(contents);
  });

  test("are sorted by day", () => {
    const earlier = { ...ONE, day: TODAY, text: "eerder" };
    const days = listWritten(writtenToContents([ONE, earlier])).map(({ day }) => day);
    expect(days).toEqual([...days].toSorted());
  });
});

describe("what makes no sense is not read", () => {
  const dayOne = (change: (text: string) => string): unknown => JSON.parse(change(writtenToDayOne([ONE])));
  test.each([
    ["another question above the words", (text: string) => text.replace("# Wat", "# Hoe")],
    ["no date", (text: string) => text.replace('"date": "2026-11-22"', '"date": "ooit"')],
    ["no time", (text: string) => text.replace('"begun": "2026', '"begun": "toen 2026')],
    ["no part of ours", (text: string) => text.replace('"dagvraag":', '"other":')],
  ])("Day One's, with %s", (_what, change) => {
    expect(dayOneToWritten(dayOne(change))).toBeNull();
  });

  const [day = { text: "" }] = writtenToDays([ONE]);
  test.each([
    ["broken front matter", day.text.replace("date:", "date: [")],
    ["the front matter of another program", day.text.replace("- dagvraag", "- notitie")],
    ["a heading too few", day.text.replace("## Wat", "Wat")],
    ["no kind", day.text.replace("kind: lightbulb", "kind: gloeilamp")],
  ])("a day with %s", (_what, text) => {
    expect(dayToWritten(text)).toBeNull();
  });

  test.each([
    ["a row of another kind", writtenToTable([ONE]).replace("lightbulb", "gloeilamp")],
    ["a column too few", writtenToTable([ONE]).replace(",kind", "")],
    ["nothing", ""],
  ])("a table with %s", (_what, table) => {
    expect(tableToWritten(table)).toBeNull();
  });
});

test("rows that end as on an old Mac are read", () => {
  const table = writtenToTable([{ ...ONE, text: "De was." }]).replaceAll("\r\n", "\r");
  expect(tableToWritten(table)?.map(({ text }) => text)).toEqual(["De was."]);
});

test("Day One gets a moment of the answer's day, each version apart, and the star", () => {
  const beforeMidnight = { ...ONE, startedAt: Date.UTC(2026, 10, 21, 23, 30) };
  const starred = { ...beforeMidnight, starredAt: 0 };
  const versions = [starred, { ...starred, text: "Anders." }, { ...ONE, day: "2026-11-21" as Day }];
  const { entries } = JSON.parse(writtenToDayOne(versions)) as { entries: { uuid: string }[] };
  expect(entries).toMatchObject([
    { creationDate: "2026-11-22T12:00:00Z", starred: true },
    { creationDate: "2026-11-22T12:00:00Z", starred: true },
    { creationDate: "2026-11-21T12:00:00Z", starred: false },
  ]);
  expect(new Set(entries.map(({ uuid }) => uuid)).size).toBe(3);
});

test.each([
  ["given in Day One stands since the words", { before: null, now: true, starredAt: ONE.writtenAt }],
  ["taken away in Day One is gone", { before: 7, now: false, starredAt: null }],
])("a star %s", (_what, { before, now, starredAt }) => {
  const file = writtenToDayOne([{ ...ONE, starredAt: before }]);
  const edited: unknown = JSON.parse(file.replace(/"starred": (?:true|false)/, `"starred": ${now}`));
  expect(dayOneToWritten(edited)).toEqual([{ ...ONE, starredAt }]);
});

test.each([";", "\t"])("a table that a spreadsheet kept with %j between its cells is read", (delimiter) => {
  const { data } = Papa.parse<string[]>(writtenToTable([ONE]).trim());
  expect(tableToWritten(Papa.unparse(data, { delimiter }))).toEqual([ONE]);
});

test("a table as a Dutch spreadsheet keeps it is read: semicolons, days with the day first, and rows with and without a star", () => {
  const own = [ONE, { ...ONE, day: "2026-11-05" as Day, starredAt: 7 }, { ...ONE, day: "2026-11-06" as Day }];
  const { data } = Papa.parse<string[]>(writtenToTable(own).trim());
  const rows = data.map((row) => row.map((cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3-$2-$1")));
  expect(tableToWritten(Papa.unparse(rows, { delimiter: ";" }))).toEqual(own);
});

test("a table of before there were stars is read", () => {
  const { data } = Papa.parse<string[]>(writtenToTable([ONE]).trim());
  const place = data[0]?.indexOf("starred");
  const rows = data.map((row) => row.filter((_cell, index) => index !== place));
  expect(tableToWritten(Papa.unparse(rows))).toEqual([ONE]);
});

test("a clock that told no date leaves Day One the day", () => {
  const entries = [{ creationDate: "2026-11-22T12:00:00Z", modifiedDate: "2026-11-22T12:00:00Z" }];
  expect(JSON.parse(writtenToDayOne([{ ...ONE, startedAt: 0.5, writtenAt: 1e300 }]))).toMatchObject({ entries });
});
