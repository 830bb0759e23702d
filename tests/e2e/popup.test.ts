import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { partsOf, test, type Guest } from "./extension.ts";

async function writeOn(guest: Guest, day: Date, text: string): Promise<void> {
  guest.setFixedTime(day);
  const page = await guest.openNewTab();
  await partsOf(page).answer.fill(text);
  await expect(partsOf(page).status).toHaveText("Bewaard");
  await page.close();
}

async function recentTexts(page: Page): Promise<string[]> {
  const section = page.locator("section", { has: page.getByRole("heading", { name: "Eerder geschreven" }) });
  return section.getByRole("listitem").allInnerTexts();
}

test("the popup asks the same question, with the cursor in the answer", async ({ guest }) => {
  const tab = await guest.openNewTab();
  const { popup, disconnect } = await guest.openPopup();
  const { question, answer, article, another, journal } = partsOf(popup);
  await expect(question).toHaveText(await partsOf(tab).question.innerText());
  await expect(answer).toBeFocused();
  for (const part of [article, another, journal]) await expect(part).toBeVisible();
  await popup.evaluate(() => globalThis.close());
  await disconnect();
});

test("a popup closed right after the last key has kept that key", AUDIT, async ({ guest }) => {
  const tab = await guest.openNewTab();
  const { popup, disconnect } = await guest.openPopup();
  await expect(partsOf(popup).answer).toBeFocused();
  await popup.keyboard.type("en dit is de laatste toets!", { delay: 0 });
  await popup.evaluate(() => globalThis.close());
  await disconnect();
  await expect(partsOf(tab).answer).toHaveValue("en dit is de laatste toets!");
  await tab.reload();
  await expect(partsOf(tab).answer).toHaveValue("en dit is de laatste toets!");
});

test("a popup that closes in the very task of its last keys has kept them", async ({ guest }) => {
  const tab = await guest.openNewTab();
  const { popup, disconnect } = await guest.openPopup();
  await expect(partsOf(popup).answer).toBeFocused();
  await popup.evaluate(() => {
    const box = document.querySelector("textarea");
    for (const key of "tot hier") {
      box?.setRangeText(key, box.value.length, box.value.length, "end");
      box?.dispatchEvent(new Event("input", { bubbles: true }));
    }
    globalThis.close();
  });
  await disconnect();
  await tab.reload();
  await expect(partsOf(tab).answer).toHaveValue("tot hier");
});

test("what is typed in the popup shows in an open new tab, and the other way round", AUDIT, async ({ guest }) => {
  const tab = await guest.openNewTab();
  const { popup, disconnect } = await guest.openPopup();
  await expect(partsOf(popup).answer).toBeFocused();
  await popup.keyboard.type("uit de popup");
  await expect(partsOf(tab).answer).toHaveValue("uit de popup");
  await partsOf(tab).answer.fill("uit het tabblad");
  await expect(partsOf(popup).answer).toHaveValue("uit het tabblad");
  await popup.evaluate(() => globalThis.close());
  await disconnect();
});

test("the last three answers stand below, newest first, and lead to the journal", AUDIT, async ({ guest }) => {
  for (const date of [17, 18, 19, 20]) await writeOn(guest, new Date(2026, 10, date, 9), `dag ${date}`);
  guest.setFixedTime(new Date(2026, 10, 22, 9));
  const page = await guest.openPage("popup");
  await expect.poll(() => recentTexts(page)).toEqual(["20 nov\ndag 20", "19 nov\ndag 19", "18 nov\ndag 18"]);
  const [journal] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "19 nov" }).click(),
  ]);
  await expect(partsOf(journal).answers).toContainText("dag 19");
  expect(journal.url()).toContain("#2026-11-19:");
});

test("the popup opens by a shortcut", async ({ guest }) => {
  const tab = await guest.openNewTab();
  const commands = await tab.evaluate("chrome.commands.getAll()");
  expect(commands).toContainEqual(
    expect.objectContaining({ name: "_execute_action", shortcut: expect.stringMatching(/V$/) }),
  );
});
