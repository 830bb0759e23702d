/** Goes on from the first paint to the page's own code. */
import type { Translate } from "../../../components/translate.ts";
import type { Day } from "../../../content/day.ts";
import type { DeckSource } from "../../../content/deck/deck.ts";
import { deepEqual } from "../../../content/deepEqual.ts";
import { isDeckQuestion } from "../../../content/questionShape.ts";
import { findPart } from "../parts.dom.ts";
import type { ShownDay, TodayOptions } from "../todayState.ts";
import { describePaint, type FirstPaint, type HandedOver } from "./firstPaint.ts";
import { paintAsked } from "./paintAsked.dom.ts";

/** `first` is what the page starts from. `painted` is its first paint; `null` where that showed nothing of today. */
export type Hydrated = Pick<TodayOptions, "first" | "typed"> & { painted: FirstPaint | null };

/**
 * Gives what the page shows already, if that is of today. Otherwise it shows now what should have been painted, of the
 * deck that ships.
 */
export async function hydrate(day: Day, shipped: DeckSource, translate: Translate): Promise<Hydrated> {
  const { painted, takeTyped }: HandedOver = globalThis.dagvraagFirstPaint ?? { painted: null };
  globalThis.dagvraagFirstPaint = undefined;
  const typed = takeTyped?.() ?? null;
  const isLit = painted?.isLit === true;
  if (painted?.day === day && isDeckQuestion(painted.question)) {
    return { first: { day, question: painted.question, isLit }, typed, painted };
  }
  // What was typed to another question is a draft. It is written with the other drafts.
  return { first: await showFirst({ day, isLit }, shipped, translate), typed: null, painted: null };
}

/**
 * Corrects a wrong first paint. This waits until the journal is open: asking the browser for every word takes longer.
 */
export async function repairFirstPaint(painted: FirstPaint, shown: ShownDay, translate: Translate): Promise<void> {
  const { question } = shown;
  const isTrue = !question || deepEqual(painted, describePaint({ ...shown, question }, translate));
  if (!isTrue) await paintAsked(shown, translate);
}

/**
 * Shows the question of a reader of whom nothing is known. It asks only what ships, since the store would delay the
 * paint. What stood on the page is hidden meanwhile. The box is emptied, since its words were written to what stood
 * there.
 */
async function showFirst(
  { day, isLit }: Omit<ShownDay, "question">,
  shipped: DeckSource,
  translate: Translate,
): Promise<ShownDay> {
  document.body.hidden = true;
  const box = findPart("answer");
  if (box) box.value = "";
  const [{ drawFirst }, ids] = await Promise.all([import("../../../content/deck/dayQuestion.ts"), shipped.readIds()]);
  const id = drawFirst(day, ids);
  const shown = { day, question: id && (await shipped.find(id)), isLit };
  await paintAsked(shown, translate);
  // If that fails, nobody must write to a question that wasn't asked.
  document.body.hidden = false;
  return shown;
}
