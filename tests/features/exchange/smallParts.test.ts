import { expect, test } from "vitest";
import { countEntries } from "../../../journal/entry.ts";
import { createFile } from "../../../journal/createFile.ts";
import { textToTime, timeToText } from "../../../features/exchange/writtenRecord.ts";
import { ANSWER } from "../../journal/examples.ts";

test.each([
  ["a.json", "application/json"],
  ["a.unknown", ""],
  ["", ""],
])("a file named %j is of the type that its name says: %j", (name, type) => {
  expect(createFile(name, "x").type).toBe(type);
});

test("an answer without a revision is none that stands", () => {
  expect(countEntries({ answers: [ANSWER], revisions: [] })).toBe(0);
});

test.each<[number, string]>([
  [0, "1970-01-01T00:00:00.000Z"],
  [Number.NaN, "NaN"],
])("a moment %j is written as %j", (time, text) => {
  expect(timeToText(time)).toBe(text);
});

test.each<[string, number | null]>([
  ["1e3", 1000],
  ["2026-11-30T00:00:00.000Z", Date.UTC(2026, 10, 30)],
  ["gisteren", null],
  ["9e15", null],
])("the text %j is read as the moment %j", (text, time) => {
  expect(textToTime(text)).toBe(time);
});
