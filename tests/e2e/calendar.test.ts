import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { expectNoFaults } from "./expectNoFaults.ts";
import { partsOf, test } from "./extension.ts";
import { fillJournal } from "./fillJournal.ts";

test("a month is seen in full, with its answers, and left again for its year, by keyboard alone", async ({ guest }) => {
  const page = await guest.openPage("journal");
  await fillJournal(page, 70);
  await page.reload();
  const { answers } = partsOf(page);
  await page.getByRole("button", { name: "Kalender" }).focus();
  await page.keyboard.press("Enter");
  const calendar = page.getByRole("region", { name: "Kalender" });
  const newest = calendar.locator("[data-opens][tabindex='0']");
  const month = await newest.innerText();
  await newest.focus();
  await page.keyboard.press("Enter");
  await expect(calendar.getByRole("heading", { level: 2 })).toContainText(month);
  const days = calendar.getByRole("button", { name: /^\p{L}+ \d+ \p{L}+ \d{4}$/u });
  await expect(days.last()).toBeFocused();
  await expect(answers.getByRole("heading", { level: 2 })).toHaveCount(1);
  await expect(page.getByText(`${await days.count()} antwoorden.`)).toBeVisible();
  const before = calendar.getByRole("button", { name: "De maand ervoor" });
  await before.focus();
  await page.keyboard.press("Enter");
  await expect(before).toBeFocused();
  await expect(calendar.getByRole("heading", { level: 2 })).not.toContainText(month);
  await expect(page.getByText(`${await days.count()} antwoorden.`)).toBeVisible();
  await calendar.getByRole("button", { name: /^Heel/ }).focus();
  await page.keyboard.press("Enter");
  await expect(calendar.locator("[data-opens][tabindex='0']")).toBeFocused();
  await expect(answers.getByRole("listitem").first()).toContainText("Antwoord 69");
});

test("axe finds nothing on the calendar, which fits 320 pixels, a year and a month", AUDIT, async ({ guest }) => {
  const page = await guest.openPage("journal");
  await fillJournal(page, 20);
  await page.reload();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole("button", { name: "Kalender" }).click();
  const calendar = page.getByRole("region", { name: "Kalender" });
  const month = calendar.locator("[data-opens][tabindex='0']");
  await expect(month).toBeVisible();
  await expectFit(page);
  await month.click();
  await expect(calendar.getByRole("button", { name: /^Heel/ })).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await expectFit(page);
});

test("a month that is opened from low in its year has its name on the screen", AUDIT, async ({ guest }) => {
  guest.setFixedTime(new Date(2026, 10, 22, 9));
  const page = await guest.openPage("journal");
  await fillJournal(page, 20);
  await page.reload();
  await page.setViewportSize({ width: 320, height: 340 });
  await page.getByRole("button", { name: "Kalender" }).click();
  const calendar = page.getByRole("region", { name: "Kalender" });
  await calendar.locator("[data-opens][tabindex='0']").click();
  await expect(calendar.getByRole("heading", { level: 2 })).toHaveText("november 2026", { ignoreCase: true });
  await expect(calendar.locator(":focus")).toBeInViewport();
  await expect(calendar.getByRole("heading", { level: 2 })).toBeInViewport();
});

async function expectFit(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectNoFaults(page, "[data-arrows]");
}
