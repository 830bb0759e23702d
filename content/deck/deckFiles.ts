/**
 * The deck as files of the extension: one holds the ids of all questions, the others hold the questions. A page that
 * shows one question so reads few others, however large the deck is.
 */
import type { QuestionId } from "../article.ts";
import type { Deck, DeckQuestion } from "./deck.ts";

/**
 * `folder` is an address in the extension; each deck has a folder of its own. `parts` is how many files hold questions.
 */
export type DeckFiles = { folder: string; parts: number };

/** About how many questions one file holds. */
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

/** The address of the file that holds a question, if the deck has that question. */
export function addressOfPart(id: QuestionId, { folder, parts }: DeckFiles): string {
  return `${folder}/${partOf(id, parts)}.json`;
}

function partOf(id: QuestionId, count: number): number {
  return Number.parseInt(id.slice(0, 8), 16) % Math.max(1, count);
}
