/**
 * Paints for a reader of whom nothing is known, the first time ever: the question that the deck that ships asks today.
 * It needs only this file, and of a large deck one file of questions. paint.ts loads it if the record has nothing of
 * today. The page's own code comes after it.
 */
import { shippedDeck, shippedIds, shippedQuestions } from "virtual:shipped-deck";
import type { QuestionId } from "../../content/article.ts";
import { dayOf } from "../../content/day.ts";
import { drawFirst } from "../../content/deck/dayQuestion.ts";
import type { DeckQuestion } from "../../content/deck/deck.ts";
import { addressOfPart } from "../../content/deck/deckFiles.ts";
import { isDeckQuestion } from "../../content/questionShape.ts";
import { translate } from "../../platform/translate.ts";
import { describePaint } from "../../features/today/firstPaint/firstPaint.ts";
import { paintToday } from "../../features/today/firstPaint/paintToday.dom.ts";

await paintShipped();

async function paintShipped(): Promise<void> {
  const day = dayOf(new Date());
  const id = drawFirst(day, shippedIds);
  const question = id && (await find(id));
  // In its first moments Chromium may give no words. The page's own code has others.
  if (!question || !translate("languageTag")) return;
  const painted = describePaint({ day, question, isLit: false }, translate);
  paintToday(painted);
  document.body.hidden = false;
  globalThis.dagvraagFirstPaint = { painted };
}

async function find(wanted: QuestionId): Promise<DeckQuestion | null> {
  const questions: readonly unknown[] = shippedDeck.parts === 1 ? shippedQuestions : await fetchPart(wanted);
  return questions.filter(isDeckQuestion).find(({ id }) => id === wanted) ?? null;
}

async function fetchPart(id: QuestionId): Promise<unknown[]> {
  const response = await fetch(addressOfPart(id, shippedDeck));
  const part: unknown = await response.json();
  return Array.isArray(part) ? part.map((item: unknown) => item) : [];
}
