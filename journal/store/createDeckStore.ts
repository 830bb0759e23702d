/** The read part of the deck on the journal's own connection. What changes it weighs more, and is loaded apart. */
import type { DeckStore } from "../deckStore.ts";
import { findQuestion, readAdditions, readHidden, readIds, readSite } from "./readDeck.ts";
import type { RunWrapped } from "./wrapDatabase.ts";

export function createDeckStore(run: RunWrapped): DeckStore {
  return {
    addArticle: (article, how) => run(async (database) => (await loadChanges()).addArticle(database, article, how)),
    readIds: () => run(readIds),
    find: (id) => run((database) => findQuestion(database, id)),
    hide: (question, at) => run(async (database) => (await loadChanges()).hide(database, question, at)),
    unhide: (id) => run(async (database) => (await loadChanges()).unhide(database, id)),
    readHidden: () => run(readHidden),
    readAdditions: () => run(readAdditions),
    readSite: (site) => run((database) => readSite(database, site)),
    writeSite: (site, record) => run(async (database) => (await loadChanges()).writeSite(database, site, record)),
  };
}

const loadChanges = () => import("./changeDeck.ts");
