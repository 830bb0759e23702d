import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { expectNoFaults, expectNoFaultsInLightAndDark } from "./expectNoFaults.ts";
import { fillJournal } from "./fillJournal.ts";
import { partsOf, refuseStorage, test } from "./extension.ts";

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

/** More answers than the journal shows at once. */
const COUNT = 52;

const PAGES = ["newtab", "popup", "journal", "options"] as const;

/** A page has the least room at the width of a phone, or with letters of twice the size. */
test("axe finds nothing on any page, which fits, where there is the least room", async ({ guest }) => {
  guest.prepare(async (page) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 640 });
  });
  const tab = await guest.openNewTab();
  await fillJournal(tab, 3);
  await partsOf(tab).answer.fill("Vandaag geschreven.");
  await expect(partsOf(tab).status).toHaveText("Bewaard");
  for (const name of PAGES) {
    const page = await guest.openPage(name);
    const { answer, answers } = partsOf(page);
    if (name === "journal") await expect(answers).toContainText("Vandaag geschreven.");
    else if (name !== "options") await expect(answer).toHaveValue("Vandaag geschreven.");
    await expectNoSidewaysScroll(page);
    await expectNoFaults(page);
    await page.setViewportSize({ width: 640, height: 400 });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await expectNoSidewaysScroll(page);
  }
});

for (const name of ["newtab", "popup", "journal"] as const) {
  test(`axe finds nothing on the ${name}, light and dark, empty and full`, AUDIT, async ({ guest }) => {
    const page = await guest.openPage(name);
    await expectNoFaultsInLightAndDark(page);
    await fillJournal(page, COUNT);
    const tab = await guest.openNewTab();
    await partsOf(tab).answer.fill("Vandaag geschreven.");
    await expect(partsOf(tab).status).toHaveText("Bewaard");
    await page.reload();
    await expect(name === "newtab" ? partsOf(page).answer : page.getByText(`Antwoord ${COUNT - 1}`)).toBeVisible();
    if (name === "journal") {
      await page
        .getByRole("button", { name: /^Bewerken/ })
        .first()
        .click();
    }
    await expectNoFaultsInLightAndDark(page);
  });
}

test("axe finds nothing on the options, on what failed, and on what was lost", AUDIT, async ({ guest }) => {
  const options = await guest.openPage("options");
  await expectNoFaultsInLightAndDark(options);
  await options.evaluate("chrome.storage.local.set({ journalWitness: { count: 312, newestDay: '2026-11-20' } })");
  const lost = await guest.openNewTab();
  await expect(lost.getByRole("alert")).toBeVisible();
  await expectNoFaultsInLightAndDark(lost);
  guest.prepare((page) => page.addInitScript(refuseStorage));
  const failed = await guest.openNewTab();
  await partsOf(failed).answer.fill("nergens heen");
  await expect(failed.getByRole("button", { name: "Kopieer je tekst" })).toBeVisible();
  await expectNoFaultsInLightAndDark(failed);
});

test(
  "axe finds nothing on the questions of a page, which fit 320 pixels and a zoom of 200 %",
  AUDIT,
  async ({ guest }) => {
    const popup = await guest.openPage("popup");
    await popup.evaluate(handOver("<h1>Rust</h1><h2>Kop</h2><p>💡 Waar rust je?</p><p>💡 Wat mag?</p>"));
    const opener = popup.getByRole("button", { name: "Vragen van deze pagina" });
    await opener.click();
    await popup.getByRole("checkbox", { name: "Waar rust je?" }).check();
    await expectNoFaultsInLightAndDark(popup);
    await popup.getByRole("button", { name: "Toevoegen" }).click();
    await expect(popup.getByText("1 vraag toegevoegd")).toBeFocused();
    await expectNoFaultsInLightAndDark(popup);
    await popup.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(popup);
    await popup.setViewportSize({ width: 640, height: 400 });
    await popup.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await expectNoSidewaysScroll(popup);
    await popup.getByRole("button", { name: "Sluiten" }).click();
    await expect(opener).toBeFocused();
  },
);

for (const name of PAGES) {
  test(`the ${name} fits 320 pixels, 2560, and a zoom of 200 %`, AUDIT, async ({ guest }) => {
    const page = await guest.openPage(name);
    await fillJournal(page, 3);
    await page.reload();
    for (const size of [
      { width: 320, height: 640 },
      { width: 640, height: 400 },
      { width: 2560, height: 1440 },
    ]) {
      await page.setViewportSize(size);
      await expectNoSidewaysScroll(page);
    }
    await page.setViewportSize({ width: 640, height: 400 });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await expectNoSidewaysScroll(page);
  });
}

test("the new tab is used by keyboard alone, and every stop shows where one is", async ({ guest }) => {
  const page = await guest.openNewTab();
  const { answer, article, another, journal } = partsOf(page);
  const privacyScreen = page.getByRole("button", { name: "Verberg antwoorden" });
  await expect(privacyScreen).toBeVisible();
  for (const part of [answer, privacyScreen, article, another, journal]) {
    await page.keyboard.press("Tab");
    await expect(part).toBeFocused();
  }
  const outline = await journal.evaluate((link) => getComputedStyle(link).outlineStyle);
  expect(outline).toBe("solid");
});

test("in forced colours the place to write still shows that it has the cursor", async ({ guest }) => {
  const page = await guest.openNewTab();
  await page.emulateMedia({ forcedColors: "active" });
  await page.keyboard.press("Tab");
  await expect(partsOf(page).answer).toBeFocused();
  const line = await partsOf(page).answer.evaluate((box) => {
    const { borderInlineStartStyle, borderInlineStartWidth } = getComputedStyle(box.parentElement ?? box, "::before");
    return `${borderInlineStartStyle} ${borderInlineStartWidth}`;
  });
  expect(line).toBe("solid 3px");
});

/** A script that makes the browser give that page as the one in the tab. In this test the popup itself is in a tab. */
function handOver(html: string): string {
  const page = { address: "https://www.gerritvanderheide.com/keuzes/rust", html };
  return `
    const give = (value) => (_, done) => (done?.(value), Promise.resolve(value));
    Object.defineProperty(chrome.tabs, "query", { value: give([{ id: 1 }]) });
    Object.defineProperty(chrome.scripting, "executeScript", { value: give([{ result: ${JSON.stringify(page)} }]) });
  `;
}
