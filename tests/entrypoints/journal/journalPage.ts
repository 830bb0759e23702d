/** Opens the journal's page with answers of certain days, for the tests of its main. */
import { expect } from "vitest";
import { daysBefore } from "../../../content/day.ts";
import { createAnswer, type Answer } from "../../../journal/answer.ts";
import { createQuestion, TODAY } from "../../journal/examples.ts";
import { openPage } from "../openPage.ts";
import { until } from "../reader.ts";
import { writeAnswers } from "../writeAnswers.ts";

export const on = (daysAgo: number, question: number): Answer =>
  createAnswer(daysBefore(TODAY, daysAgo), createQuestion(question));

export const NOW = on(0, 1);
export const YESTERDAY = on(1, 2);
export const WEEK_AGO = on(7, 3);
export const THREE = [
  [NOW, "los van vandaag"],
  [YESTERDAY, "stil van gisteren"],
  [WEEK_AGO, "rust van een week geleden"],
] as const;

export const MAIN = () => import("../../../entrypoints/journal/main.tsx");

export async function openJournalPage(...written: readonly (readonly [Answer, string])[]): Promise<void> {
  await writeAnswers(...written);
  await openPage(MAIN);
  if (written.length > 0) await until(() => expect(answers().length).toBeGreaterThan(0));
}

/** The list items of the answers. */
export const answers = () => [...document.querySelectorAll('[aria-label="Antwoorden"] [role=listitem]')];
export const wordsOf = () => answers().map((item) => item.querySelector("[data-words]")?.textContent);
/** The name of an answer's button. */
export const named = (what: string, { question }: Answer) => `${what}: je antwoord op ${question.text}`;
