import { expect } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { expectNoFaultsInLightAndDark } from "./expectNoFaults.ts";
import { partsOf, test } from "./extension.ts";
import { fillJournal } from "./fillJournal.ts";

test("the journal is searched as one types, and what is found is edited, by keyboard alone", async ({ guest }) => {
  const page = await guest.openPage("journal");
  await fillJournal(page, 60);
  await page.reload();
  const items = partsOf(page).answers.getByRole("listitem");
  await expect(items.first()).toContainText("Antwoord 59");
  await page.keyboard.press("ControlOrMeta+k");
  const box = page.getByRole("searchbox", { name: "Zoek in je dagboek" });
  await expect(box).toBeFocused();
  await page.keyboard.type("antwoord 41");
  await expect(items).toHaveCount(1);
  await expect(page.getByText("1 antwoord.")).toBeVisible();
  await expect(items.locator("mark")).toHaveText(["41", "Antwoord", "41"]);

  await page.keyboard.press("ArrowDown");
  await expect(items.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(partsOf(page).answer).toBeFocused();
  // The answer loses the words that found it. Its box stays as long as the reader writes in it.
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Een zonsopgang boven zee.");
  await expect(items.getByRole("status")).toHaveText("Bewaard");
  await expect(partsOf(page).answer).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(items.getByRole("button", { name: "Klaar" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Niets gevonden.")).toBeVisible();

  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.press("Escape");
  await expect(box).toHaveValue("");
  await expect(items.first()).toContainText("Antwoord 59");
  await page.keyboard.type('"boven zee"');
  await expect(items).toHaveCount(1);
  await expect(items).toContainText("zonsopgang");
});

test("what was found is deleted and put back", AUDIT, async ({ guest }) => {
  const page = await guest.openPage("journal");
  await fillJournal(page, 3);
  await page.reload();
  const items = partsOf(page).answers.getByRole("listitem");
  await page.getByRole("searchbox").fill("antwoord 1");
  await expect(items).toHaveCount(1);
  await items.getByRole("button", { name: /^Verwijderen/ }).click();
  await expect(page.getByText("Niets gevonden.")).toBeVisible();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(items).toContainText("Antwoord 1");
});

test("a search is narrowed by period and article, and axe finds nothing on it", AUDIT, async ({ guest }) => {
  const page = await guest.openPage("journal");
  await fillJournal(page, 40);
  await page.reload();
  const { answers } = partsOf(page);
  await page.getByRole("searchbox").fill("watre");
  await expect(page.getByText("40 antwoorden.")).toBeVisible();
  await page.getByRole("combobox", { name: "Periode" }).selectOption("De afgelopen 30 dagen");
  await expect(page.getByText("29 antwoorden.")).toBeVisible();
  await page.getByRole("combobox", { name: "Artikel" }).selectOption("Een artikel");
  await page.getByRole("combobox", { name: "Volgorde" }).selectOption("Nieuwste eerst");
  await expect(answers.getByRole("listitem").first()).toContainText("Antwoord 39");
  await page.getByRole("searchbox").fill("zebra");
  await expect(page.getByText("Niets gevonden.")).toBeVisible();
  await page.getByRole("searchbox").fill("");
  await expect(page.getByText("29 antwoorden.")).toBeVisible();
  await expectNoFaultsInLightAndDark(page, "form", "ul");
});

test("what is written in another tab while one searches is found", AUDIT, async ({ guest }) => {
  const page = await guest.openPage("journal");
  await fillJournal(page, 2);
  await page.reload();
  await page.getByRole("searchbox").fill("zonsopgang");
  await expect(page.getByText("Niets gevonden.")).toBeVisible();
  const tab = await guest.openNewTab();
  await partsOf(tab).answer.fill("Vroeg op, voor de zonsopgang.");
  await expect(partsOf(tab).status).toHaveText("Bewaard");
  await expect(partsOf(page).answers.getByRole("listitem")).toContainText("Vroeg op");
});

test("what was written a week ago is one click away, and any day two", AUDIT, async ({ guest }) => {
  const page = await guest.openPage("journal");
  await fillJournal(page, 40);
  await page.reload();
  const items = partsOf(page).answers.getByRole("listitem");
  const weekAgo = page.getByRole("button", { name: "een week geleden" });
  await weekAgo.click();
  await expect(items).toHaveCount(1);
  await expect(items).toContainText("Antwoord 33");
  await weekAgo.click();
  await expect(items.first()).toContainText("Antwoord 39");
  await page.getByRole("button", { name: "Verras me" }).click();
  await expect(items).toHaveCount(1);
  await page.getByRole("button", { name: "Toon alles" }).click();
  await expect(items.first()).toContainText("Antwoord 39");

  await page.getByRole("button", { name: "Kalender" }).click();
  const days = page.getByRole("region", { name: "Kalender" }).getByRole("button", { name: /\d{4}$/ });
  await expect(days.last()).toBeVisible();
  await days.last().click();
  await expect(items).toHaveCount(1);
  await expect(items).toContainText("Antwoord 39");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(items).toContainText("Antwoord 38");
  await expectNoFaultsInLightAndDark(page, "main");
  await page.keyboard.press("Enter");
  await expect(items.first()).toContainText("Antwoord 39");
});
