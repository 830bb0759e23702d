import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compareFiles, pageBytes, pageFiles } from "../../../lab/bench/pageFiles.ts";

const BUILD = mkdtempSync(path.join(tmpdir(), "dagvraag-files-"));
const FILES = {
  "page.html":
    '<link rel="stylesheet" crossorigin href="/assets/a.css"><script src="/paint.js" data-files="/captureEarlyInput.js /chunks/page.js /chunks/shared.js"></script>',
  "assets/a.css": "p{color:red}",
  "paint.js": "let file;import(file)",
  "captureEarlyInput.js": "(()=>{})()",
  "chunks/page.js": 'import{a as b}from"./shared.js";import"./aside.js";import(`./rare.js`)',
  "chunks/shared.js": 'export{c}from"./deep.js"',
  "chunks/aside.js": 'import{a as b}from"./shared.js"',
  "chunks/deep.js": 'const text=`from"nowhere"`',
  "chunks/rare.js": "",
  "popup.html": '<script src="/paint.js" data-files="/chunks/popup.js"></script>',
  "chunks/popup.js":
    'm.f=["assets/a.css","assets/b.css","assets/today-c.css"];g(()=>import(`./readRecent.js`),[]),g(()=>import(`./rare.js`),[]),g(()=>import(`./renderExtras.js`),__vite__mapDeps([1,2]))',
  "chunks/readRecent.js": "",
  "chunks/renderExtras.js": "",
  "assets/b.css": "p{color:blue}",
};
for (const [file, content] of Object.entries(FILES)) {
  mkdirSync(path.dirname(path.join(BUILD, file)), { recursive: true });
  writeFileSync(path.join(BUILD, file), content);
}
afterAll(() => rmSync(BUILD, { recursive: true }));

describe("a popup's files", () => {
  it("are those too that it imports as it shows the last answers, with their styles, but for that which stands in the page", () => {
    expect(pageFiles(BUILD, "popup.html").afterPaint).toEqual([
      "assets/b.css",
      "chunks/popup.js",
      "chunks/readRecent.js",
      "chunks/renderExtras.js",
    ]);
  });
});

describe("a page's files", () => {
  const files = pageFiles(BUILD, "page.html");

  it("are what its HTML names, and what that imports, once each", () => {
    expect(files).toEqual({
      beforePaint: ["page.html", "assets/a.css", "paint.js"],
      afterPaint: ["captureEarlyInput.js", ...["aside", "deep", "page", "shared"].map((name) => `chunks/${name}.js`)],
    });
  });

  it("are what an open asks for, or it is said which aren't", () => {
    const all = [...files.beforePaint, ...files.afterPaint];
    expect(compareFiles([...all, "deck/0.json"], files)).toEqual([]);
    expect(compareFiles([...all, "chunks/rare.js"], files)).toEqual([
      "An open loads chunks/rare.js: name it in ORDINARILY_LATER.",
    ]);
    expect(compareFiles(all.slice(1), files)).toEqual(["No open loads page.html, which pageFiles counts."]);
  });

  it("are counted as gzip packs them", () => {
    const { bytes, bytesBeforePaint } = pageBytes(BUILD, "page.html");
    expect(bytesBeforePaint).toBeGreaterThan(100);
    expect(bytes).toBeGreaterThan(bytesBeforePaint);
  });
});
