import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { CHROMIUM_BUILD } from "../../tools/launchExtension.ts";
import { partsOf, Reader, test } from "./extension.ts";

test("without any question the new tab says so kindly, and still leads to the journal", AUDIT, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "dagvraag-empty-"));
  const extension = path.join(folder, "extension");
  cpSync(CHROMIUM_BUILD, extension, { recursive: true });
  const deck = readdirSync(extension).find((name) => name.startsWith("deck-")) ?? "";
  writeFileSync(path.join(extension, deck, "ids.json"), "[]");
  const reader = await Reader.start(path.join(folder, "profile"), { language: "nl", build: extension });
  const page = await reader.openNewTab();
  const { question, answer, another, journal } = partsOf(page);
  await expect(question).toHaveText("Vandaag is er geen vraag");
  await expect(answer).toHaveCount(0);
  await expect(another).toHaveCount(0);
  await journal.click();
  await expect(page.getByText("Hier komt te staan wat je schrijft.")).toBeVisible();
  await reader.end();
  await rm(folder, { recursive: true, force: true });
});
