/** The first paint shows what is recorded, or nothing: see features/today/firstPaint/firstPaintRecord.dom.ts. */
import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { partsOf, test, type Guest } from "./extension.ts";

const KEY = "dagvraag.firstPaint";

/** From now on, pages keep every heading that they show, from the first frame on. */
function watchHeadings(guest: Guest): void {
  guest.prepare((page) =>
    page.addInitScript(() => {
      const headings = new Set<string>();
      Reflect.set(globalThis, "headings", headings);
      const look = () => {
        const heading = document.querySelector("body:not([hidden]) h1")?.textContent;
        if (heading) headings.add(heading);
      };
      const changes = { childList: true, subtree: true, characterData: true, attributes: true };
      new MutationObserver(look).observe(document, changes);
    }),
  );
}

function headingsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(Reflect.get(globalThis, "headings") as Set<string>)]);
}

/** Waits for the record that a page makes last: then it has nothing left to do. */
async function untilNoted(page: Page): Promise<void> {
  await page.waitForFunction((key) => localStorage.getItem(key) !== null, KEY);
}

test("the first paint has the right question, also after days on which nobody looked", async ({ guest }) => {
  watchHeadings(guest);
  for (const date of [1, 3, 6, 14, 28]) {
    guest.setFixedTime(new Date(2026, 10, date, 9));
    const page = await guest.openNewTab();
    await partsOf(page).answer.fill(`op ${date} november`);
    await expect(partsOf(page).status).toHaveText("Bewaard");
    expect(await headingsOf(page)).toEqual([await partsOf(page).question.innerText()]);
    await untilNoted(page);
    await page.close();
  }
});

test(
  "a page that the browser never notes as painted, as one that opens behind the others, is there all the same",
  AUDIT,
  async ({ guest }) => {
    guest.prepare((page) =>
      page.addInitScript(() => {
        PerformanceObserver.prototype.observe = () => {};
      }),
    );
    const page = await guest.openNewTab();
    await partsOf(page).answer.fill("ongezien");
    await expect(partsOf(page).status).toHaveText("Bewaard");
    await page.reload();
    await expect(partsOf(page).answer).toHaveValue("ongezien");
  },
);

test("after another question was asked for, the next tab paints that one", async ({ guest }) => {
  const page = await guest.openNewTab();
  await untilNoted(page);
  const first = await partsOf(page).question.innerText();
  await partsOf(page).another.click();
  await expect(partsOf(page).question).not.toHaveText(first);
  const asked = await partsOf(page).question.innerText();
  await page.waitForFunction(([key, text]) => localStorage.getItem(key)?.includes(JSON.stringify(text)), [
    KEY,
    asked,
  ] as const);
  watchHeadings(guest);
  const next = await guest.openNewTab();
  await expect(partsOf(next).question).toHaveText(asked);
  expect(await headingsOf(next)).toEqual([asked]);
});

test(
  "a copy that is lost, broken or tampered with costs a repaint, and never a wrong record",
  AUDIT,
  async ({ guest }) => {
    const page = await guest.openNewTab();
    await untilNoted(page);
    const asked = await partsOf(page).question.innerText();
    const written = (await page.evaluate((key) => localStorage.getItem(key), KEY)) ?? "";
    const tampered = written.replaceAll(JSON.stringify(asked), JSON.stringify("Wat heeft iemand hier veranderd?"));
    for (const copy of [null, "", "{", "null", "[]", '{"days":{}}', '{"words":{},"days":7}', tampered]) {
      await page.evaluate(
        ([key, value]) => (value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value)),
        [KEY, copy] as const,
      );
      await page.reload();
      await expect(partsOf(page).question, String(copy)).toHaveText(asked);
      await partsOf(page).answer.fill(`na ${String(copy).slice(0, 9)}`);
      await expect(partsOf(page).status, String(copy)).toHaveText("Bewaard");
      await page.waitForFunction(isMended, [KEY, written] as const);
    }
    const journal = await guest.openPage("journal");
    await expect(partsOf(journal).answers.getByRole("listitem")).toContainText([asked]);
    await expect(journal.getByText("Wat heeft iemand hier veranderd?")).toHaveCount(0);
  },
);

/** Runs in the page. Whether the record holds again what it held of the coming days. */
function isMended([key, written]: readonly [string, string]): boolean {
  const daysOf = (copy: string | null) => {
    const record: unknown = JSON.parse(copy ?? "null");
    return JSON.stringify(typeof record === "object" && record !== null ? Reflect.get(record, "days") : null);
  };
  return daysOf(localStorage.getItem(key)) === daysOf(written);
}

test("a change of look is there in the first paint", AUDIT, async ({ guest }) => {
  const page = await guest.openNewTab();
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.reload();
  expect(await paper()).not.toBe(light);
});

test("what is typed before the page's own code is there is kept", async ({ guest }) => {
  const page = await guest.openNewTab();
  await untilNoted(page);
  await page.addInitScript(() => {
    // This runs after paint.js, which stands at the end of the page.
    addEventListener("DOMContentLoaded", () => {
      queueMicrotask(() => {
        const box = document.querySelector("textarea");
        if (box === null) return;
        box.value = "heel vroeg";
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      });
    });
  });
  await page.reload();
  await expect(partsOf(page).status).toHaveText("Bewaard");
  await expect(partsOf(page).answer).toHaveValue("heel vroeg");
  const journal = await guest.openPage("journal");
  await expect(partsOf(journal).answers).toContainText("heel vroeg");
});

test("a first-time reader has the question before the page's own code, and answers that one", async ({ guest }) => {
  watchHeadings(guest);
  // The page's own code never comes.
  guest.prepare((page) => page.route("**/chunks/**", (route) => route.abort()));
  const early = await guest.openNewTab();
  await expect(partsOf(early).question).toHaveText(/\?$/);
  await expect(partsOf(early).article).toHaveAttribute("href", /#:~:text=/);
  await expect(partsOf(early).answer).toHaveAttribute("placeholder", "Schrijf wat er in je opkomt");
  expect(await early.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
  const painted = await partsOf(early).question.innerText();
  await early.unroute("**/chunks/**");
  await early.reload();
  await partsOf(early).answer.fill("de eerste keer");
  await expect(partsOf(early).status).toHaveText("Bewaard");
  expect(await headingsOf(early)).toEqual([painted]);
});
