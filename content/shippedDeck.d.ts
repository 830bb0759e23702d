/** Made of content/articles/ by the Vite plugin in tools/shippedDeck.ts. */
declare module "virtual:shipped-deck" {
  // oxlint-disable-next-line typescript/consistent-type-imports -- The declaration of a module can't import by a relative path.
  export const shippedDeck: import("./deck/deckFiles.ts").DeckFiles;
  /** What stands in its files, for what can't wait for them: of a deck in several files, the ids alone. */
  // oxlint-disable-next-line typescript/consistent-type-imports -- As above.
  export const shippedIds: readonly import("./article.ts").QuestionId[];
  // oxlint-disable-next-line typescript/consistent-type-imports -- As above.
  export const shippedQuestions: import("./deck/deck.ts").Deck;
}
