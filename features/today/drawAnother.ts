/** "Andere vraag": the draw that replaces the one shown. It is loaded when the reader asks for it. */
import { drawInstead } from "../../content/deck/dayQuestion.ts";
import type { DeckQuestion } from "../../content/deck/deck.ts";
import { findDayQuestion, type Asked } from "../../journal/askDay.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import type { TodayOptions } from "./todayState.ts";

type Options = Pick<TodayOptions, "deck" | "onDraws" | "broadcast"> & {
  store: JournalStore;
  /** Whether the reader has begun to write meanwhile. The question then stays. */
  isHeld: () => boolean;
};

/** `null` where the question stays. */
export async function drawAnother(
  { day, question }: Asked & { question: DeckQuestion },
  { store, deck, onDraws, broadcast, isHeld }: Options,
): Promise<Outcome<Asked | null>> {
  const ids = await deck.readIds();
  if (isHeld()) return { kind: "ok", value: null };
  const outcome = await store.changeDraws((draws) =>
    drawInstead({ day, questionId: question.id }, { deck: ids, draws }),
  );
  if (outcome.kind === "failed") return outcome;
  onDraws(outcome.value);
  broadcast({ kind: "drawReplaced", day });
  return { kind: "ok", value: { day, question: await findDayQuestion(day, deck, outcome.value) } };
}
