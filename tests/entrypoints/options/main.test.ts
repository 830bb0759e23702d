// @vitest-environment happy-dom
import { extension, failAs, tellPage, world } from "../browserDouble.ts";
import { openPage, passTime } from "../openPage.ts";
import { all, find, pageText, press, showPage, typeText, until } from "../reader.ts";
import { hearPages, readTexts, tellFromElsewhere, withJournal, writeAnswers } from "../writeAnswers.ts";
import { describe, expect, test, vi } from "vitest";
import { daysBefore } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import { createQuestion, TODAY, valueOf } from "../../journal/examples.ts";
import { createArticle, FROM_BLOG } from "../../journal/readArticles.ts";

const TWO = [
  [createAnswer(TODAY, createQuestion(1)), "los van vandaag"],
  [createAnswer(daysBefore(TODAY, 1), createQuestion(2)), "stil van gisteren"],
] as const;

const MAIN = () => import("../../../entrypoints/options/main.tsx");
const reading = () => find("checkbox", "Nieuwe vragen van het blog ophalen");
const isOn = async () => {
  const box = await reading();
  return box instanceof HTMLInputElement && box.checked && !box.disabled;
};

/** Opens the options, and waits until all that they show was read. */
async function open(): Promise<void> {
  await openPage(MAIN);
  await until(async () => expect(await reading()).toHaveProperty("disabled", false));
}

test("the options have a part each for new questions, backup and erasing, and the way to the journal", async () => {
  await writeAnswers(...TWO);
  await open();
  expect(all("heading").map(({ textContent }) => textContent)).toEqual([
    "Instellingen",
    "Nieuwe vragen",
    "Back-up",
    "Wis alles",
  ]);
  expect([document.title, document.documentElement.lang]).toEqual(["Instellingen · Dagvraag", "nl"]);
  expect(all("link", "Dagboek").map((link) => link.getAttribute("href"))).toEqual(["journal.html"]);
  await find("button", "Exporteren");
});

describe("the reading of the blog", () => {
  test("is turned on with the browser's permission, and stays on when the page opens again", async () => {
    await open();
    expect(await isOn()).toBe(false);
    (await reading()).click();
    await find("status", "Nog niet gekeken.");
    expect([world.stored["readsBlog"], world.isGranted, [...world.alarms]]).toEqual([
      { isOn: true },
      true,
      ["lookAtBlog"],
    ]);
    await open();
    expect(await isOn()).toBe(true);
  });

  test("is turned off, and the permission given back", async () => {
    Object.assign(world, { isGranted: true, stored: { readsBlog: { isOn: true } }, alarms: new Set(["lookAtBlog"]) });
    await open();
    (await reading()).click();
    await until(() => expect([world.isGranted, world.alarms.size]).toEqual([false, 0]));
    await until(async () => expect(await isOn()).toBe(false));
    expect(world.stored["readsBlog"]).toEqual({ isOn: false });
  });

  test("stays off where the browser refuses", async () => {
    world.willGrant = false;
    await open();
    (await reading()).click();
    await find("status", "Zonder toestemming van de browser");
    expect([await isOn(), world.stored["readsBlog"]]).toEqual([false, undefined]);
  });

  test("is told to be off once the browser takes its permission away, and on once it is back", async () => {
    Object.assign(world, { isGranted: true, stored: { readsBlog: { isOn: true } } });
    await open();
    world.isGranted = false;
    tellPage("removed");
    await find("status", "De browser geeft geen toestemming meer");
    world.isGranted = true;
    tellPage("added");
    await until(async () => expect(await isOn()).toBe(true));
  });

  test("tells what it brought, once another page says so or this one is looked at again", async () => {
    await open();
    expect(pageText()).not.toContain("Artikelen die erbij kwamen");
    const add = (path: string) =>
      withJournal(async (journal) => {
        valueOf(await (await journal.loadDeck()).addArticle(createArticle(path, ["Wat?"]), FROM_BLOG));
      });
    await add("rust");
    tellFromElsewhere({ kind: "deckChanged" });
    await find("disclosure", "Artikelen die erbij kwamen (1)");
    await add("stil");
    showPage("visible");
    await press("disclosure", "Artikelen die erbij kwamen (2)");
    await find("link", "Over rust");
  });
});

test("a hidden question is put back, and every page hears of it", async () => {
  await withJournal(async (journal) => {
    valueOf(await (await journal.loadDeck()).hide(createQuestion(1), "2026-11-22T09:00:00.000Z"));
  });
  await open();
  const told = hearPages();
  await press("button", "Terugzetten: Vraag 1?");
  await find("status", "Die vraag kan weer langskomen.");
  await until(() => expect(told).toEqual([{ kind: "deckChanged" }]));
  expect(await withJournal(async (journal) => valueOf(await (await journal.loadDeck()).readHidden()))).toEqual([]);
});

describe("to erase all", () => {
  const erase = async () => {
    typeText(await find("textbox", "Schrijf “wissen” om door te gaan"), " Wissen ");
    await press("button", /^Wis alles/u);
  };

  test("the word itself is to be written", async () => {
    await writeAnswers(...TWO);
    await open();
    const button = await find("button", "Wis alles (2)");
    expect(button).toHaveProperty("disabled", true);
    typeText(await find("textbox"), "wis");
    button.closest("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await until(() => expect(button).toHaveProperty("disabled", true));
    expect(await readTexts()).toHaveLength(2);
  });

  test("takes every answer and draft, leaves the settings, darkens the lamp, and tells the other pages", async () => {
    await writeAnswers(...TWO);
    world.stored = { weekPutOff: "2026-11-16", "dagvraag.unsent.a": "woorden", journalWitness: { count: 2 } };
    localStorage.setItem("dagvraag.unsent.b", "woorden");
    await open();
    const told = hearPages();
    await erase();
    await find("status", "Alles is gewist. Je begint met een leeg dagboek.");
    expect(await readTexts()).toEqual([]);
    expect([Object.keys(localStorage).filter((key) => key.includes("unsent")), world.stored]).toEqual([
      [],
      { weekPutOff: "2026-11-16", journalWitness: expect.objectContaining({ count: 0 }) },
    ]);
    await until(() => expect(told.map(({ kind }) => kind).toSorted()).toEqual(["deckChanged", "journalChanged"]));
    await until(() => expect(world.icons.at(-1)).toBe("/icons/unlit-16.png"));
    expect(all("textbox")).toEqual([]);
  });

  test("waits no more than five seconds for a browser that holds it up", async () => {
    await writeAnswers(...TWO);
    await open();
    const clearing = vi.spyOn(extension.storage.local, "clear").mockReturnValue(new Promise(() => {}));
    await erase();
    await until(() => expect(clearing).toHaveBeenCalled());
    expect(pageText()).not.toContain("Alles is gewist.");
    passTime(5_000);
    await find("status", "Alles is gewist.");
    expect(await readTexts()).toEqual([]);
  });

  test("is told of where that fails, and all stays", async () => {
    await writeAnswers(...TWO);
    await open();
    await find("button", "Wis alles (2)");
    vi.spyOn(IDBObjectStore.prototype, "clear").mockImplementation(failAs("QuotaExceededError"));
    await erase();
    await find("alert", "De schijf is vol");
    expect(await readTexts()).toHaveLength(2);
  });

  test("is told of where the journal can't be opened", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(failAs("SecurityError"));
    await open();
    await erase();
    await find("alert", "Deze browser bewaart hier niets.");
    expect(pageText()).not.toContain("Alles is gewist.");
  });

  test("says how many answers there are, also those that another page writes meanwhile", async () => {
    await open();
    await find("button", "Wis alles (0)");
    await writeAnswers(...TWO);
    tellFromElsewhere({ kind: "answerWritten", day: TODAY });
    await find("button", "Wis alles (2)");
    expect(all("button", "Wis alles")).toHaveLength(1);
  });
});
