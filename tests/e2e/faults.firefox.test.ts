/** What goes wrong around the pages, in Firefox. */
import { expect } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { translatePage } from "../translatePage.ts";
import { AUDIT } from "./audit.ts";
import { isJournalThere, putAnswers } from "./fillJournal.ts";
import { test, writeOn } from "./firefox.ts";

/** What is done on the journal, step by step. No step writes. */
const STEPS: [string, (page: Page) => Promise<void>][] = [
  ["search", (page) => search(page, "antwoord 2")],
  ["search on", (page) => search(page, "antwoord 29")],
  ["search for nothing", (page) => search(page, "olifantenpad")],
  ["clear", (page) => search(page, "")],
  ["cover", (page) => press(page, "Hide answers")],
  ["uncover", (page) => press(page, "Show answers")],
];

test(
  "a translator at work between any two steps leaves no words that are not true any more",
  AUDIT,
  async ({ guest }) => {
    const untouched = await guest.openPage("journal");
    await untouched.waitForFunction(isJournalThere);
    await untouched.evaluate(putAnswers, { days: 30, questions: 30, articles: 1 });
    await untouched.reload({ waitUntil: [] });
    await untouched.waitForSelector("li");
    const translated = await guest.openPage("journal");
    await translated.waitForSelector("li");
    for (const [name, step] of STEPS) {
      await translated.evaluate(translatePage, undefined);
      // The button covers all pages at once.
      await step(untouched);
      if (name.startsWith("search") || name === "clear") await step(translated);
      await expect.poll(async () => (await read(translated)) === (await read(untouched)), name).toBe(true);
    }
  },
);

test("what was erased stands in no file of the browser's", AUDIT, async ({ guest }) => {
  const words = ["zwartewouw", "kwikzilverig"];
  const tab = await guest.openNewTab();
  await writeOn(tab, words.join(" "));
  const options = await guest.openPage("options");
  await (await options.waitForSelector('::-p-aria([role="textbox"])'))?.type("erase");
  await press(options, "Erase everything");
  await options.waitForFunction(() => document.body.innerText.includes("Everything is erased."));
  await expect.poll(() => guest.findInProfile(words)).toEqual([]);
});

function search(page: Page, words: string): Promise<void> {
  return page.$eval(
    "input[type=search]",
    (box, value) => {
      box.value = value;
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    words,
  );
}

async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`button::-p-text(${name})`);
  await button?.evaluate((element) => element instanceof HTMLElement && element.click());
}

function read(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, " ").trim());
}
