/**
 * The deck as files of the extension: one with the ids of all questions, and some with the questions themselves, so
 * that a page that shows one question reads few others, however many there are.
 */
import type { QuestionId } from "../article.ts";
import type { Deck, DeckQuestion } from "./deck.ts";

/** `folder` is an address in the extension; another deck has another. `parts` is how many files of questions it holds. */
export type DeckFiles = { folder: string; parts: number };

/** About so many questions in one file. */
const PART_SIZE = 32;

export function splitDeck(deck: Deck): { ids: QuestionId[]; parts: DeckQuestion[][] } {
  const count = Math.ceil(deck.length / PART_SIZE);
  const parts = Array.from({ length: count }, (): DeckQuestion[] => []);
  for (const question of deck) parts[partOf(question.id, count)]?.push(question);
  return { ids: deck.map(({ id }) => id), parts };
}

export function addressOfIds({ folder }: DeckFiles): string {
  return `${folder}/ids.json`;
}

/** The file that has a question, if the deck does. */
export function addressOfPart(id: QuestionId, { folder, parts }: DeckFiles): string {
  return `${folder}/${partOf(id, parts)}.json`;
}

function partOf(id: QuestionId, count: number): number {
  return Number.parseInt(id.slice(0, 8), 16) % Math.max(1, count);
}
