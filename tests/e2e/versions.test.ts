import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { expectNoFaults } from "./expectNoFaults.ts";
import { partsOf, test, waitUntilReady, type Guest } from "./extension.ts";

/** Two tabs write at the same time, before either hears of the other. */
async function writeApart(guest: Guest): Promise<[Page, Page]> {
  const [a, b] = [await guest.openNewTab(), await guest.openNewTab()];
  for (const page of [a, b]) {
    // Words that are typed before a page knows the journal are joined to what is there.
    await waitUntilReady(page);
    await page.evaluate(() => {
      // This page hears nothing of the others, as if both keys came at once.
      BroadcastChannel.prototype.postMessage = () => {};
    });
  }
  await partsOf(a).answer.fill("van links");
  await partsOf(b).answer.fill("van rechts");
  for (const page of [a, b]) await expect(partsOf(page).status).toHaveText("Bewaard");
  return [a, b];
}

test("two versions stand side by side on the page that meets them, and one is kept", async ({ guest }) => {
  const [a] = await writeApart(guest);
  await a.reload();
  await expect(a.getByText("van links")).toBeVisible();
  await expectNoFaults(a);
  const versions = a.getByRole("region", { name: "Er is een andere versie." });
  await expect(versions).toContainText("van links");
  await expect(versions).toContainText("van rechts");
  await versions.getByRole("button", { name: "Hiermee verder" }).first().click();
  await expect(versions).toHaveCount(0);
  await expect(partsOf(a).answer).toHaveValue("van links");
  await a.reload();
  await expect(partsOf(a).answer).toHaveValue("van links");
  const journal = await guest.openPage("journal");
  await journal.getByText("Geschiedenis").click();
  await expect(partsOf(journal).answers).toContainText("rechts");
});

test("two versions are joined, and gone on from by hand", AUDIT, async ({ guest }) => {
  const [, b] = await writeApart(guest);
  await b.reload();
  await b.getByRole("button", { name: "Voeg ze samen" }).click();
  await expect(partsOf(b).answer).toHaveValue("van links\n\nvan rechts");
  await partsOf(b).answer.press("ControlOrMeta+End");
  await partsOf(b).answer.pressSequentially(", samen");
  await expect(partsOf(b).status).toHaveText("Bewaard");
  await b.reload();
  await expect(partsOf(b).answer).toHaveValue("van links\n\nvan rechts, samen");
  await expect(b.getByRole("region", { name: "Er is een andere versie." })).toHaveCount(0);
});

test("an earlier text is compared and put back, and the later one stays", async ({ guest }) => {
  const page = await guest.openNewTab();
  await partsOf(page).answer.fill("de eerste gedachte");
  await expect(partsOf(page).status).toHaveText("Bewaard");
  await page.reload();
  await expect(partsOf(page).answer).toHaveValue("de eerste gedachte");
  await partsOf(page).answer.fill("de tweede gedachte");
  await expect(partsOf(page).status).toHaveText("Bewaard");
  const journal = await guest.openPage("journal");
  await journal.getByText("Geschiedenis").click();
  await expect(journal.locator("ins")).toHaveText("eerste");
  await expect(journal.locator("del")).toHaveText("tweede");
  await journal.getByRole("button", { name: "Zet terug" }).click();
  await expect(partsOf(page).answer).toHaveValue("de eerste gedachte");
});

test("a deleted answer is back at once, or later, from the list of deleted ones", AUDIT, async ({ guest }) => {
  const page = await guest.openNewTab();
  await partsOf(page).answer.fill("dit mag weg");
  await expect(partsOf(page).status).toHaveText("Bewaard");
  const journal = await guest.openPage("journal");
  const { answers } = partsOf(journal);
  await journal.getByRole("button", { name: /^Verwijderen/ }).click();
  await expect(answers.getByRole("listitem")).toHaveCount(0);
  await expect(partsOf(page).answer).toBeEmpty();
  await journal.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(answers).toContainText("dit mag weg");
  await journal.getByRole("button", { name: /^Verwijderen/ }).click();
  await journal.reload();
  await journal.getByText("Verwijderde antwoorden (1)").click();
  await journal.getByRole("button", { name: "Zet terug" }).click();
  await expect(answers).toContainText("dit mag weg");
});

test("undo in the box still works after another page has gone on", async ({ guest }) => {
  const [a, b] = [await guest.openNewTab(), await guest.openNewTab()];
  await partsOf(a).answer.pressSequentially("mijn woorden");
  await expect(partsOf(b).answer).toHaveValue("mijn woorden");
  await partsOf(b).answer.press("ControlOrMeta+End");
  await partsOf(b).answer.pressSequentially(" en nog wat");
  await expect(partsOf(a).answer).toHaveValue("mijn woorden en nog wat");
  await partsOf(a).answer.press("ControlOrMeta+z");
  await expect(partsOf(a).answer).not.toHaveValue("mijn woorden en nog wat");
  for (let times = 0; times < 30; times += 1) await partsOf(a).answer.press("ControlOrMeta+z");
  await expect(partsOf(a).answer).toHaveValue("");
  await expect(partsOf(b).answer).toHaveValue("");
});
