import { expect } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import type { Page } from "puppeteer-core";
import { test, type ToolbarReader } from "./toolbar.ts";

const ARTICLE = "https://www.gerritvanderheide.com/keuzes/relaties-die-je-optillen";
const KNOWN = "Mag jij van jezelf kiezen voor jouw welzijn, zelfs als de ander dat niet begrijpt?";
const NEWS = ["Wat laat je vandaag rusten?", "Mag het ook goed genoeg zijn?", "Van wie is de stem die haast heeft?"];
const OPENER = "Vragen van deze pagina";

function pageThatAsks(questions: readonly string[]): string {
  const asked = questions.map((question) => `<p>Een zin.</p><p>💡 ${question}</p>`).join("");
  return `<!doctype html><title>Rust</title><article><h1>Rust</h1><p>5 min</p><h2>Kop</h2>${asked}</article>`;
}

test("the page in the tab is read when asked for, and what was ticked joins the deck", async ({ reader }) => {
  const tab = await reader.openTab(ARTICLE, pageThatAsks([KNOWN, ...NEWS]));
  const popup = await openPopup(reader, tab);
  const question = await popup.$eval("h1", (heading) => heading.textContent);

  // This uses the keyboard alone.
  await tabTo(popup, OPENER);
  await popup.keyboard.press("Enter");
  await popup.waitForSelector("input[type=checkbox]");
  expect(await focused(popup)).toBe(OPENER);
  expect(await readBoxes(popup)).toEqual([`${KNOWN} ticked, disabled`, ...NEWS]);
  await tabTo(popup, NEWS[1]);
  await popup.keyboard.press("Space");
  await tabTo(popup, "Toevoegen");
  await popup.keyboard.press("Enter");
  await popup.waitForFunction(`document.activeElement?.textContent === "1 vraag toegevoegd"`);
  expect(await readBoxes(popup)).toEqual([
    `${KNOWN} ticked, disabled`,
    NEWS[0],
    `${NEWS[1]} ticked, disabled`,
    NEWS[2],
  ]);
  await tabTo(popup, "Sluiten");
  await popup.keyboard.press("Enter");
  expect(await focused(popup)).toBe(OPENER);

  expect(await readDeck(popup)).toEqual([
    expect.objectContaining({
      text: NEWS[1],
      source: "page",
      article: { title: "Rust", url: ARTICLE, category: null, minutes: 5 },
    }),
  ]);
  expect(await popup.$eval("h1", (heading) => heading.textContent)).toBe(question);

  // The page may be read again as long as it is the one that was clicked on.
  await popup.keyboard.press("Enter");
  await popup.waitForSelector("input[type=checkbox]");
  expect((await readBoxes(popup))[2]).toBe(`${NEWS[1]} ticked, disabled`);
});

test("a page without a 💡, and one of the browser itself, are told apart kindly", AUDIT, async ({ reader }) => {
  for (const [address, html, expected] of [
    ["https://www.example.com/recept", "<h1>Recept</h1><p>Neem een ui.</p>", "Op deze pagina staan geen vragen"],
    ["chrome://version/", null, "Deze pagina houdt de browser voor zichzelf."],
  ] as const) {
    const popup = await openPopup(reader, await reader.openTab(address, html));
    await tabTo(popup, OPENER);
    await popup.keyboard.press("Enter");
    await popup.waitForFunction(`document.body.innerText.includes(${JSON.stringify(expected)})`);
    expect(await readBoxes(popup)).toEqual([]);
    expect(await focused(popup)).toBe(OPENER);
    await popup.close();
  }
});

/** Opens the popup, and waits until all is there and the cursor is in the answer. */
async function openPopup(reader: ToolbarReader, tab: Page): Promise<Page> {
  const popup = await reader.clickLamp(tab);
  await popup.waitForFunction(`document.activeElement?.tagName === "TEXTAREA"`);
  await popup.waitForFunction(`document.body.innerText.includes("${OPENER}")`);
  return popup;
}

/** The name of the element that has the focus. */
async function focused(popup: Page): Promise<string> {
  const name = await popup.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLInputElement
      ? activeElement.labels?.[0]?.textContent
      : activeElement?.textContent;
  });
  return name ?? "";
}

async function tabTo(popup: Page, name: string | undefined): Promise<void> {
  for (let stops = 0; stops < 20 && (await focused(popup)) !== name; stops += 1) await popup.keyboard.press("Tab");
  expect(await focused(popup)).toBe(name);
}

/** Each box, by its question and its state. */
async function readBoxes(popup: Page): Promise<string[]> {
  return popup.$$eval("input[type=checkbox]", (boxes) =>
    boxes.map((box) => {
      const standing = box.checked ? ` ticked${box.disabled ? ", disabled" : ""}` : "";
      return `${box.labels?.[0]?.textContent ?? ""}${standing}`;
    }),
  );
}

/** Every question that was read here, as in the database. */
async function readDeck(popup: Page): Promise<unknown> {
  return popup.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open("dagvraag").addEventListener("success", ({ target }) => {
          const database = (target as IDBOpenDBRequest).result;
          const request = database.transaction("questions").objectStore("questions").getAll();
          request.addEventListener("success", () => resolve(request.result));
        });
      }),
  );
}
