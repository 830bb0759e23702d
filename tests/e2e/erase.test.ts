import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { fillJournal } from "./fillJournal.ts";
import { partsOf, test, type Reader } from "./extension.ts";

/** A browser writes text of Latin letters in single bytes, and other text in pairs. These words are in both kinds. */
const WORDS = ["zwartewouw", "kwikzilverig", "dacht aan wat blijft"];

/** The log of localStorage is shared by all origins. No page can make the browser move out of that log. */
function findWords(reader: Reader): string[] {
  return reader.findInProfile(WORDS).filter((place) => !place.includes("Local Storage"));
}

/** The files in the extension's own folder. */
function filesOwn(page: Page): Promise<string[]> {
  return page.evaluate<string[]>("navigator.storage.getDirectory().then((folder) => Array.fromAsync(folder.keys()))");
}

test(
  "a browser that ends before the settings are written back has them at its next start",
  AUDIT,
  async ({ reader }) => {
    const options = await reader.openPage("options");
    await options.evaluate("chrome.storage.local.set({ weekPutOff: '2026-11-23' })");
    await options.evaluate("void (chrome.storage.local.set = () => new Promise(() => {}))");
    await options.getByRole("textbox").fill("wissen");
    await options.getByRole("button", { name: /^Wis alles/ }).click();
    await expect(options.getByText("Alles is gewist.")).toBeVisible();
    expect(await options.evaluate("chrome.storage.local.get('weekPutOff')")).toEqual({});
    await reader.reopen();
    const next = await reader.openPage("options");
    const settings = () => next.evaluate("chrome.storage.local.get('weekPutOff')");
    await expect.poll(settings).toEqual({ weekPutOff: "2026-11-23" });
    expect(await filesOwn(next)).toEqual([]);
  },
);

/** This needs its own browser: an earlier guest may have saved a file. */
test("what was erased stands in no file that a page can clear, and the settings are still there", async ({
  reader,
}) => {
  const tab = await reader.openNewTab();
  await fillJournal(tab, 1_500);
  await partsOf(tab).answer.fill("Ik zag een zwartewouw.");
  await partsOf(tab).answer.press("End");
  await partsOf(tab).answer.pressSequentially(" En ‘kwikzilverig’ water.");
  await expect(partsOf(tab).status).toHaveText("Bewaard");
  const kept = findWords(reader);
  for (const word of WORDS) expect(kept).toContainEqual(expect.stringMatching(`^${word}:`));
  const options = await reader.openPage("options");
  await options.evaluate("chrome.storage.local.set({ weekPutOff: '2026-11-23' })");
  await options.getByRole("textbox").fill("wissen");
  await options.getByRole("button", { name: /^Wis alles/ }).click();
  await expect(options.getByText("Alles is gewist.")).toBeVisible();
  await expect.poll(() => findWords(reader)).toEqual([]);
  expect(await options.evaluate("chrome.storage.local.get('weekPutOff')")).toEqual({ weekPutOff: "2026-11-23" });
  expect(await filesOwn(options)).toEqual([]);
  await expect(partsOf(tab).answer).toHaveValue("");
  await expect(tab.getByRole("alert")).toHaveCount(0);
  await reader.reopen();
  const next = await reader.openNewTab();
  await expect(partsOf(next).answer).toBeVisible();
  await expect(next.getByRole("alert")).toHaveCount(0);
  expect(findWords(reader)).toEqual([]);
});
