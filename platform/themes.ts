import { shippedDeck } from "virtual:shipped-deck";
import { addressOfThemes, parseThemes, type Themes } from "../content/deck/deckThemes.ts";
import { openDeckStore } from "./openStore.ts";

/** The themes of the articles that ship and of those read on this machine. If both name one, the latter counts. */
export async function readThemes(): Promise<Themes> {
  const [shipped, here] = await Promise.all([readShipped(), readHere()]);
  return new Map([...shipped, ...here]);
}

async function readShipped(): Promise<Themes> {
  const response = await fetch(addressOfThemes(shippedDeck));
  return parseThemes(await response.json());
}

async function readHere(): Promise<(readonly [url: string, theme: string])[]> {
  const opened = await openDeckStore();
  const additions = opened.kind === "ok" ? await opened.value.readAdditions() : opened;
  if (additions.kind === "failed") return [];
  return additions.value.flatMap(({ article: { url, category } }) =>
    category === null ? [] : [[url, category] as const],
  );
}
