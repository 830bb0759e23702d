import { expect } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { expectNoFaults } from "./expectNoFaults.ts";
import { partsOf, test, waitUntilReady, type Guest } from "./extension.ts";
import { moveBack } from "./moveBack.ts";
import { readLayoutShift } from "./readLayoutShift.ts";

/** Answers today's question, and puts that answer on earlier days instead, so many days ago. */
async function answerBefore(guest: Guest, days: readonly number[]): Promise<void> {
  guest.setFixedTime(new Date(2026, 10, 22, 9));
  const page = await guest.openNewTab();
  await partsOf(page).answer.fill("vandaag");
  await expect(partsOf(page).status).toHaveText("Bewaard");
  await page.close();
  const journal = await guest.openPage("journal");
  await journal.evaluate(moveBack, days);
  await journal.close();
}

for (const name of ["newtab", "popup"] as const) {
  test(
    `the ${name} offers what was written to the same question before, closed, and opens it on request`,
    name === "newtab" ? {} : AUDIT,
    async ({ guest }) => {
      await answerBefore(guest, [7, 300]);
      const page = await guest.openPage(name);
      const offer = page.getByText("Eerder schreef je…");
      await expect(offer).toBeVisible();
      const details = page.locator("details", { has: offer });
      await expect(details).not.toHaveAttribute("open");
      await expect(details.getByText("dagen geleden")).toHaveCount(0);
      expect(
        await page.evaluate(() => performance.getEntriesByType("resource").map((resource) => resource.name)),
      ).not.toContainEqual(expect.stringContaining("renderEarlier"));
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(name === "popup" ? "TEXTAREA" : "BODY");
      await offer.focus();
      await page.keyboard.press("Enter");
      await expect(details.getByRole("listitem")).toHaveText([
        /^zondag 15 november 2026\s*7 dagen geleden$/,
        /^maandag 26 januari 2026\s*300 dagen geleden$/,
      ]);
      await expect(offer).toBeFocused();
      await expectNoFaults(page);
      await page.keyboard.press("Enter");
      await expect(details.getByText("dagen geleden")).toHaveCount(0);
    },
  );
}

for (const name of ["newtab", "popup"] as const) {
  test(`the offer moves nothing on the ${name}, on a screen that it is higher than`, AUDIT, async ({ guest }) => {
    await answerBefore(guest, [7]);
    const page = await guest.openPage(name);
    await page.setViewportSize({ width: 1280, height: 300 });
    const { y: foot = 0 } = (await page.locator("footer").boundingBox()) ?? {};
    expect(foot).toBeGreaterThan(200);
    await page.setViewportSize({ width: 1280, height: Math.round(foot) + 40 });
    await page.reload();
    await expect(page.getByText("Eerder schreef je…")).toBeVisible();
    await expect(page.getByRole("button", { name: "Verberg antwoorden" })).toBeVisible();
    expect(await readLayoutShift(page)).toBe(0);
  });
}

test("another question has none of it, and a deleted answer is offered no more", AUDIT, async ({ guest }) => {
  await answerBefore(guest, [7]);
  const page = await guest.openNewTab();
  const offer = page.getByText("Eerder schreef je…");
  await offer.click();
  await expect(page.getByText("7 dagen geleden")).toBeVisible();
  const first = await partsOf(page).question.innerText();
  await partsOf(page).another.click();
  await expect(partsOf(page).question).not.toHaveText(first);
  await expect(offer).toHaveCount(0);
  await page.close();
  // The first question comes back after twelve others.
  const again = await guest.openNewTab();
  // The first paint may be from before the click, if the page was closed at once.
  await waitUntilReady(again);
  while ((await partsOf(again).question.innerText()) !== first) {
    const shown = await partsOf(again).question.innerText();
    await partsOf(again).another.click();
    await expect(partsOf(again).question).not.toHaveText(shown);
  }
  await expect(again.getByText("Eerder schreef je…")).toBeVisible();
  await expect(again.locator("details[open]")).toHaveCount(0);
  const journal = await guest.openPage("journal");
  await journal.getByRole("button", { name: /^Verwijderen/ }).click();
  await expect(again.getByText("Eerder schreef je…")).toHaveCount(0);
});
