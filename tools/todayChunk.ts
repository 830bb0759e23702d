/** Makes the code of the new tab and the popup one small file, however that code is split. It is a Vite plugin. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { TODAY } from "./todayName.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MAIN = path.join(ROOT, "entrypoints/newtab/main.ts");
/** This takes the place of Vite's own loader. */
const LOADER = path.join(ROOT, "entrypoints/today/loadWithStyle.ts");
const VITE_LOADER = "\0vite/preload-helper.js";

/**
 * A page that needs a part of one group needs all of it. One group renders views and catches their errors. The other
 * detects losses.
 */
const TOGETHER = [
  { name: "views", test: /\/node_modules\/@?preact\/|\/(?:Boundary|ownText|render|translate)\.tsx?$/ },
  { name: "lossDetector", test: /\/(?:loss|lossDetector|readStanding)\.ts$/ },
];

/** WXT puts this empty module into every page. */
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
      // A page that runs none of its components doesn't need their class names, but needs their style.
      transform: (code, id) =>
        id.endsWith(".module.css") ? { code, map: null, moduleSideEffects: "no-treeshake" } : null,
    },
    {
      name: "today-chunk",
      apply: "build",
      buildEnd() {
        needed = closureOf(MAIN, (id) => this.getModuleInfo(id)?.importedIds ?? []);
      },
      // One file compresses better, and is asked for at once. The names are short, since the first paint holds them. An
      // extension's files are not cached from one version to the next, so the names need no hash.
      outputOptions: ({ entryFileNames = "[name].js", ...options }) => ({
        ...options,
        entryFileNames: (entry) =>
          typeof entryFileNames === "string" ? entryFileNames : entryFileNames(entry).replace("-[hash]", ""),
        chunkFileNames: "chunks/[name].js",
        // The background is one file already.
        ...(options.format !== "iife" && {
          codeSplitting: {
            groups: [{ name: TODAY, test: (id: string) => needed.has(id) || id.endsWith(WXT_EMPTY) }, ...TOGETHER],
          },
        }),
      }),
    },
  ];
}

/** The module, and all modules that it can't do without. */
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
