import { expect, test } from "vitest";
import { dayAfter, dayOf, daysBefore, isDay } from "../../content/day.ts";
import { createAnswer } from "../../journal/answer.ts";
import { isAnswerId, parseAnswer, parseDraft, parseRevision } from "../../journal/parseRecord.ts";
import { parseStar } from "../../journal/star.ts";
import { ANSWER, createQuestion, createRevision } from "./examples.ts";

const MOST = 8.64e15;
const WORDS = { answer: ANSWER, revision: createRevision("a") };

test.each([MOST + 1, -MOST - 1, 1e300, 0.5, Number.NaN, Infinity, "1000", null])("%s is no time", (time) => {
  expect(parseRevision({ ...createRevision("a"), startedAt: time })).toBeNull();
  expect(parseRevision({ ...createRevision("a"), writtenAt: time })).toBeNull();
  expect(parseStar({ id: ANSWER.id, starredAt: time })).toBeNull();
});

test.each([MOST, -MOST, 0])("%s is a time", (time) => {
  expect(parseRevision({ ...createRevision("a"), startedAt: time, writtenAt: time })).not.toBeNull();
});

test.each([0, 1.5, 2 ** 53, 1e300, "1"])("%s is no edition", (edition) => {
  expect(parseRevision({ ...createRevision("a"), edition })).toBeNull();
  expect(parseRevision({ ...createRevision("a"), parents: [{ id: "b", edition }] })).toBeNull();
});

test.each(["2026-11-22", "2026-11-22:", "2026-11-221:a", "10000-01-01:a", "2026-02-30:a", ":a", 7])(
  "%s is no answer's id",
  (id) => {
    expect(isAnswerId(id)).toBe(false);
    expect(parseRevision({ ...createRevision("a"), answerId: id })).toBeNull();
  },
);

test.each([
  ["is no text", 7],
  ["is an object", WORDS],
  ["is empty", ""],
  ["is cut off", JSON.stringify(WORDS).slice(0, -9)],
  ["is another value", "[1]"],
  ["has no answer", JSON.stringify({ revision: WORDS.revision })],
  ["has no revision", JSON.stringify({ answer: ANSWER })],
  ["has an article of nothing", JSON.stringify({ ...WORDS, answer: { ...ANSWER, question: { article: null } } })],
  ["has a text that is a number", JSON.stringify({ ...WORDS, revision: { ...WORDS.revision, text: 7 } })],
  ["has a time that is none", JSON.stringify({ ...WORDS, revision: { ...WORDS.revision, writtenAt: 1e300 } })],
  ["is of two answers", JSON.stringify({ ...WORDS, revision: { ...WORDS.revision, answerId: "2026-11-21:a" } })],
])("a note that %s can't be read", (_how, note) => {
  expect(parseDraft(note)).toBeNull();
});

test("a note that is whole is read", () => {
  expect(parseDraft(JSON.stringify(WORDS))).toEqual(WORDS);
});

test.each([
  ["the year 10000", new Date(10_000, 0, 1)],
  ["the last moment there is", new Date(MOST)],
  ["the first", new Date(-MOST)],
  ["a time before the year 0", new Date(-1, 5, 1)],
  ["no time at all", new Date(Number.NaN)],
])("a clock that gives %s gives a day that can be read back", (_which, now) => {
  const day = dayOf(now);
  expect(isDay(day)).toBe(true);
  expect(isDay(dayAfter(day))).toBe(true);
  expect(isDay(daysBefore(day, 366))).toBe(true);
  const answer = createAnswer(day, createQuestion(1));
  expect(parseAnswer(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
});
