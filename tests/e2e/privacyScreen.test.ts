import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { expectNoFaults } from "./expectNoFaults.ts";
import { partsOf, test, type Guest } from "./extension.ts";

const SECRET = "dit leest niemand mee";

const hide = (page: Page) => page.getByRole("button", { name: "Verberg antwoorden" });
const show = (page: Page) => page.getByRole("button", { name: "Toon antwoorden" });

/** What the eye can read: visible text, and boxes whose letters are not dots. */
async function readable(page: Page): Promise<string> {
  return page.evaluate(() => {
    const isMasked = (box: Element) => getComputedStyle(box).getPropertyValue("-webkit-text-security") === "disc";
    const boxes = [...document.querySelectorAll("textarea")].filter((box) => !isMasked(box)).map(({ value }) => value);
    return [document.body.innerText, ...boxes].join("\n");
  });
}

async function write(guest: Guest, text: string): Promise<Page> {
  const page = await guest.openNewTab();
  await partsOf(page).answer.fill(text);
  await expect(partsOf(page).status).toHaveText("Bewaard");
  return page;
}

test("one button covers all answers on all open pages at once, and uncovers them", async ({ guest }) => {
  const tab = await write(guest, SECRET);
  const journal = await guest.openPage("journal");
  await expect(journal.getByText(SECRET)).toBeVisible();
  await hide(tab).click();
  for (const page of [tab, journal]) {
    await expect(show(page)).toBeVisible();
    await expect.poll(() => readable(page)).not.toContain(SECRET);
  }
  await expect(show(tab)).toBeFocused();
  await expect(tab.getByText("Je antwoorden zijn verborgen, ook wat je nu schrijft.")).toBeVisible();
  await expect(journal.getByText("Je antwoorden zijn verborgen.")).toBeVisible();
  await show(journal).click();
  for (const page of [tab, journal]) await expect.poll(() => readable(page)).toContain(SECRET);
  await expect(hide(tab)).toBeVisible();
});

test("it is remembered: no page shows an answer before it is covered, in whatever colours", async ({ guest }) => {
  guest.setFixedTime(new Date(2026, 10, 21, 9));
  await write(guest, `gisteren, ${SECRET}`);
  guest.setFixedTime(new Date(2026, 10, 22, 9));
  const page = await write(guest, SECRET);
  await hide(page).click();
  await expect(show(page)).toBeVisible();
  guest.prepare((next) => next.addInitScript(watch, SECRET));
  for (const name of ["newtab", "popup", "journal"] as const) {
    const next = await guest.openPage(name);
    await next.emulateMedia({ forcedColors: "active" });
    await expect(show(next)).toBeVisible();
    if (name === "journal") await expect(next.getByRole("listitem").first()).toBeVisible();
    else await expect(partsOf(next).answer).toHaveValue(SECRET);
    expect(await readable(next), name).not.toContain(SECRET);
    expect(await next.evaluate<unknown>("seen"), name).toBe(0);
    await expectNoFaults(next);
  }
});

/** Runs in a page. Counts the frames in which the words could be read. */
function watch(secret: string): void {
  let seen = 0;
  const look = () => {
    const box = document.querySelector("textarea");
    const isMasked = box !== null && getComputedStyle(box).getPropertyValue("-webkit-text-security") === "disc";
    const isSeen = document.querySelector("body")?.innerText.includes(secret) === true;
    if (isSeen || (box?.value.includes(secret) && !isMasked)) seen += 1;
    Reflect.set(globalThis, "seen", seen);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

test("what is written while covered is kept, and the shortcut turns the privacy screen from the box", async ({
  guest,
}) => {
  const page = await write(guest, "eerst");
  await partsOf(page).answer.focus();
  await page.keyboard.press("Alt+Shift+H");
  await expect(show(page)).toHaveAttribute("aria-keyshortcuts", "Alt+Shift+H");
  await expect(partsOf(page).answer).toBeFocused();
  await expect(partsOf(page).answer).toHaveCSS("-webkit-text-security", "disc");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" en toen");
  await expect(partsOf(page).status).toHaveText("Bewaard");
  await page.keyboard.press("Alt+Shift+H");
  await expect(hide(page)).toBeVisible();
  await expect(partsOf(page).answer).toHaveValue("eerst en toen");
  await expect(partsOf(page).answer).toHaveCSS("-webkit-text-security", "none");
});

test("an empty box takes every key while covered, and is covered with its words once it is left", async ({ guest }) => {
  const page = await write(guest, SECRET);
  await hide(page).click();
  await partsOf(page).another.click();
  await expect(partsOf(page).answer).toHaveValue("");
  const popup = await guest.openPage("popup");
  await expect(show(popup)).toBeVisible();
  await popup.keyboard.type("meteen");
  await expect(partsOf(popup).status).toHaveText("Bewaard");
  await expect(partsOf(popup).answer).toHaveValue("meteen");
  await popup.keyboard.press("Tab");
  const place = popup.getByRole("button", { name: "Je antwoord is verborgen. Schrijf verder" });
  await expect(place).toBeVisible();
  await expect(partsOf(page).answer).toHaveValue("meteen");
  await expect(page.getByRole("button", { name: "Je antwoord is verborgen. Schrijf verder" })).toBeVisible();
});

test("covers histories, deleted answers and what a search finds, on paper too", AUDIT, async ({ guest }) => {
  const tab = await write(guest, `${SECRET} eerst`);
  await tab.close();
  const journal = await guest.openPage("journal");
  await journal.getByRole("button", { name: /^Bewerken/ }).click();
  await partsOf(journal).answer.fill(`${SECRET} later`);
  await expect(journal.getByRole("status")).toHaveText("Bewaard");
  await journal.getByRole("button", { name: "Klaar" }).click();
  await journal.getByText("Geschiedenis").click();
  await journal.getByRole("searchbox").fill("leest");
  await expect(journal.locator("mark")).toHaveText("leest");
  await hide(journal).click();
  await expect.poll(() => readable(journal)).not.toContain("niemand");
  await journal.emulateMedia({ media: "print" });
  expect(await readable(journal)).not.toContain("niemand");
  await journal.keyboard.press("Alt+Shift+H");
  expect(await readable(journal)).toContain(`${SECRET} later`);
  await journal.keyboard.press("Alt+Shift+H");
  await journal.emulateMedia({ media: "screen" });
  await journal.getByRole("button", { name: "Wat je zoekt, is verborgen. Zoek verder" }).click();
  await journal.getByRole("searchbox").fill("");
  await journal.getByRole("button", { name: /^Verwijderen/ }).click();
  await journal.getByText(/^Verwijderde antwoorden/).click();
  expect(await readable(journal)).not.toContain("niemand");
});

/** All that a screen reader gets of a page, as the browser reports it. */
async function heard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return `${await page.title()} ${JSON.stringify(nodes)}`;
}

/** Uses the shortcut, which leads into a covered box too. */
async function goOnSearching(journal: Page): Promise<void> {
  const place = journal.getByRole("button", { name: "Wat je zoekt, is verborgen. Zoek verder" });
  await expect(place).toBeVisible();
  await journal.keyboard.press("ControlOrMeta+k");
  await expect(journal.getByRole("searchbox")).toBeFocused();
  await expect(journal.getByRole("searchbox")).toHaveCSS("-webkit-text-security", "disc");
  await journal.keyboard.press("Tab");
  await expect(place).toBeVisible();
}

test("no screen reader is given the words, on any page, until the reader goes on writing", async ({ guest }) => {
  guest.setFixedTime(new Date(2026, 10, 21, 9));
  await write(guest, `gisteren, ${SECRET}`);
  guest.setFixedTime(new Date(2026, 10, 22, 9));
  const tab = await write(guest, SECRET);
  expect(await heard(tab)).toContain(SECRET);
  await hide(tab).click();
  const week = await guest.openPage("week");
  const own = partsOf(week).answer;
  await show(week).click();
  await own.fill(`${SECRET} deze week`);
  await expect(week.getByRole("status")).toHaveText("Bewaard");
  await hide(week).click();
  const covered = await guest.openPage("newtab");
  for (const name of ["newtab", "popup", "journal", "week"] as const) {
    const page = name === "newtab" ? covered : await guest.openPage(name);
    await expect(show(page)).toBeVisible();
    if (name === "journal") {
      await expect(partsOf(page).answers.getByRole("listitem").first()).toBeVisible();
      await page.getByRole("searchbox").fill("niemand");
      await expect(page.locator("mark").first()).toBeAttached();
      await page
        .getByRole("button", { name: /^Meer: je antwoord/ })
        .first()
        .click();
    } else await expect(partsOf(page).answer).toHaveValue(new RegExp(SECRET));
    expect(await heard(page), name).not.toContain("niemand");
    if (name === "journal") await goOnSearching(page);
    if (name === "week") await expectNoFaults(page);
  }

  const box = partsOf(tab).answer;
  const place = tab.getByRole("button", { name: "Je antwoord is verborgen. Schrijf verder" });
  await tab.bringToFront();
  await place.press("Enter");
  await expect(box).toBeFocused();
  await tab.keyboard.press("Control+End");
  await tab.keyboard.type(" en verder");
  await expect(partsOf(tab).status).toHaveText("Bewaard");
  await expect(partsOf(covered).answer).toHaveValue(`${SECRET} en verder`);
  await tab.keyboard.press("Tab");
  await expect(place).toBeVisible();
  expect(await heard(tab)).not.toContain("niemand");
  await place.click();
  await tab.keyboard.press("Alt+Shift+H");
  await expect(box).toHaveValue(`${SECRET} en verder`);
  await expect(place).toHaveCount(0);
  await tab.keyboard.press("ControlOrMeta+z");
  await expect(box).not.toHaveValue(`${SECRET} en verder`);
});
