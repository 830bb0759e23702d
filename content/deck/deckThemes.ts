/** The categories of the deck's articles, as a file of the extension. The journal is searched by these themes. */
import * as v from "valibot";
import type { Deck } from "./deck.ts";
import type { DeckFiles } from "./deckFiles.ts";

/** The category of each article, by the article's canonical address. An article without a category is left out. */
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

/** Reads the content of that file. Content that makes no sense gives no themes. */
export function parseThemes(content: unknown): Themes {
  const parsed = v.safeParse(themesSchema, content);
  return new Map(parsed.success ? parsed.output : []);
}
