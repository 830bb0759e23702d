/** What each page of the extension says in its HTML. */
import { expect, test } from "vitest";
import { filesBelow, readText } from "../sourceTree.ts";

test("each page asks not to be translated", () => {
  const pages = filesBelow("entrypoints").filter((file) => file.endsWith(".html"));
  const asks = (page: string) => {
    const html = readText(page);
    return html.includes('translate="no"') && html.includes('<meta name="google" content="notranslate" />');
  };
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.filter((page) => !asks(page))).toEqual([]);
});
