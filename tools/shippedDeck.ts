/** The deck that ships: a Vite plugin that makes one module of the articles' files. */
import type { Plugin } from "vite";
import { createDeck } from "../content/deck.ts";
import { ARTICLES_FOLDER, readArticleFolder } from "./articleFolder.ts";

const MODULE = "virtual:shipped-deck";
/** Rollup's convention: no other plugin touches an id that begins with NUL. */
const RESOLVED_MODULE = `\0${MODULE}`;

/** Provides `virtual:shipped-deck` (see content/shippedDeck.d.ts). The build fails on a file that may not ship. */
export function shippedDeck(folder: string = ARTICLES_FOLDER): Plugin {
  return {
    name: "shipped-deck",
    resolveId: (id) => (id === MODULE ? RESOLVED_MODULE : undefined),
    load(id) {
      if (id !== RESOLVED_MODULE) return undefined;
      this.addWatchFile(folder);
      const { files, faults } = readArticleFolder(folder);
      if (faults.length > 0) this.error(faults.join("\n"));
      const deck = createDeck(files.map(({ article }) => article));
      return `export const shippedDeck = ${JSON.stringify(deck)};`;
    },
    configureServer({ watcher, moduleGraph, ws }) {
      watcher.add(folder);
      watcher.on("all", (_event, path) => {
        const module = moduleGraph.getModuleById(RESOLVED_MODULE);
        if (!path.startsWith(folder) || module === undefined) return;
        moduleGraph.invalidateModule(module);
        ws.send({ type: "full-reload" });
      });
    },
  };
}
