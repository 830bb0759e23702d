import { expect } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { answerOn, questionOn, test, writeOn } from "./firefox.ts";

test("a new tab asks today's question, keeps the answer and leads to the article", async ({ guest }) => {
  const page = await guest.openNewTab();
  expect(await questionOn(page)).toMatch(/^[^💡]+\?$/u);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await writeOn(page, "first line");
  const link = await page.$eval("a[target=_blank]", (anchor) => anchor.href);
  expect(link).toContain("https://www.gerritvanderheide.com/keuzes/relaties-die-je-optillen#:~:text=");
  await page.reload({ waitUntil: [] });
  await page.waitForFunction(() => document.querySelector("textarea")?.value === "first line");
});

test("an answer outlives a browser that is killed", async ({ guest }) => {
  const page = await guest.openPage("newtab");
  const question = await questionOn(page);
  await writeOn(page, "until here");
  await guest.killAndReopen();
  const again = await guest.openPage("newtab");
  await again.waitForFunction(() => document.querySelector("textarea")?.value === "until here");
  expect(await questionOn(again)).toBe(question);
});

test("popup, new tab and journal show the same words at once", async ({ guest }) => {
  const tab = await guest.openPage("newtab");
  const journal = await guest.openPage("journal");
  const popup = await guest.openPage("popup");
  expect(await questionOn(popup)).toBe(await questionOn(tab));
  await popup.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  await writeOn(popup, "from the popup");
  await tab.waitForFunction(() => document.querySelector("textarea")?.value === "from the popup");
  await journal.waitForFunction(() => document.querySelector("li")?.textContent.includes("from the popup"));
  expect(await answerOn(popup)).toBe("from the popup");
});

test("another question comes in its place", AUDIT, async ({ guest }) => {
  const page = await guest.openPage("newtab");
  const first = await questionOn(page);
  await page.click("nav button");
  await page.waitForFunction((before) => document.querySelector("h1")?.textContent !== before, {}, first);
  expect(await answerOn(page)).toBe("");
});

test("an answer is edited in the journal", AUDIT, async ({ guest }) => {
  await writeOn(await guest.openPage("newtab"), "first");
  const journal = await guest.openPage("journal");
  await journal.waitForSelector("li button");
  await journal.click("li button");
  await journal.waitForSelector("textarea");
  await journal.keyboard.down("Control");
  await journal.keyboard.press("End");
  await journal.keyboard.up("Control");
  await writeOn(journal, " and later");
  const again = await guest.openPage("newtab");
  await again.waitForFunction(() => document.querySelector("textarea")?.value === "first and later");
});

test("the box grows with the text", AUDIT, async ({ guest }) => {
  const page = await guest.openPage("newtab");
  const before = await page.$eval("textarea", (box) => box.clientHeight);
  await page.focus("textarea");
  for (let line = 0; line < 9; line += 1) await page.keyboard.press("Enter");
  const [height, content] = await page.$eval("textarea", (box) => [box.clientHeight, box.scrollHeight]);
  expect(height).toBeGreaterThan(before * 2);
  expect(content).toBeLessThanOrEqual((height ?? 0) + 1);
});

test("an answer is deleted and put back, and its history keeps every version", AUDIT, async ({ guest }) => {
  await writeOn(await guest.openPage("newtab"), "first");
  const journal = await guest.openPage("journal");
  await journal.waitForSelector("li button[aria-label^=Delete]");
  await journal.click("li button[aria-label^=Delete]");
  await journal.waitForFunction(() => document.querySelector("li") === null);
  const undo = await journal.waitForSelector("::-p-text(Undo)");
  await undo?.click();
  await journal.waitForFunction(() => document.querySelector("li")?.textContent.includes("first"));
  await journal.click("li summary");
  await journal.waitForFunction(() =>
    document.querySelector("li details")?.textContent.includes("Deleted at that moment"),
  );
});

test("undo in the box still works after another page has gone on", AUDIT, async ({ guest }) => {
  const [tab, popup] = [await guest.openPage("newtab"), await guest.openPage("popup")];
  await writeOn(tab, "mine");
  await popup.waitForFunction(() => document.querySelector("textarea")?.value === "mine");
  await popup.bringToFront();
  await popup.focus("textarea");
  await popup.keyboard.down("Control");
  await popup.keyboard.press("End");
  await popup.keyboard.up("Control");
  await writeOn(popup, " and theirs");
  await tab.waitForFunction(() => document.querySelector("textarea")?.value === "mine and theirs");
  await tab.bringToFront();
  await tab.focus("textarea");
  await tab.keyboard.down("Control");
  await tab.keyboard.press("z");
  await tab.keyboard.up("Control");
  await tab.waitForFunction(() => document.querySelector("textarea")?.value !== "mine and theirs");
});

test("the journal is searched as one types", AUDIT, async ({ guest }) => {
  const tab = await guest.openNewTab();
  await writeOn(tab, "walking by the water");
  const journal = await guest.openPage("journal");
  await journal.waitForSelector("li");
  await journal.type("input[type=search]", "watre");
  await journal.waitForFunction(() => document.querySelector("mark")?.textContent === "water");
  await journal.type("input[type=search]", "x");
  await journal.waitForFunction(() => document.body.innerText.includes("Nothing found."));
});
