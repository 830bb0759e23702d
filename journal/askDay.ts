import type { Day } from "../content/day.ts";
import type { DeckQuestion, DeckSource } from "../content/deck/deck.ts";
import type { Draw } from "../content/deck/draw.ts";
import type { Outcome } from "./failure.ts";
import type { JournalStore } from "./journalStore.ts";
import { report } from "./report.ts";

/** A question on a day. The question is `null` with an empty deck. */
export type Asked = { day: Day; question: DeckQuestion | null };

export function isSameAsked(one: Asked, other: Asked): boolean {
  return one.day === other.day && one.question?.id === other.question?.id;
}

type Options = { store: JournalStore; deck: DeckSource; onDraws: (draws: readonly Draw[]) => void };

/**
 * The question recorded for a day. If none is recorded, or the deck has lost it, one is drawn and recorded now.
 * `onDraws` then hears all draws. `null` with an empty deck. The usual day reads one draw and one question.
 */
async function askDay(day: Day, { store, deck, onDraws }: Options): Promise<Outcome<DeckQuestion | null>> {
  const read = await store.readDraw(day);
  if (read.kind === "failed") return read;
  const recorded = read.value && (await deck.find(read.value.questionId));
  if (recorded) return { kind: "ok", value: recorded };
  const { drawMissing } = await import("../content/deck/dayQuestion.ts");
  const ids = await deck.readIds();
  const changed = await store.changeDraws((draws) => drawMissing(day, { deck: ids, draws }));
  if (changed.kind === "failed") return changed;
  onDraws(changed.value);
  return { kind: "ok", value: await findDayQuestion(day, deck, changed.value) };
}

/** If the deck can't be read, the shown question counts as asked, so that words written to it are kept. */
export async function askSurely(day: Day, shown: Asked, options: Options): Promise<Outcome<Asked>> {
  try {
    const asked = await askDay(day, options);
    return asked.kind === "failed" ? asked : { kind: "ok", value: { day, question: asked.value } };
  } catch (error) {
    report(error);
    return { kind: "ok", value: shown };
  }
}

export async function findDayQuestion(
  day: Day,
  deck: DeckSource,
  draws: readonly Draw[],
): Promise<DeckQuestion | null> {
  const draw = draws.find((recorded) => recorded.day === day);
  return draw ? deck.find(draw.questionId) : null;
}

/** Gives the question as the deck words it, for an answer to keep. The first paint's copy of it may be stale. */
export async function lookUp(question: DeckQuestion | null, deck: DeckSource): Promise<DeckQuestion | null> {
  try {
    return question && ((await deck.find(question.id)) ?? question);
  } catch {
    // The copy counts.
    return question;
  }
}
