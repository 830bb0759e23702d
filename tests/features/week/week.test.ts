import { beforeEach, describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { dayAfter, daysBefore, type Day } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import {
  createWeekAnswer,
  isWeekOffered,
  readWeek,
  WEEK_QUESTION_ID,
  weekOf,
  weekToLookAt,
} from "../../../features/week/week.ts";
import { createQuestion, createRevision, openTestJournal, replaceIndexedDb, valueOf } from "../../journal/examples.ts";

const MONDAY = "2026-11-23" as Day;
const WEEK = { monday: MONDAY, sunday: "2026-11-29" as Day };
const TWO = ["2026-11-23", "2026-11-24"];
const BEFORE = { monday: "2026-11-16" as Day, sunday: "2026-11-22" as Day };

test("a week runs from Monday to Sunday, also over the end of a year", () => {
  expect(weekOf(MONDAY)).toEqual(WEEK);
  expect(weekOf(WEEK.sunday)).toEqual(WEEK);
  expect(weekOf("2027-01-01" as Day)).toEqual({ monday: "2026-12-28", sunday: "2027-01-03" });
});

test("every day is of one week, and the next one of the same or the one after", () => {
  fc.assert(
    fc.property(fc.nat(20_000), (count) => {
      const day = daysBefore("2060-01-01" as Day, count);
      const { monday, sunday } = weekOf(day);
      expect(monday <= day && day <= sunday).toBe(true);
      expect(weekOf(dayAfter(day)).monday).toBe(day === sunday ? dayAfter(sunday) : monday);
    }),
  );
});

test.each([
  ["a Monday", "2026-11-23", BEFORE],
  ["a Thursday", "2026-11-26", BEFORE],
  ["a Friday", "2026-11-27", WEEK],
  ["a Sunday", "2026-11-29", WEEK],
])("on %s one looks back at the week that is nearly over, or the one before", (_name, today, week) => {
  expect(weekToLookAt(today as Day)).toEqual(week);
});

test.each([
  ["today, while the week lasts", "2026-11-27", "2026-11-27"],
  ["the week's last day, after it", "2026-12-02", "2026-11-29"],
])("what stands out is an answer of %s", (_name, today, day) => {
  const answer = createWeekAnswer(WEEK, today as Day, "Wat valt je op?");
  expect(answer).toMatchObject({ day, id: `${day}:${WEEK_QUESTION_ID}`, question: { kind: "own", article: null } });
});

describe("the week in view", () => {
  beforeEach(replaceIndexedDb);

  async function fill(days: readonly string[], isOwnThere: boolean) {
    const store = await openTestJournal();
    const answers = [
      ...days.map((day, index) => createAnswer(day as Day, createQuestion(index))),
      ...(isOwnThere ? [createWeekAnswer(WEEK, "2026-11-27" as Day, "Wat valt je op?")] : []),
    ];
    for (const [index, answer] of answers.entries()) {
      const revision = createRevision(`r${index}`, { answerId: answer.id, text: answer.day });
      valueOf(await store.write(answer, revision));
    }
    return valueOf(await readWeek(WEEK, store));
  }

  test("holds the answers from Monday to Sunday, oldest first, and what was said of it apart", async () => {
    const { entries, own } = await fill(["2026-11-22", "2026-11-29", "2026-11-23", "2026-11-30"], true);
    expect(entries.map(({ current }) => current.text)).toEqual(["2026-11-23", "2026-11-29"]);
    expect(own?.current.text).toBe("2026-11-27");
  });

  test("is not half read: what can't be read is said", async () => {
    const failed = { kind: "failed", failure: { kind: "broken", detail: "" } } as const;
    const store = await openTestJournal();
    const readDay: typeof store.readDay = async (day) => (day === WEEK.sunday ? failed : store.readDay(day));
    expect(await readWeek(WEEK, { readDay })).toEqual(failed);
  });

  test.each([
    ["with two answers", { days: TWO, isOwnThere: false, putOff: null }, true],
    ["not with one", { days: ["2026-11-23"], isOwnThere: false, putOff: null }, false],
    ["not once it is answered", { days: TWO, isOwnThere: true, putOff: null }, false],
    ["not once it is put off", { days: TWO, isOwnThere: false, putOff: WEEK.monday }, false],
    ["again when another was put off", { days: TWO, isOwnThere: false, putOff: BEFORE.monday }, true],
  ])("is offered %s", async (_name, { days, isOwnThere, putOff }, isOffered) => {
    expect(isWeekOffered(await fill(days, isOwnThere), putOff)).toBe(isOffered);
  });
});
