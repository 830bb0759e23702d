import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { build, createServer } from "vite";
import { addressArticle } from "../../content/addressArticle.ts";
import type { Deck } from "../../content/deck.ts";
import { createDeck } from "../../content/deck.ts";
import { articleToShipped } from "../../content/shippedArticle.ts";
import { shippedDeck } from "../../tools/shippedDeck.ts";

const ENTRY = "virtual:shipped-deck";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "dagvraag-deck-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("the deck that ships", () => {
  test("holds the questions of every file, in the order of their names", async () => {
    write("b.json", shipped("b", "Wat is b?"));
    write("a.json", shipped("a", "Wat is a?"));
    expect(await loadDeck()).toEqual(createDeck([shipped("a", "Wat is a?"), shipped("b", "Wat is b?")]));
  });

  test("is empty where no article ships", async () => {
    expect(await loadDeck()).toEqual([]);
  });

  test("isn't built of a bad file", async () => {
    write("a.json", { ...shipped("a", "Wat is a?"), summary: "Prose." });
    write("b.json", 7);
    await expect(buildDeck()).rejects.toThrow(/a\.json: summary: .*\nb\.json: Invalid type/u);
  });

  test("is read again when a file changes", async () => {
    write("a.json", shipped("a", "Wat is a?"));
    const server = await serve();
    expect(await textsOf(server)).toEqual(["Wat is a?"]);
    write("a.json", shipped("a", "Wat is beter?"));
    server.watcher.emit("all", "change", path.join(tmpdir(), "elsewhere.json"));
    expect(await textsOf(server)).toEqual(["Wat is a?"]);
    server.watcher.emit("all", "change", path.join(folder, "a.json"));
    expect(await textsOf(server)).toEqual(["Wat is beter?"]);
    await server.close();
  });
});

type Server = Awaited<ReturnType<typeof createServer>>;

async function loadDeck(): Promise<Deck> {
  const server = await serve();
  const deck = await deckOf(server);
  await server.close();
  return deck;
}

async function textsOf(server: Server): Promise<string[]> {
  return (await deckOf(server)).map(({ text }) => text);
}

async function deckOf(server: Server): Promise<Deck> {
  const loaded = await server.ssrLoadModule(ENTRY);
  return loaded["shippedDeck"] as Deck;
}

function serve(): Promise<Server> {
  return createServer({
    root: folder,
    configFile: false,
    logLevel: "silent",
    appType: "custom",
    server: { middlewareMode: true, ws: false, watch: null },
    plugins: [shippedDeck(folder)],
  });
}

function buildDeck(): Promise<unknown> {
  return build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    plugins: [shippedDeck(folder)],
    build: { write: false, rolldownOptions: { input: ENTRY } },
  });
}

function shipped(name: string, question: string): ReturnType<typeof articleToShipped> {
  const questions = [{ kind: "lightbulb" as const, text: question, hint: null, section: null }];
  const article = {
    title: name,
    heading: null,
    category: null,
    minutes: null,
    summary: null,
    questions,
    faq: [],
    related: [],
  };
  return articleToShipped(addressArticle(article, `https://www.example.com/${name}`));
}

function write(name: string, content: unknown): void {
  writeFileSync(path.join(folder, name), JSON.stringify(content));
}
