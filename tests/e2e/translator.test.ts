import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { translatePage } from "../translatePage.ts";
import { partsOf, test, waitUntilReady } from "./extension.ts";
import { fillJournal } from "./fillJournal.ts";

/** Runs in a page. Refuses all writes to the journal, or accepts them again. */
function refuseWrites(isRefused: boolean): void {
  const { prototype } = IDBObjectStore;
  const taken: unknown = Reflect.get(globalThis, "taken") ?? Reflect.get(prototype, "put");
  Reflect.set(globalThis, "taken", taken);
  const refuse = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  Reflect.set(prototype, "put", isRefused ? refuse : taken);
}

const search = (page: Page) => page.getByRole("searchbox");
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

/** What is done on the journal, step by step. No step writes. */
const STEPS: [string, (page: Page) => Promise<void>][] = [
  ["search", (page) => search(page).fill("antwoord 2")],
  ["search on", (page) => search(page).fill("antwoord 29")],
  ["search for nothing", (page) => search(page).fill("olifantenpad")],
  ["search again", (page) => search(page).fill("antwoord")],
  ["clear", (page) => search(page).fill("")],
  ["open the calendar", (page) => press(page, "Kalender")],
  ["close it", (page) => press(page, "Kalender")],
  ["edit", (page) => press(page, /^Bewerken/)],
  ["have done", (page) => press(page, "Klaar")],
];

test(
  "a translator at work between any two steps leaves no words that are not true any more",
  AUDIT,
  async ({ guest }) => {
    const tab = await guest.openNewTab();
    const { answer, status, question } = partsOf(tab);
    await waitUntilReady(tab);
    await fillJournal(tab, 30);
    await tab.evaluate(translatePage, undefined);
    await answer.fill("eerst");
    await expect(status).toHaveText("Bewaard");
    await tab.evaluate(translatePage, undefined);
    await tab.evaluate(refuseWrites, true);
    await answer.fill("eerst en toen");
    await expect(status).toContainText("Niet bewaard");
    await tab.evaluate(translatePage, undefined);
    await tab.evaluate(refuseWrites, false);
    await answer.fill("eerst en toen weer");
    await expect(status).toHaveText("Bewaard");
    await expect(tab.getByRole("alert")).toHaveCount(0);
    const asked = await question.textContent();
    await tab.evaluate(translatePage, undefined);
    await press(tab, "Andere vraag");
    await expect(question).not.toHaveText(asked ?? "");
    await tab.close();

    const read = (page: Page) => page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, " ").trim());
    const [translated, untouched] = [await guest.openPage("journal"), await guest.openPage("journal")];
    for (const [name, step] of STEPS) {
      await translated.evaluate(translatePage, undefined);
      for (const page of [untouched, translated]) {
        await page.bringToFront();
        await step(page);
      }
      await expect.poll(async () => (await read(translated)) === (await read(untouched)), name).toBe(true);
    }
    // The button works on all pages at once.
    for (const name of ["Verberg antwoorden", "Toon antwoorden"]) {
      await translated.evaluate(translatePage, undefined);
      await press(untouched, name);
      await expect.poll(async () => (await read(translated)) === (await read(untouched)), name).toBe(true);
    }
  },
);
