/** Made of content/articles/ by the Vite plugin in tools/shippedDeck.ts. */
declare module "virtual:shipped-deck" {
  // oxlint-disable-next-line typescript/consistent-type-imports -- The declaration of a module can't import by a relative path.
  export const shippedDeck: import("./deckFiles.ts").DeckFiles;
}
