/**
 * The deck that ships. This Vite plugin makes files of the articles' questions, and a module that says where these
 * files are.
 */
import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { createDeck } from "../content/deck/deck.ts";
import { splitDeck, type DeckFiles } from "../content/deck/deckFiles.ts";
import { themesOf } from "../content/deck/deckThemes.ts";
import { ARTICLES_FOLDER, readArticleFolder } from "./articleFolder.ts";

const MODULE = "virtual:shipped-deck";
/** This is Rollup's convention: no other plugin touches an id that begins with NUL. */
const RESOLVED_MODULE = `\0${MODULE}`;

/** Provides `virtual:shipped-deck` (see content/shippedDeck.d.ts). The build fails on a file that may not ship. */
export function shippedDeck(folder: string = ARTICLES_FOLDER): Plugin {
  let isBuild = false;
  return {
    name: "shipped-deck",
    configResolved({ command }) {
      isBuild = command === "build";
    },
    resolveId: (id) => (id === MODULE ? RESOLVED_MODULE : undefined),
    load(id) {
      if (id !== RESOLVED_MODULE) return undefined;
      const { files, faults } = readArticleFolder(folder);
      if (faults.length > 0) this.error(faults.join("\n"));
      const { exports, assets } = describe(createDeck(files.map(({ article }) => article)));
      if (isBuild) for (const asset of assets) this.emitFile({ type: "asset", ...asset });
      return Object.entries(exports)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join("\n");
    },
  };
}

function describe(deck: ReturnType<typeof createDeck>) {
  const { ids, parts } = splitDeck(deck);
  const name = `deck-${createHash("sha256").update(JSON.stringify(deck)).digest("hex").slice(0, 8)}`;
  const contents = [
    ["ids", ids] as const,
    ["themes", [...themesOf(deck)]] as const,
    ...parts.map((part, index) => [String(index), part] as const),
  ];
  const module: DeckFiles = { folder: `/${name}`, parts: parts.length };
  const assets = contents.map(([file, content]) => ({
    fileName: `${name}/${file}.json`,
    source: JSON.stringify(content),
  }));
  const shippedQuestions = parts.length === 1 ? deck : [];
  return { exports: { shippedDeck: module, shippedIds: ids, shippedQuestions }, assets };
}
