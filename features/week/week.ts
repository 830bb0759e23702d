/** The week in view: what was answered from a Monday to its Sunday, and the one question that is asked of each week. */
import type { QuestionId } from "../../content/article.ts";
import { dayAfter, daysBefore, dayToUtcDate, type Day } from "../../content/day.ts";
import { type Answer, createOwnAnswer } from "../../journal/answer.ts";
import { recordsToEntries, type Entry } from "../../journal/entry.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";

export type Week = { monday: Day; sunday: Day };

/** `entries` oldest first, without the answer to what stands out of the week itself, which is `own` if it was begun. */
export type WeekInView = { week: Week; entries: Entry[]; own: Entry | null };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The one place that gives it: whatever its wording becomes, it is one question.
export const WEEK_QUESTION_ID = "da60e5c1a1b0077e" as QuestionId;

/** Fewer answers are no week to look back at. */
const FEW = 2;
/** From this day of the week on, counted from Monday, a week is looked back at before it is over: Friday. */
const LATE = 4;

export function weekOf(day: Day): Week {
  const monday = daysBefore(day, weekdayOf(day));
  return { monday, sunday: daysBefore(monday, -6) };
}

/** Which week one looks back at on that day: from Friday on the one it is in, until then the one before. */
export function weekToLookAt(today: Day): Week {
  return weekOf(weekdayOf(today) >= LATE ? today : daysBefore(today, 7));
}

/** What stands out of a week is an answer of the day on which it is begun, but of no later one than the week has. */
export function createWeekAnswer({ sunday }: Week, today: Day, text: string): Answer {
  return createOwnAnswer(today < sunday ? today : sunday, { id: WEEK_QUESTION_ID, text });
}

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

/** Once: not when the reader has said what stands out of it, nor after "not this week". */
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
