import { daysBefore, type Day } from "../../content/day.ts";
import type { DeckSource } from "../../content/deck/deck.ts";
import type { Draw } from "../../content/deck/draw.ts";
import { forecast } from "../../content/deck/forecast.ts";
import { readDeckEdition } from "../../platform/deck.ts";
import { translate } from "../../platform/translate.ts";
import { describeDay, describeWords } from "./describePaint.ts";
import { writeRecord, type PaintedDay } from "./firstPaint.ts";

/** After a longer absence, a reader waits for the page's own code before the question is there. */
const DAYS_AHEAD = 30;

/** Notes the questions of today and the coming days, by the recorded draws, in the reader's language. */
export async function refreshFirstPaint(today: Day, deck: DeckSource, draws: readonly Draw[]): Promise<void> {
  const edition = await readDeckEdition();
  const coming = forecast(daysBefore(today, 1), DAYS_AHEAD + 1, { deck: await deck.readIds(), draws });
  const painted = coming.map(async ({ day, questionId }) => {
    const question = await deck.find(questionId);
    return question ? ([[day, describeDay(day, question, translate)]] as const) : [];
  });
  const days: Record<Day, PaintedDay> = Object.fromEntries((await Promise.all(painted)).flat());
  writeRecord({ deck: edition, words: describeWords(translate), days });
}
