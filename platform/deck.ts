/** The deck: what ships and what was read on this machine, without what the reader hides. */
import { shippedDeck } from "virtual:shipped-deck";
import type { DeckSource } from "../content/deck/deck.ts";
import { addressOfIds, addressOfPart } from "../content/deck/deckFiles.ts";
import { isDeckQuestion, isQuestionId } from "../content/questionShape.ts";
import { toBroken } from "../journal/report.ts";
import { openDeckStore, openStore } from "./openStore.ts";

/** Each list is read once for all that one click needs. A page that stands open doesn't hold it: a list may be long. */
const reading = new Map<string, Promise<unknown[]>>();
/** In milliseconds. */
const HELD = 1_000;

/** The part that ships, from the extension's own files. */
export const shipped: DeckSource = {
  readIds: async () => (await readList(addressOfIds(shippedDeck))).filter(isQuestionId),
  async find(id) {
    if (shippedDeck.parts === 0) return null;
    const part = await readList(addressOfPart(id, shippedDeck));
    return part.filter(isDeckQuestion).find((question) => question.id === id) ?? null;
  },
};

/** The whole deck. If the store can't be opened, it is only what ships. */
export const deck: DeckSource = {
  async readIds() {
    const [ids, here] = await Promise.all([shipped.readIds(), readIdsHere()]);
    const hidden = new Set(here?.hidden);
    return [...new Set([...ids, ...(here?.read ?? [])])].filter((id) => !hidden.has(id));
  },
  /** Finds hidden questions too: a recorded draw keeps its question. */
  async find(id) {
    return (await shipped.find(id)) ?? findHere(id);
  },
};

/** A text that differs for each deck. Read it before the deck: then it is never newer than the deck. */
export async function readDeckEdition(): Promise<string> {
  const opened = await openStore();
  const stamp = opened.kind === "ok" ? await opened.value.readDeckStamp() : opened;
  return `${shippedDeck.folder} ${stamp.kind === "ok" ? stamp.value : ""}`;
}

async function readIdsHere() {
  const opened = await openDeckStore().catch(toBroken);
  const ids = opened.kind === "ok" ? await opened.value.readIds() : opened;
  return ids.kind === "ok" ? ids.value : null;
}

async function findHere(id: Parameters<DeckSource["find"]>[0]) {
  const opened = await openDeckStore().catch(toBroken);
  const found = opened.kind === "ok" ? await opened.value.find(id) : opened;
  return found.kind === "ok" ? found.value : null;
}

function readList(address: string): Promise<unknown[]> {
  const held = reading.get(address);
  if (held) return held;
  const list = fetchList(address).finally(() => setTimeout(() => reading.delete(address), HELD));
  reading.set(address, list);
  return list;
}

async function fetchList(address: string): Promise<unknown[]> {
  const response = await fetch(address);
  return toList(await response.json());
}

function toList(content: unknown): unknown[] {
  return Array.isArray(content) ? content.map((item: unknown) => item) : [];
}
