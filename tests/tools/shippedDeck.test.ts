import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { build } from "vite";
import { addressArticle } from "../../content/addressArticle.ts";
import { createDeck } from "../../content/deck/deck.ts";
import { addressOfIds, addressOfPart, type DeckFiles } from "../../content/deck/deckFiles.ts";
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
  test("holds the questions of every file, in the order of their names, each where its id says", async () => {
    write("b.json", shipped("b", "Wat is b?"));
    write("a.json", shipped("a", "Wat is a?"));
    const deck = createDeck([shipped("a", "Wat is a?"), shipped("b", "Wat is b?")]);
    const { files, assets } = await buildDeck();
    expect(assets.get(addressOfIds(files))).toEqual(deck.map(({ id }) => id));
    for (const question of deck) expect(assets.get(addressOfPart(question.id, files))).toContainEqual(question);
  });

  test("is in another folder once a question is another", async () => {
    write("a.json", shipped("a", "Wat is a?"));
    const before = (await buildDeck()).files.folder;
    expect((await buildDeck()).files.folder).toBe(before);
    write("a.json", shipped("a", "Wat is beter?"));
    expect((await buildDeck()).files.folder).not.toBe(before);
  });

  test("is empty where no article ships", async () => {
    const { files, assets } = await buildDeck();
    expect(files.parts).toBe(0);
    expect([...assets.values()]).toEqual([[], []]);
  });

  test("isn't built of a bad file", async () => {
    write("a.json", { ...shipped("a", "Wat is a?"), summary: "Prose." });
    write("b.json", 7);
    await expect(buildDeck()).rejects.toThrow(/a\.json: summary: .*\nb\.json: Invalid type/u);
  });
});

/** The deck's files as the module names them, and the content of each by its address in the extension. */
async function buildDeck(): Promise<{ files: DeckFiles; assets: Map<string, unknown> }> {
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    plugins: [shippedDeck(folder)],
    build: { write: false, rolldownOptions: { input: ENTRY, preserveEntrySignatures: "strict" } },
  });
  const output = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  const code = output.find((file) => file.type === "chunk")?.code ?? "";
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const assets = output.flatMap((file) =>
    file.type === "asset" ? [[`/${file.fileName}`, JSON.parse(String(file.source)) as unknown] as const] : [],
  );
  return { files: (module as { shippedDeck: DeckFiles }).shippedDeck, assets: new Map(assets) };
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
