/** The read part of the deck, on the journal's own connection. Code that changes it is larger, and is loaded apart. */
import type { DeckStore } from "../deckStore.ts";
import { findQuestion, readAdditions, readHidden, readIds, readSite } from "./readDeck.ts";
import type { RunWrapped } from "./wrapDatabase.ts";

export function createDeckStore({ read, write }: { read: RunWrapped; write: RunWrapped }): DeckStore {
  return {
    addArticle: (article, how) => write(async (database) => (await loadChanges()).addArticle(database, article, how)),
    readIds: () => read(readIds),
    find: (id) => read((database) => findQuestion(database, id)),
    hide: (question, at) => write(async (database) => (await loadChanges()).hide(database, question, at)),
    unhide: (id) => write(async (database) => (await loadChanges()).unhide(database, id)),
    readHidden: () => read(readHidden),
    readAdditions: () => read(readAdditions),
    readSite: (site) => read((database) => readSite(database, site)),
    writeSite: (site, record) => write(async (database) => (await loadChanges()).writeSite(database, site, record)),
  };
}

const loadChanges = () => import("./changeDeck.ts");
