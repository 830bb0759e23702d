import type { Translate } from "../../../components/translate.ts";
import { daysBefore, type Day } from "../../../content/day.ts";
import type { DeckSource } from "../../../content/deck/deck.ts";
import type { Draw } from "../../../content/deck/draw.ts";
import { forecast } from "../../../content/deck/forecast.ts";
import { describeDay, describeWords, type FirstPaintRecord, type PaintedDay } from "./firstPaint.ts";

/** In days. A reader who is away for longer waits for the page's own code before the question is there. */
const DAYS_AHEAD = 30;

type Options = {
  deck: DeckSource;
  /** The edition of that deck. */
  edition: string;
  /** All recorded draws. */
  draws: readonly Draw[];
  translate: Translate;
};

/**
 * Describes the questions of today and the coming days, in the reader's language, as the recorded draws decide them.
 * This file is loaded only when a record is made.
 */
export async function describeComingDays(
  today: Day,
  { deck, edition, draws, translate }: Options,
): Promise<Omit<FirstPaintRecord, "litDay">> {
  const coming = forecast(daysBefore(today, 1), DAYS_AHEAD + 1, { deck: await deck.readIds(), draws });
  const painted = coming.map(async ({ day, questionId }) => {
    const question = await deck.find(questionId);
    return question ? ([[day, describeDay(day, question, translate)]] as const) : [];
  });
  const days: Record<Day, PaintedDay> = Object.fromEntries((await Promise.all(painted)).flat());
  return { deck: edition, words: describeWords(translate), days };
}
