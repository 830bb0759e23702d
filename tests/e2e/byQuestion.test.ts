import { expect } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { expectNoFaults } from "./expectNoFaults.ts";
import { partsOf, test } from "./extension.ts";
import { fillJournal } from "./fillJournal.ts";

test("all answers to one question stand beside each other, and what differs is shown when asked", async ({ guest }) => {
  const page = await guest.openPage("journal");
  await fillJournal(page, 7, { questions: 4 });
  await page.reload();
  await page.getByRole("button", { name: "Per vraag" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Vaker beantwoord", "Eén keer beantwoord"]);
  await expect(page.getByRole("button", { name: /^Vraag/ })).toHaveText([
    "Vraag 2?",
    "Vraag 1?",
    "Vraag 0?",
    "Vraag 3?",
  ]);

  await page.getByRole("button", { name: "Vraag 1?" }).click();
  const heading = page.getByRole("heading", { level: 2, name: "Vraag 1?" });
  await expect(heading).toBeFocused();
  const items = partsOf(page).answers.getByRole("listitem");
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText("Antwoord 1.");
  await expect(items.first().getByRole("button", { name: /^Vergelijk/ })).toHaveCount(0);
  const compare = items.last().getByRole("button", { name: /^Vergelijk met de vorige/ });
  await compare.click();
  await expect(items.last().locator("del")).toHaveText("1");
  await expect(items.last().locator("ins")).toHaveText("5");
  await expectNoFaults(page);
  const [first, last] = [await items.first().boundingBox(), await items.last().boundingBox()];
  expect([first?.y, (first?.x ?? 0) < (last?.x ?? 0)]).toEqual([last?.y, true]);
  await compare.click();
  await expect(items.last().locator("ins, del")).toHaveCount(0);

  await page.getByRole("button", { name: "Alle vragen" }).click();
  await expect(page.getByRole("button", { name: "Vraag 1?" })).toBeFocused();
  await page.keyboard.press("Enter");
  await items
    .last()
    .getByRole("button", { name: /^Toon in je dagboek/ })
    .click();
  await expect(items).toHaveCount(1);
  await expect(items).toContainText("Antwoord 5.");
  await page.getByRole("button", { name: "Per dag" }).click();
  await expect(items).toHaveCount(7);
});

test("an answer leads to all others to its question, which follow what is written", AUDIT, async ({ guest }) => {
  const page = await guest.openPage("journal");
  await fillJournal(page, 5, { questions: 2 });
  await page.reload();
  const items = partsOf(page).answers.getByRole("listitem");
  await items.first().getByRole("button", { name: /^Meer/ }).click();
  await items.first().getByRole("button", { name: "Alle 3 antwoorden op deze vraag" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Vraag 0?" })).toBeFocused();
  await expect(items).toHaveCount(3);
  const other = await guest.openPage("journal");
  await other.getByRole("button", { name: "Verwijderen: je antwoord op Vraag 0?" }).first().click();
  await expect(items).toHaveCount(2);

  await page.setViewportSize({ width: 320, height: 640 });
  const [first, last] = [await items.first().boundingBox(), await items.last().boundingBox()];
  expect(first?.x).toBe(last?.x);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.getByRole("searchbox").fill("antwoord 3");
  await expect(items).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Per dag" })).toHaveAttribute("aria-pressed", "true");
});
