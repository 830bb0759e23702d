import type { Answer } from "../../journal/answer.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import type { TodayOptions, TodayState } from "./todayState.ts";
import { writeOnTop } from "../../journal/writeOnTop.ts";

type Settling = Pick<TodayOptions, "clock" | "createId" | "tell"> & {
  answer: Answer;
  store: JournalStore;
  today: TodayState;
};

/** Puts a text on top of the versions of today's answer that were written apart. Tells the other pages. */
export async function settleVersions(
  text: string,
  { answer, store, today, clock, createId, tell }: Settling,
): Promise<Outcome<void>> {
  const versions = { answer, states: today.versions };
  const outcome = await writeOnTop(versions, { kind: "written", text }, { store, clock, createId });
  if (outcome.kind === "ok") tell({ kind: "answerWritten", day: today.day });
  return outcome;
}
