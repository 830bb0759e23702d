import { shippedDeck } from "virtual:shipped-deck";
import type { DeckSource } from "../../content/deck.ts";
import { addressOfIds, addressOfPart } from "../../content/deckFiles.ts";
import { isDeckQuestion, isQuestionId } from "../../content/isDeckQuestion.ts";

const read = new Map<string, Promise<unknown[]>>();

/** The deck that ships, from the extension's own files, each read once. */
export const deck: DeckSource = {
  readIds: async () => (await readList(addressOfIds(shippedDeck))).filter(isQuestionId),
  async find(id) {
    if (shippedDeck.parts === 0) return null;
    const part = await readList(addressOfPart(id, shippedDeck));
    return part.filter(isDeckQuestion).find((question) => question.id === id) ?? null;
  },
};

function readList(address: string): Promise<unknown[]> {
  const known = read.get(address);
  if (known) return known;
  const list = fetchList(address);
  read.set(address, list);
  return list;
}

async function fetchList(address: string): Promise<unknown[]> {
  const response = await fetch(address);
  return toList(await response.json());
}

function toList(content: unknown): unknown[] {
  return Array.isArray(content) ? content.map((item: unknown) => item) : [];
}
