/**
 * The reader's words are marked wherever they are shown, so that the privacy screen covers them
 * (components/privacyScreen.css).
 */
import { expect, test } from "vitest";
import { filesBelow, readText } from "../sourceTree.ts";

/** Finds them by the class name that they have everywhere. */
const SHOWN = /<(?:p|span|q|blockquote|div|li)\b[^>]*class=\{styles\.words\}[^>]*>/g;

test("each component that shows the reader's words marks them", () => {
  const shown = ["components", "features", "entrypoints"]
    .flatMap(filesBelow)
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) => [...readText(file).matchAll(SHOWN)].map(([tag]) => ({ file, tag })));
  const unmarked = shown.filter(({ tag }) => !/\bdata-words\b/.test(tag));
  expect(shown.length).toBeGreaterThan(5);
  expect(
    unmarked.map(({ file, tag }) => `${file}: ${tag} shows words that the privacy screen leaves bare: add data-words`),
  ).toEqual([]);
});
