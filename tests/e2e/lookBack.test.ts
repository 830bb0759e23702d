import { expect } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { test, partsOf } from "./extension.ts";
import { fillJournal } from "./fillJournal.ts";

test("a starred answer is found again by its star, on every page, also after a reload", async ({ guest }) => {
  const page = await guest.openPage("journal");
  await fillJournal(page, 3);
  await page.reload();
  const items = partsOf(page).answers.getByRole("listitem");
  const star = page.getByRole("button", { name: "Ster: Vraag 1?" });
  await star.press("Enter");
  await expect(star).toHaveAttribute("aria-pressed", "true");
  await expect(star).toBeFocused();
  const other = await guest.openPage("journal");
  await expect(other.getByRole("button", { name: "Ster: Vraag 1?" })).toHaveAttribute("aria-pressed", "true");
  await other.getByRole("searchbox").focus();
  await other.getByRole("button", { name: "Met ster" }).click();
  await expect(partsOf(other).answers.getByRole("listitem")).toHaveCount(1);
  await expect(partsOf(other).answers.getByRole("listitem")).toContainText("Antwoord 1.");
  await star.click();
  await expect(partsOf(other).answers.getByRole("listitem")).toHaveCount(0);
  await expect(items).toHaveCount(3);
});

test("the week in view is offered once, holds the week's answers, and keeps what stands out", async ({ guest }) => {
  guest.setFixedTime(new Date());
  const journal = await guest.openPage("journal");
  await fillJournal(journal, 14);
  await journal.reload();
  await journal.getByRole("link", { name: "De week in beeld" }).click();
  await expect(journal.getByRole("heading", { level: 1 })).toHaveText("De week in beeld");
  const days = journal.getByRole("list", { name: "Antwoorden" }).getByRole("listitem");
  await expect(days.first()).toContainText("maandag");
  expect(await days.count()).toBeGreaterThan(1);
  const { answer, status } = partsOf(journal);
  await expect(answer).toHaveAccessibleDescription("Wat valt je op aan deze week?");
  await answer.fill("Dat het stiller werd.");
  await expect(status).toHaveText("Bewaard");
  await journal.reload();
  await expect(answer).toHaveValue("Dat het stiller werd.");
  const again = await guest.openPage("journal");
  await expect(partsOf(again).answers.getByText("Dat het stiller werd.")).toBeVisible();
  await expect(again.getByRole("link", { name: "De week in beeld" })).toHaveCount(0);
});

test("the week in view is put off by a word, and the weeks before are a click away", AUDIT, async ({ guest }) => {
  const journal = await guest.openPage("journal");
  await fillJournal(journal, 14);
  await journal.reload();
  await journal.getByRole("button", { name: "Deze week niet" }).press("Enter");
  await expect(journal.getByRole("link", { name: "De week in beeld" })).toHaveCount(0);
  await expect(journal.locator("[data-keeping] button").first()).toBeFocused();
  await journal.reload();
  await expect(partsOf(journal).answers.getByRole("listitem").first()).toBeVisible();
  await expect(journal.getByRole("link", { name: "De week in beeld" })).toHaveCount(0);
  const week = await guest.openPage("week");
  const first = await partsOf(week).answers.getByRole("listitem").first().innerText();
  await week.getByRole("link", { name: "Week ervoor" }).click();
  await expect(partsOf(week).answers.getByRole("listitem").first()).not.toHaveText(first);
  await week.getByRole("link", { name: "Week erna" }).click();
  await expect(partsOf(week).answers.getByRole("listitem").first()).toContainText(first.split("\n").at(-1) ?? "");
});

test("a link to an older answer leads to it, also where the page begins with newer ones", async ({ guest }) => {
  const page = await guest.openPage("journal");
  await fillJournal(page, 60);
  await page.reload();
  await partsOf(page).answers.getByRole("listitem").first().waitFor();
  const oldest = await page.evaluate(async () => {
    const [{ name = "", version = 0 } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, version);
      request.addEventListener("success", () => resolve(request.result));
    });
    const keys = database.transaction("answers").objectStore("answers").getAllKeys();
    await new Promise((resolve) => keys.addEventListener("success", resolve));
    database.close();
    const [key] = keys.result;
    return typeof key === "string" ? key : "";
  });
  const linked = await guest.openPage("journal", `#${oldest}`);
  await expect(partsOf(linked).answers.getByRole("listitem")).toHaveCount(1);
  await expect(partsOf(linked).answers.getByRole("listitem")).toContainText("Antwoord 0.");
});

test("who deletes by keyboard finds the way back under the finger, and the answer after it", async ({ guest }) => {
  const page = await guest.openPage("journal");
  await fillJournal(page, 3);
  await page.reload();
  await page.getByRole("button", { name: "Verwijderen: je antwoord op Vraag 1?" }).press("Enter");
  const undo = page.getByRole("button", { name: "Ongedaan maken" });
  await expect(undo).toBeFocused();
  await undo.press("Enter");
  await expect(page.getByRole("button", { name: "Bewerken: je antwoord op Vraag 1?" })).toBeFocused();
});

test("an earlier day is written to after all, with that day's question", async ({ guest }) => {
  guest.setFixedTime(new Date(2026, 10, 22, 9));
  const page = await guest.openPage("journal");
  // The words for an empty journal move what is below them, so the test waits for them.
  await expect(page.getByText("Hier komt te staan wat je schrijft.")).toBeVisible();
  await page.getByText("Alsnog schrijven bij een eerdere dag").click();
  await page.getByLabel("Welke dag?").fill("2026-11-18");
  const { answer, status } = partsOf(page);
  await answer.fill("Toen al.");
  await expect(status).toHaveText("Bewaard");
  await expect(answer).toBeFocused();
  const item = partsOf(page).answers.getByRole("listitem");
  await expect(item).toContainText("woensdag 18 november");
  await expect(item).toContainText("Toen al.");
  await page.reload();
  await expect(item).toContainText("Toen al.");
  await page.getByText("Alsnog schrijven bij een eerdere dag").click();
  await page.getByLabel("Welke dag?").fill("2026-11-18");
  await expect(answer).toHaveValue("Toen al.");
});
