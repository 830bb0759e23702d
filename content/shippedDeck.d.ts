/** The Vite plugin in tools/shippedDeck.ts makes this module of content/articles/. */
declare module "virtual:shipped-deck" {
  // oxlint-disable-next-line typescript/consistent-type-imports -- The declaration of a module can't import by a relative path.
  export const shippedDeck: import("./deck/deckFiles.ts").DeckFiles;
  /** The content of its files, for code that can't wait for them. Of a deck in several files, this is the ids alone. */
  // oxlint-disable-next-line typescript/consistent-type-imports -- As above.
  export const shippedIds: readonly import("./article.ts").QuestionId[];
  // oxlint-disable-next-line typescript/consistent-type-imports -- As above.
  export const shippedQuestions: import("./deck/deck.ts").Deck;
}
