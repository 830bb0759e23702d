/** The categories of the deck's articles as a file of the extension: by them the journal is seen by theme. */
import * as v from "valibot";
import type { Deck } from "./deck.ts";
import type { DeckFiles } from "./deckFiles.ts";

/** The category of an article, by its canonical address; one without is left out. */
export type Themes = ReadonlyMap<string, string>;

const themesSchema = v.array(v.tuple([v.string(), v.string()]));

export function addressOfThemes({ folder }: Pick<DeckFiles, "folder">): string {
  return `${folder}/themes.json`;
}

export function themesOf(deck: Deck): Themes {
  return new Map(
    deck.flatMap(({ article: { url, category } }) => (category === null ? [] : [[url, category] as const])),
  );
}

/** What was written of them; nothing where that makes no sense. */
export function parseThemes(content: unknown): Themes {
  const parsed = v.safeParse(themesSchema, content);
  return new Map(parsed.success ? parsed.output : []);
}
