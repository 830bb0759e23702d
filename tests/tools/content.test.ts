import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  callContent,
  COMPLETE,
  expectOneLine,
  FIXTURES,
  ROOT,
  spawnContent,
  useArticlesFolder,
} from "./contentCommand.ts";
import type { Finished } from "./contentCommand.ts";

const place = useArticlesFolder();
const { add, run, write } = place;
const ADDRESS = "https://www.example.com/artikelen/complete";

describe("the tool", () => {
  test.each<[string, string[]]>([
    ["what was asked for", ["read", COMPLETE, "--url", ADDRESS]],
    ["a failure", ["read", path.join(FIXTURES, "weg.txt")]],
    ["a call that is wrong", ["read", "--fast"]],
    ["a call for help", ["--help"]],
  ])("tells %s in a process of its own as it does in this one", async (_what, args) => {
    expect(spawnContent(...args)).toEqual(await callContent(args));
  });
});

describe("content -- read", () => {
  test("prints the article as JSON, and nothing else", async () => {
    const { status, stdout, stderr } = await run("read", COMPLETE, "--url", `${ADDRESS}/?utm=1#x`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(readFileSync(path.join(FIXTURES, "complete.json"), "utf8"));
    expect(listArticles()).toEqual([]);
  });

  test("prints null for what hangs on the address, without one", async () => {
    const article = parseObject((await run("read", COMPLETE)).stdout);
    const expected = parseObject(readFileSync(path.join(FIXTURES, "complete.json"), "utf8"));
    const questions = list(expected["questions"]).map((question) => ({ ...question, id: null }));
    expect(article).toEqual({ ...expected, url: null, questions });
    expect(Object.keys(article)).toEqual(Object.keys(expected));
  });
});

describe("a saved page", () => {
  const PAGE = "<title>T</title><h1>Café</h1><p>4 min</p><p>Tekst.</p><h2>Kop</h2><p>&#128161; Wat nu?</p>";
  const OWN = '<link rel="canonical" href="https://gerritvanderheide.com/keuzes/cafe/">';

  test("is read as the page of any engine gives it", async () => {
    const page = path.join(ROOT, "tests/fixtures/pages/engine-wordpress-classic");
    const { status, stdout } = await run("read", `${page}.html`, "--url", "https://www.example.com/artikelen/tuin");
    expect({ status, stdout }).toEqual({ status: 0, stdout: readFileSync(`${page}.json`, "utf8") });
  });

  test("needs no --url where it says its own address on the blog", async () => {
    const file = write("cafe.html", `<head>${OWN}${PAGE}`);
    expect(parseObject((await run("read", file)).stdout)).toMatchObject({
      url: "https://www.gerritvanderheide.com/keuzes/cafe",
      title: "Café",
      minutes: 4,
      questions: [{ id: expect.stringMatching(/^[0-9a-f]{16}$/u) as unknown, text: "Wat nu?", section: "Kop" }],
    });
    expect((await run("add", file)).stdout).toMatch(/^cafe\.json: 1 lightbulb and 0 opening questions/u);
    expect(listArticles()).toEqual(["cafe.json"]);
  });

  test.each<[string, Buffer]>([
    ["windows-1252", Buffer.from(`<meta charset="windows-1252">${PAGE}`, "latin1")],
    ["UTF-16", Buffer.from(`\uFEFF${PAGE}`, "utf16le")],
    ["UTF-8", Buffer.from(PAGE)],
  ])("is read in %s", async (_encoding, bytes) => {
    expect(parseObject((await run("read", write("cafe.html", bytes))).stdout)).toMatchObject({
      url: null,
      title: "Café",
    });
  });
});

describe("content -- add", () => {
  test("writes what ships of an article, and says what it found", async () => {
    expect(await add(COMPLETE, ADDRESS)).toEqual({
      status: 0,
      stdout:
        "complete.json: 3 lightbulb and 3 opening questions with 3 hints, 5 FAQ questions, 2 related; a new file\n",
      stderr: "",
    });
    expect(listArticles()).toEqual(["complete.json"]);
    const text = readFileSync(path.join(place.articles, "complete.json"), "utf8");
    expect(Object.keys(parseObject(text))).not.toContain("summary");
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  test("says what changed in the article's own file", async () => {
    await add(COMPLETE, ADDRESS);
    expect((await add(COMPLETE, "http://www.example.com/artikelen/complete/")).stdout).toMatch(
      /; questions 0 new, 0 changed, 0 gone, 6 unchanged; the rest unchanged\n$/u,
    );
    const changed = readFileSync(COMPLETE, "utf8")
      .replace("Welke tak zou", "Welke tak wil")
      .replace("De winter in de tuin –", "De winter –")
      .replaceAll("9 min", "8 min");
    expect((await add(write("changed.txt", changed), ADDRESS)).stdout).toMatch(
      /; questions 1 new, 1 changed, 1 gone, 4 unchanged; the rest changed\n$/u,
    );
    expect(listArticles()).toEqual(["complete.json"]);
  });

  test("finds another name for another article's file", async () => {
    await add(COMPLETE, ADDRESS);
    await add(COMPLETE, "https://www.example.com/tuin/complete");
    await add(COMPLETE, "https://www.example.com/oude/tuin/complete");
    await add(COMPLETE, "https://www.example.com/TUIN/Complete");
    await add(COMPLETE, "https://www.example.com/%C3%89%C3%A9n%20..%2F..%2Fpad/CON");
    expect(listArticles()).toEqual([
      "complete.json",
      "een-pad-con.json",
      "oude-tuin-complete.json",
      "tuin-complete.json",
      "www-example-com-tuin-complete.json",
    ]);
    expect(await run("check")).toMatchObject({ status: 0, stdout: "5 articles, 30 questions\n" });
  });

  test.each([
    ["an address that names no article", "https://www.example.com"],
    ["an address without a letter or digit", "https://www.example.com/%E2%9C%A8/%ff"],
  ])("takes no name from %s", async (_what, address) => {
    const expected = address.endsWith("%ff") ? 0 : 1;
    expect((await add(COMPLETE, address)).status).toBe(expected);
  });

  test("leaves a folder alone that holds a bad file", async () => {
    await add(COMPLETE, ADDRESS);
    writeFileSync(path.join(place.articles, "complete.json"), "{");
    expectOneLine(await add(COMPLETE, ADDRESS), /complete\.json: Not JSON/u);
    expect(readFileSync(path.join(place.articles, "complete.json"), "utf8")).toBe("{");
  });

  test("leaves nothing behind where it can't write", async () => {
    writeFileSync(place.articles, "");
    expectOneLine(await add(COMPLETE, ADDRESS), /^ENOTDIR/u);
    rmSync(place.articles);
    symlinkSync(path.join(place.folder, "nowhere", "articles"), place.articles);
    expectOneLine(await add(COMPLETE, ADDRESS), /complete\.json: Can't be written \(/u);
    expect(readdirSync(place.folder)).toEqual(["articles"]);
  });
});

describe("content -- check", () => {
  test("passes a folder without articles", async () => {
    expect(await run("check")).toEqual({ status: 0, stdout: "0 articles, 0 questions\n", stderr: "" });
  });

  test("passes what ships", () => {
    expect(spawnContent("check").status).toBe(0);
  });

  test("names each bad file in a line", async () => {
    await add(COMPLETE, ADDRESS);
    cpSync(path.join(place.articles, "complete.json"), path.join(place.articles, "twin.json"));
    writeFileSync(path.join(place.articles, ".hidden"), "");
    writeFileSync(path.join(place.articles, "artikel.txt"), "De tekst van een ander.");
    writeFileSync(path.join(place.articles, "b.json"), "{}");
    mkdirSync(path.join(place.articles, "c.json"));
    const { status, stdout, stderr } = await run("check");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr.split("\n")).toEqual([
      "artikel.txt: Only .json files of articles belong here",
      expect.stringMatching(/^b\.json: url: /u) as unknown,
      "c.json: Can't be read (EISDIR)",
      "twin.json: The same url as complete.json",
      "",
    ]);
  });

  test("compares what ships with the article's text", async () => {
    const against = (file: string, url: string): Promise<Finished> => run("check", "--against", file, "--url", url);
    expectOneLine(await against(COMPLETE, ADDRESS), /^No file ships https:/u);
    await add(COMPLETE, ADDRESS);
    expect(await against(COMPLETE, ADDRESS)).toMatchObject({
      status: 0,
      stdout: "complete.json: as the article's text says\n",
    });
    const changed = write("changed.txt", readFileSync(COMPLETE, "utf8").replace("Waar in je dag", "Waar op je dag"));
    expectOneLine(await against(changed, ADDRESS), /^complete\.json: Its questions differs from the article's text/u);
    writeFileSync(path.join(place.articles, "complete.json"), "[]");
    expectOneLine(await against(COMPLETE, ADDRESS), /^complete\.json: /u);
  });
});

function listArticles(): string[] {
  return readdirSync(place.folder).includes("articles") ? readdirSync(place.articles) : [];
}

function parseObject(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function list(value: unknown): object[] {
  return Array.isArray(value)
    ? value.filter((entry): entry is object => typeof entry === "object" && entry !== null)
    : [];
}
