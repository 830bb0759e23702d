import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { build } from "wxt";
import { shippedDeck } from "../../tools/shippedDeck.ts";
import { partsOf, Reader, test } from "./extension.ts";

test("without any question the new tab says so kindly, and still leads to the journal", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "dagvraag-empty-"));
  const noArticles = path.join(folder, "articles");
  // `pre`: before the plugin of wxt.config.ts, which has the deck that ships.
  const emptyDeck = { ...shippedDeck(noArticles), enforce: "pre" as const };
  await build({ browser: "chrome", outDir: path.join(folder, "output"), vite: () => ({ plugins: [emptyDeck] }) });
  const extension = path.join(folder, "output", "chrome-mv3");
  const reader = await Reader.start(path.join(folder, "profile"), { language: "nl", build: extension });
  const page = await reader.openNewTab();
  const { question, answer, another, journal } = partsOf(page);
  await expect(question).toHaveText("Vandaag is er geen vraag");
  await expect(answer).toHaveCount(0);
  await expect(another).toHaveCount(0);
  await journal.click();
  await expect(page.getByText("Hier komt te staan wat je schrijft.")).toBeVisible();
  await reader.context.close();
  await rm(folder, { recursive: true, force: true });
});
