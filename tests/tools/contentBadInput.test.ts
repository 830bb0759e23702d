import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { COMPLETE, expectOneLine, ROOT, useArticlesFolder } from "./contentCommand.ts";

const place = useArticlesFolder();
const { add, run, write } = place;
const PAGES = path.join(ROOT, "tests/fixtures/pages");
const ADDRESS = "https://www.example.com/artikelen/complete";

describe("bad input", () => {
  test.each<[string, () => string, RegExp]>([
    ["a missing file", () => path.join(place.folder, "weg.txt"), /weg\.txt: No such file/u],
    ["a file below a file", () => path.join(write("a.txt", "a"), "b.txt"), /No such file/u],
    ["a folder", () => place.folder, /Is a folder/u],
    ["an empty file", () => write("leeg.txt", ""), /Is empty/u],
    ["white space", () => write("wit.txt", "\uFEFF\r\n \t"), /Is empty/u],
    [
      "a picture",
      () => write("x.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0, 0])),
      /Is not text in UTF-8/u,
    ],
    ["bytes that are text by chance", () => write("x.bin", "\0\u0001💡 Wat?"), /Is not text/u],
    ["a file in an old encoding", () => write("oud.txt", Buffer.from("Titel\n\nZ\xe9\xe9r", "latin1")), /UTF-8/u],
    ["a huge file", () => write("groot.txt", "a".repeat(5 * 1024 * 1024 + 1)), /Is larger than 5 MB/u],
    [
      "a feed",
      () => write("x.xml", '<?xml version="1.0"?>\n<rss><item>💡 Wat?</item></rss>'),
      /Is not a page but XML/u,
    ],
    ["a page of the web that asks nothing", () => write("x.html", "<!doctype html><p>Wat?"), /Is not an article/u],
    ["a page without a title", () => write("x.html", "<!doctype html><p>💡 Wat?"), /Has no title/u],
    ["a front page", () => path.join(PAGES, "list-of-articles.html"), /Holds several articles/u],
    ["a page in no encoding", () => write("x.html", Buffer.from("<h1>Zo\xe9</h1><p>💡 Wat?", "latin1")), /UTF-8/u],
    ["prose", () => write("proza.txt", "Er was eens.\n\nEn toen niet meer."), /Is not an article of the blog/u],
    ["code", () => path.join(ROOT, "content/deck/deck.ts"), /Is not an article of the blog/u],
    ["data", () => path.join(ROOT, "package.json"), /Is not an article of the blog/u],
    ["questions without a title", () => write("x.txt", "💡 Wat?"), /Has no title/u],
    ["an endless question", () => write("x.txt", `T\n\n💡 ${"a".repeat(600)}?`), /more than 500 characters/u],
    ["an endless list", () => write("x.txt", `T\n\n${numbered("💡 Wat is")}`), /more than 200 questions/u],
    ["an endless FAQ", () => write("x.txt", `T\n\nFAQ\n\n${numbered("Wat is")}`), /more than 200 FAQ entries/u],
    [
      "an address where nothing answers",
      () => "http://127.0.0.1:1/a",
      /^http:\/\/127\.0\.0\.1:1\/a: Can't be reached/u,
    ],
    ["a name with a line break", () => path.join(place.folder, "a\nb"), /No such file/u],
  ])("%s is told in one line, and nothing is written", async (_what, file, reason) => {
    const before = file();
    expectOneLine(await run("read", before), reason);
    expectOneLine(await add(before, ADDRESS), reason);
    expect(readdirSync(place.folder)).not.toContain("articles");
  });

  test.each<[string, string[], RegExp]>([
    ["no command", [], /^Usage: /u],
    ["no file", ["read"], /^Usage: /u],
    ["two files", ["read", COMPLETE, COMPLETE], /^Usage: /u],
    ["an unknown command", ["remove", COMPLETE], /^Usage: /u],
    ["a file to check", ["check", COMPLETE], /^Usage: /u],
    ["an address to check alone", ["check", "--url", ADDRESS], /^Usage: /u],
    ["a comparison that isn't a check", ["read", COMPLETE, "--against", COMPLETE], /^Usage: /u],
    ["an unknown option", ["read", "--fast"], /^Unknown option '--fast'\. Usage: /u],
    ["an option without its value", ["add", COMPLETE, "--url"], /^Option '--url <value>' argument missing/u],
    ["an article without an address", ["add", COMPLETE], /^--url is missing/u],
    ["a page without an address of the blog", ["add", path.join(PAGES, "engine-ghost.html")], /^--url is missing/u],
    ["a comparison without an address", ["check", "--against", COMPLETE], /^--url is missing/u],
    ["an address that is none", ["add", COMPLETE, "--url", "loslaten"], /^--url is not the address/u],
    ["an address of another kind", ["read", COMPLETE, "--url", "ftp://example.com/a"], /^--url is not the address/u],
  ])("%s is told in one line", async (_what, args, reason) => {
    expectOneLine(await run(...args), reason);
    expect(readdirSync(place.folder)).toEqual([]);
  });

  test("a call for help isn't one", async () => {
    const { status, stdout, stderr } = await run("--help");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: /u);
  });
});

function numbered(start: string): string {
  return Array.from({ length: 201 }, (_value, n) => `${start} ${n}?`).join("\n\n");
}
