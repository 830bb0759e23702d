/** What the reader wrote is marked wherever it is shown, so that the privacy screen covers it (components/privacyScreen.css). */
import { expect, test } from "vitest";
import { filesBelow, readText } from "../sourceTree.ts";

/** By the name that the class has everywhere. */
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
