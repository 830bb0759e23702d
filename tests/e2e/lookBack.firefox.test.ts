/** Looking back, and taking words in and out, work in Firefox too. The tests in Chromium hold the details. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import type { Page } from "puppeteer-core";
import { isJournalThere, putAnswers } from "./fillJournal.ts";
import { test, writeOn } from "./firefox.ts";
import { moveBack } from "./moveBack.ts";

const SECRET = "nobody reads this";

test("the shortcut covers all answers on all pages at once, and uncovers them", async ({ guest }) => {
  const tab = await guest.openNewTab();
  await writeOn(tab, SECRET);
  const journal = await guest.openPage("journal");
  await waitForText(journal, SECRET);
  await tab.bringToFront();
  await pressShortcut(tab);
  await journal.waitForFunction((words) => !document.body.innerText.includes(words), {}, SECRET);
  await waitForText(journal, "Your answers are hidden.");
  await tab.waitForFunction(() => {
    const box = document.querySelector("textarea");
    return box !== null && getComputedStyle(box).getPropertyValue("-webkit-text-security") === "disc";
  });
  await pressShortcut(tab);
  await waitForText(journal, SECRET);
});

test("the new tab offers what was written to the same question before, closed", AUDIT, async ({ guest }) => {
  const tab = await guest.openNewTab();
  await writeOn(tab, "today");
  await tab.evaluate(moveBack, [7, 300]);
  await tab.reload({ waitUntil: [] });
  await (await tab.waitForSelector("::-p-text(Earlier you wrote)"))?.click();
  await tab.waitForFunction(() => document.querySelectorAll("details[open] li").length === 2);
  expect(await tab.$eval("details", (details) => details.innerText)).toContain("7 dagen geleden");
});

test("the week in view holds its answers, and what stands out", AUDIT, async ({ guest }) => {
  await fill(await guest.openPage("journal"), 14);
  const week = await guest.openPage("week");
  await week.waitForSelector("li");
  await writeOn(week, "quieter");
  await week.reload({ waitUntil: [] });
  await week.waitForFunction(() => document.querySelector("textarea")?.value === "quieter");
});

test("a month of the calendar shows its answers, and a question all of its own", AUDIT, async ({ guest }) => {
  const journal = await guest.openPage("journal");
  await fill(journal, 70, 40);
  await press(journal, "Calendar");
  await (await journal.waitForSelector("[data-opens][tabindex='0']"))?.click();
  await journal.waitForFunction(() => /^\d+ answers?\.$|^One answer/mu.test(document.body.innerText));
  await press(journal, "By question");
  await press(journal, "Vraag 1?");
  await journal.waitForFunction(() => document.querySelectorAll("ul[data-count] > li").length === 2);
  await press(journal, "Compare with the one before");
  await journal.waitForSelector("ins");
});

test("what Day One wrote is shown first, taken in, and undone", AUDIT, async ({ guest }) => {
  const journal = await guest.openPage("journal");
  await journal.waitForFunction(isJournalThere);
  const input = await journal.waitForSelector("input[type=file]");
  await input?.uploadFile(path.resolve("tests/fixtures/exchange/day-one.zip"));
  await waitForText(journal, "photos: 1");
  await press(journal, "Add them");
  await waitForText(journal, "De tuin in de avond");
  await press(journal, "Undo");
  await journal.waitForFunction(() => document.querySelector("#answers li") === null);
});

test("a backup is offered as a file, and counts once the reader has seen it", async ({ guest }) => {
  const journal = await guest.openPage("journal");
  await fill(journal, 3);
  await press(journal, "Export");
  await waitForText(journal, "3 answers offered to your browser, as dagvraag-");
  await expect.poll(() => readTexts(guest.downloads)).toEqual([expect.stringContaining("Antwoord 2.")]);
  await press(journal, "It’s there");
  await waitForText(journal, "This backup counts.");
});

/** The texts of the backups in a folder. Empty until the folder is there. */
async function readTexts(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const backups = names.filter((name) => name.endsWith(".json"));
  return Promise.all(backups.map((name) => readFile(path.join(folder, name), "utf8")));
}

async function fill(journal: Page, days: number, questions = days): Promise<void> {
  await journal.waitForFunction(isJournalThere);
  await journal.evaluate(putAnswers, { days, questions, articles: 1 });
  await journal.reload({ waitUntil: [] });
  await journal.waitForSelector("li");
}

/** Clicks the button itself. A click at its place could miss, since what comes above it may move it. */
async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`button::-p-text(${name})`);
  await button?.evaluate((element) => element instanceof HTMLElement && element.click());
}

async function pressShortcut(page: Page): Promise<void> {
  await page.keyboard.down("Alt");
  await page.keyboard.down("Shift");
  await page.keyboard.press("H");
  await page.keyboard.up("Shift");
  await page.keyboard.up("Alt");
}

async function waitForText(page: Page, text: string): Promise<void> {
  await page.waitForFunction((words) => document.body.innerText.includes(words), {}, text);
}
