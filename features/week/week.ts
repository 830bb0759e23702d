/** The week in view: the answers from a Monday to its Sunday, and the one question that each week asks. */
import type { QuestionId } from "../../content/article.ts";
import { dayAfter, daysBefore, dayToUtcDate, type Day } from "../../content/day.ts";
import { type Answer, createOwnAnswer } from "../../journal/answer.ts";
import { recordsToEntries, type Entry } from "../../journal/entry.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";

export type Week = { monday: Day; sunday: Day };

/**
 * `entries` come oldest first. The answer to what stands out of the week is not among them: it is `own`, if it was
 * begun.
 */
export type WeekInView = { week: Week; entries: Entry[]; own: Entry | null };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The id is made here alone. It stays when the wording changes.
export const WEEK_QUESTION_ID = "da60e5c1a1b0077e" as QuestionId;

/** Fewer answers than this are no week to look back at. */
const FEW = 2;
/** Friday, counted from 0 for Monday. From this day on, a week is looked back at before it is over. */
const LATE = 4;

export function weekOf(day: Day): Week {
  const monday = daysBefore(day, weekdayOf(day));
  return { monday, sunday: daysBefore(monday, -6) };
}

/** The week to look back at: from Friday on the current week, and before that the last one. */
export function weekToLookAt(today: Day): Week {
  return weekOf(weekdayOf(today) >= LATE ? today : daysBefore(today, 7));
}

/** Creates the answer to what stands out. Its day is the day on which it is begun, but at latest the week's Sunday. */
export function createWeekAnswer({ sunday }: Week, today: Day, text: string): Answer {
  return createOwnAnswer(today < sunday ? today : sunday, { id: WEEK_QUESTION_ID, text });
}

/** Reads the answers of a week. It fails if one of the days can't be read. */
export async function readWeek(week: Week, { readDay }: Pick<JournalStore, "readDay">): Promise<Outcome<WeekInView>> {
  const read = await Promise.all(daysOf(week).map((day) => readDay(day)));
  const failed = read.find((outcome) => outcome.kind === "failed");
  if (failed) return failed;
  const entries = recordsToEntries(read.flatMap((outcome) => (outcome.kind === "ok" ? outcome.value.records : [])));
  const isOwn = ({ answer }: Entry) => answer.question.id === WEEK_QUESTION_ID;
  const value = {
    week,
    entries: entries.filter((each) => !isOwn(each)).toReversed(),
    own: entries.find(isOwn) ?? null,
  };
  return { kind: "ok", value };
}

/** Whether to offer the week: not once the reader answered it, nor after "not this week", nor with few answers. */
export function isWeekOffered({ week, entries, own }: WeekInView, putOff: Day | null): boolean {
  return own === null && putOff !== week.monday && entries.length >= FEW;
}

function daysOf({ monday, sunday }: Week): Day[] {
  const days = [monday];
  for (let day = monday; day < sunday;) days.push((day = dayAfter(day)));
  return days;
}

/** From 0, a Monday, to 6. */
function weekdayOf(day: Day): number {
  return (dayToUtcDate(day).getUTCDay() + 6) % 7;
}
