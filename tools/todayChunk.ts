/** The code of the new tab, and of the popup: a Vite plugin that makes it one small file, however it is written. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { TODAY } from "./todayName.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MAIN = path.join(ROOT, "entrypoints/newtab/main.ts");
/** What takes the place of Vite's own loader. */
const LOADER = path.join(ROOT, "entrypoints/today/loadWithStyle.ts");
const VITE_LOADER = "\0vite/preload-helper.js";

/** A page that has some of it has it all: what renders views, and catches their errors; and what tells a loss. */
const TOGETHER = [
  { name: "views", test: /\/node_modules\/preact\/|\/(?:Boundary|ownText|render|translate)\.tsx?$/ },
  { name: "lossDetector", test: /\/(?:loss|lossDetector|readStanding)\.ts$/ },
];

/** WXT puts it in every page, and nothing in it. */
const WXT_EMPTY = "wxt-html-plugins";

export function todayChunk(): Plugin[] {
  let needed = new Set<string>();
  return [
    {
      name: "today-loader",
      apply: "build",
      enforce: "pre",
      load: (id) =>
        id === VITE_LOADER ? `export { loadWithStyle as __vitePreload } from ${JSON.stringify(LOADER)};` : null,
    },
    {
      name: "today-style",
      apply: "build",
      enforce: "post",
      // A page that runs none of its components has no use for their classes' names, but does for their style.
      transform: (code, id) =>
        id.endsWith(".module.css") ? { code, map: null, moduleSideEffects: "no-treeshake" } : null,
    },
    {
      name: "today-chunk",
      apply: "build",
      buildEnd() {
        needed = closureOf(MAIN, (id) => this.getModuleInfo(id)?.importedIds ?? []);
      },
      // One file is packed better, and asked for at once. Files are named short, since the first paint names them; those
      // of an extension are not cached from one version to the next.
      outputOptions: ({ entryFileNames = "[name].js", ...options }) => ({
        ...options,
        entryFileNames: (entry) =>
          typeof entryFileNames === "string" ? entryFileNames : entryFileNames(entry).replace("-[hash]", ""),
        chunkFileNames: "chunks/[name].js",
        // The background is one file as it is.
        ...(options.format !== "iife" && {
          codeSplitting: {
            groups: [{ name: TODAY, test: (id: string) => needed.has(id) || id.endsWith(WXT_EMPTY) }, ...TOGETHER],
          },
        }),
      }),
    },
  ];
}

/** A module, and all that it can't do without. */
function closureOf(
  module: string,
  importsOf: (id: string) => readonly string[],
  found = new Set<string>(),
): Set<string> {
  if (found.has(module)) return found;
  found.add(module);
  for (const imported of importsOf(module)) closureOf(imported, importsOf, found);
  return found;
}
