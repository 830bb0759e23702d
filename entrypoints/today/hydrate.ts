/** From the first paint to the page's own code. */
import type { Day } from "../../content/day.ts";
import { deepEqual } from "../../content/deepEqual.ts";
import { isDeckQuestion } from "../../content/questionShape.ts";
import type { ShownDay, TodayOptions } from "../../features/today/todayState.ts";
import { shipped } from "../../platform/deck.ts";
import { translate } from "../../platform/translate.ts";
import type { FirstPaint, HandedOver } from "./firstPaint.ts";
import { describePaint } from "./describePaint.ts";
import { paintAsked } from "./paintAsked.ts";

/** What the page goes on from, and the first paint that it stands on; `null` where that showed nothing of today. */
export type Hydrated = Pick<TodayOptions, "first" | "typed"> & { painted: FirstPaint | null };

/** What the page shows already where that is of today, and else what it should have shown, which it then does. */
export async function hydrate(day: Day): Promise<Hydrated> {
  const { painted, takeTyped } = globalThis.dagvraagFirstPaint ?? NOTHING;
  globalThis.dagvraagFirstPaint = undefined;
  const typed = takeTyped?.() ?? null;
  const isLit = painted?.isLit === true;
  if (painted?.day === day && isDeckQuestion(painted.question)) {
    return { first: { day, question: painted.question, isLit }, typed, painted };
  }
  // What was typed to another question is noted, and sent with the other notes.
  return { first: await showFirst(day, isLit), typed: null, painted: null };
}

const NOTHING: HandedOver = { painted: null };

/** Puts right what was painted wrongly. Not before the journal is open: to ask the browser for every word takes longer. */
export async function repairFirstPaint(painted: FirstPaint, shown: ShownDay): Promise<void> {
  const { question } = shown;
  const isTrue = !question || deepEqual(painted, describePaint({ ...shown, question }, translate));
  if (!isTrue) await paintAsked(shown);
}

/**
 * Shows what a reader is asked of whom nothing is known: of what ships, since the store would hold up the paint. What
 * else stands on the page is not seen any more meanwhile, and what is in the box was written to that.
 */
async function showFirst(day: Day, isLit: boolean): Promise<ShownDay> {
  document.body.hidden = true;
  const box = document.querySelector("textarea");
  if (box) box.value = "";
  const [{ drawFirst }, ids] = await Promise.all([import("../../content/deck/dayQuestion.ts"), shipped.readIds()]);
  const id = drawFirst(day, ids);
  const shown = { day, question: id && (await shipped.find(id)), isLit };
  await paintAsked(shown);
  // Where that fails, nobody is to write to a question that nobody asks.
  document.body.hidden = false;
  return shown;
}
