// @vitest-environment happy-dom
import { failAs, world } from "../browserDouble.ts";
import { closePage, openPage } from "../openPage.ts";
import { all, find, pageText, press, pressKey, showPage, typeText, until } from "../reader.ts";
import { hearPages, readAnswers, readTexts, tellFromElsewhere, withJournal, writeAnswers } from "../writeAnswers.ts";
import { expect, test, vi } from "vitest";
import { daysBefore } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import { createWeekAnswer, weekOf } from "../../../features/week/week.ts";
import { createQuestion, createRevision, TODAY, valueOf } from "../../journal/examples.ts";

const WEEK = weekOf(TODAY);
const MONDAY = createAnswer(WEEK.monday, createQuestion(1));
const BEFORE = createAnswer(daysBefore(WEEK.monday, 1), createQuestion(2));
const SUNDAY = createAnswer(TODAY, createQuestion(3));

const open = () => openPage(() => import("../../../entrypoints/week/main.tsx"));
const openBox = async () => {
  const box = await find("textbox", "Jouw antwoord");
  if (!(box instanceof HTMLTextAreaElement)) throw new TypeError("no box");
  return box;
};
const status = () => all("status").map(({ textContent }) => textContent);
const shown = () => all("listitem").map(({ textContent }) => textContent);

test("shows the week's answers from Monday on, and none of another week", async () => {
  await writeAnswers([SUNDAY, "van zondag"], [MONDAY, "van maandag"], [BEFORE, "van de week ervoor"]);
  await open();
  await find("listitem", "van maandag");
  expect(document.title).toBe("De week in beeld · Dagvraag");
  expect(shown()).toEqual([expect.stringContaining("van maandag"), expect.stringContaining("van zondag")]);
});

test("says of a week in which nothing was written that it is one too", async () => {
  await open();
  await until(() => expect(pageText()).toContain("Ook dat is een week."));
});

test("keeps what stands out, under the week's own question, and goes on from it later", async () => {
  await open();
  typeText(await openBox(), "dat ik rustig was");
  await until(() => expect(status()).toEqual(["Bewaard"]));
  expect(await readAnswers()).toEqual([[TODAY, "Wat valt je op aan deze week?", "dat ik rustig was"]]);
  await open();
  await until(async () => expect((await openBox()).value).toBe("dat ik rustig was"));
});

test("goes on from what was begun earlier in the week, under that day", async () => {
  const saturday = daysBefore(TODAY, 1);
  await writeAnswers([createWeekAnswer(WEEK, saturday, "Wat valt je op aan deze week?"), "op zaterdag"]);
  await open();
  await until(async () => expect((await openBox()).value).toBe("op zaterdag"));
  typeText(await openBox(), "op zaterdag, en nu");
  await until(() => expect(status()).toEqual(["Bewaard"]));
  expect((await readAnswers()).map(([day, , words]) => [day, words])).toEqual([[saturday, "op zaterdag, en nu"]]);
});

test("keeps the last word of a reader who closes the page at once, and tells the other pages", async () => {
  await open();
  const told = hearPages();
  typeText(await openBox(), "en weg");
  await closePage();
  expect(await readTexts()).toEqual(["en weg"]);
  await until(() => expect(told).toEqual([{ kind: "answerWritten", day: TODAY }]));
});

test("shows what another page writes in that week meanwhile", async () => {
  await writeAnswers([MONDAY, "van maandag"]);
  await open();
  await find("listitem", "van maandag");
  await writeAnswers([SUNDAY, "van zondag"]);
  tellFromElsewhere({ kind: "answerWritten", day: TODAY });
  await until(() => expect(shown()).toHaveLength(2));
  expect(shown()[1]).toContain("van zondag");
});

test("turns to the week that the address names, and back", async () => {
  await writeAnswers([BEFORE, "van de week ervoor"], [MONDAY, "van maandag"]);
  location.hash = BEFORE.day;
  await open();
  await find("listitem", "van de week ervoor");
  expect(shown()).toHaveLength(1);
  const later = await find("link", "Week erna");
  location.hash = later.getAttribute("href") ?? "";
  await find("listitem", "van maandag");
  expect([shown().length, all("link", "Week erna")]).toEqual([1, []]);
  location.hash = (await find("link", "Week ervoor")).getAttribute("href") ?? "";
  await find("listitem", "van de week ervoor");
});

test.each(["2026-11-30", "gisteren"])("is the week to look back at where the address says %s", async (named) => {
  await writeAnswers([MONDAY, "van maandag"]);
  location.hash = named;
  await open();
  await until(() => expect(shown()).toEqual([expect.stringContaining("van maandag")]));
});

test("says that the journal can't be opened, and goes on once the page is looked at again", async () => {
  await writeAnswers([MONDAY, "van maandag"]);
  const opening = vi.spyOn(indexedDB, "open").mockImplementation(failAs("SecurityError"));
  await open();
  await find("alert", /^Je dagboek kan nu niet geopend worden\. Deze browser bewaart hier niets/u);
  opening.mockRestore();
  showPage("visible");
  await find("listitem", "van maandag");
  await openBox();
  expect(all("alert")).toEqual([]);
});

test("says what can't be kept, asks before it closes, and hands the words over", async () => {
  await open();
  const box = await openBox();
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(failAs("QuotaExceededError"));
  typeText(box, "geen plaats");
  await until(() => expect(status()).toEqual([expect.stringMatching(/^Niet bewaard\. De schijf is vol/u)]));
  await press("button", "Kopieer je tekst");
  await until(() => expect(world.copied).toEqual(["geen plaats"]));
  const closing = new Event("beforeunload", { cancelable: true });
  globalThis.dispatchEvent(closing);
  expect(closing.defaultPrevented).toBe(true);
});

test("shows two versions of what stands out, and goes on from the one that is chosen", async () => {
  const own = createWeekAnswer(WEEK, TODAY, "Wat valt je op aan deze week?");
  await withJournal(async (journal) => {
    for (const [id, text] of [
      ["a", "de ene"],
      ["b", "de andere"],
    ] as const) {
      valueOf(await journal.write(own, createRevision(id, { answerId: own.id, text, writtenAt: id === "a" ? 1 : 2 })));
    }
  });
  await open();
  await until(() => expect(pageText()).toContain("Er is een andere versie."));
  await press("button", "Hiermee verder");
  await until(() => expect(pageText()).not.toContain("Er is een andere versie."));
  await until(async () => expect(await readTexts()).toHaveLength(1));
});

test("on a new day what stands out is of that day, and what was begun stays of its own", async () => {
  vi.setSystemTime(new Date(2026, 10, 21, 23, 59));
  await open();
  const box = await openBox();
  vi.setSystemTime(new Date(2026, 10, 22, 0, 1));
  pressKey(box, "d");
  await until(() => expect(box.isConnected).toBe(false));
  typeText(await openBox(), "op zondag");
  await until(() => expect(status()).toEqual(["Bewaard"]));
  expect(await readAnswers()).toEqual([[TODAY, "Wat valt je op aan deze week?", "op zondag"]]);
});

test("covers the answers on a click, and keeps it so for every page", async () => {
  await writeAnswers([MONDAY, "van maandag"]);
  await open();
  await find("listitem", "van maandag");
  await press("button", "Verberg antwoorden");
  await until(() => expect(pageText()).toContain("Je antwoorden zijn verborgen."));
  expect(document.documentElement.hasAttribute("data-veiled")).toBe(true);
  await open();
  await press("button", "Toon antwoorden");
  await until(() => expect(document.documentElement.hasAttribute("data-veiled")).toBe(false));
});
