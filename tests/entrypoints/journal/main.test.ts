// @vitest-environment happy-dom
import { failAs, world } from "../browserDouble.ts";
import { breakWorker, closePage, openPage } from "../openPage.ts";
import { all, find, pageText, press, pressKey, showPage, typeText, until } from "../reader.ts";
import { hearPages, readAnswers, readTexts, tellFromElsewhere, withJournal, writeAnswers } from "../writeAnswers.ts";
import { openDB } from "idb";
import { describe, expect, test, vi } from "vitest";
import { daysBefore } from "../../../content/day.ts";
import { createAnswer, type Answer } from "../../../journal/answer.ts";
import { DATABASE_NAME } from "../../../journal/store/openJournal.ts";
import { createDeckOf, createQuestion, createRevision, TODAY, valueOf } from "../../journal/examples.ts";

const on = (daysAgo: number, question: number) => createAnswer(daysBefore(TODAY, daysAgo), createQuestion(question));
const [NOW, YESTERDAY, WEEK_AGO] = [on(0, 1), on(1, 2), on(7, 3)];
const THREE = [
  [NOW, "los van vandaag"],
  [YESTERDAY, "stil van gisteren"],
  [WEEK_AGO, "rust van een week geleden"],
] as const;

/** The answers in the list. */
const answers = () => [...document.querySelectorAll('[aria-label="Antwoorden"] [role=listitem]')];
const wordsOf = () => answers().map((item) => item.querySelector("[data-words]")?.textContent);
const named = (what: string, { question }: Answer) => `${what}: je antwoord op ${question.text}`;
const itemOf = ({ id }: Answer) => find("listitem").then(() => document.getElementById(id) ?? document.body);

const MAIN = () => import("../../../entrypoints/journal/main.tsx");

async function open(...written: readonly (readonly [Answer, string])[]): Promise<void> {
  await writeAnswers(...written);
  await openPage(MAIN);
  if (written.length > 0) await until(() => expect(answers().length).toBeGreaterThan(0));
}

describe("the journal's page", () => {
  test("shows every answer, newest first, in the reader's language", async () => {
    await open(...THREE);
    expect(wordsOf()).toEqual(THREE.map(([, words]) => words));
    expect([document.title, document.documentElement.lang]).toEqual(["Dagboek · Dagvraag", "nl"]);
    expect(all("heading").map(({ textContent }) => textContent)).toContain("november 2026");
    await until(() => expect(world.icons.at(-1)).toBe("/icons/lit-16.png"));
  });

  test("invites whoever wrote nothing so far to begin", async () => {
    await open();
    await until(() => expect(pageText()).toContain("Hier komt te staan wat je schrijft."));
    expect(answers()).toEqual([]);
    expect(all("button", "Afdrukken")).toEqual([]);
  });

  test("tells of what it can't read, and shows the rest", async () => {
    await writeAnswers(...THREE);
    const raw = await openDB(DATABASE_NAME);
    await raw.put("answers", { id: "2026-11-21:x", day: "gisteren" });
    raw.close();
    await open();
    await find("alert", "Niet alles in je dagboek is te lezen (1).");
    expect(wordsOf()).toHaveLength(3);
  });

  test("tells that it can't be opened, and shows all once it is looked at again", async () => {
    await writeAnswers(...THREE);
    const opening = vi.spyOn(indexedDB, "open").mockImplementation(failAs("SecurityError"));
    await openPage(MAIN);
    await find("alert", /^Je dagboek kan nu niet geopend worden\. Deze browser bewaart hier niets/u);
    opening.mockRestore();
    showPage("visible");
    await until(() => expect(wordsOf()).toHaveLength(3));
    expect(all("alert")).toEqual([]);
  });
});

describe("an answer", () => {
  test("is edited, and its words are in the store", async () => {
    await open(...THREE);
    await press("button", named("Bewerken", YESTERDAY));
    typeText(await find("textbox", "Jouw antwoord"), "anders");
    await until(() => expect(all("status").map(({ textContent }) => textContent)).toEqual(["Bewaard"]));
    expect(await readTexts()).toEqual(["los van vandaag", "anders", "rust van een week geleden"]);
    await press("button", "Klaar");
    await until(() => expect(all("textbox")).toEqual([]));
    expect(wordsOf()[1]).toBe("anders");
  });

  test("that is being edited when the page closes is kept, and the other pages are told", async () => {
    await open(...THREE);
    const told = hearPages();
    await press("button", named("Bewerken", NOW));
    typeText(await find("textbox", "Jouw antwoord"), "het laatste woord");
    await closePage();
    expect((await readTexts())[0]).toBe("het laatste woord");
    await until(() => expect(told).toEqual([{ kind: "answerWritten", day: TODAY }]));
  });

  test("that can't be kept is told of, asked about before the page closes, and taken along", async () => {
    await open(...THREE);
    await press("button", named("Bewerken", NOW));
    const box = await find("textbox", "Jouw antwoord");
    const closing = () => {
      const event = new Event("beforeunload", { cancelable: true });
      globalThis.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(closing()).toBe(false);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(failAs("QuotaExceededError"));
    typeText(box, "geen plaats");
    await find("status", /^Niet bewaard\. De schijf is vol/u);
    expect(closing()).toBe(true);
    await press("button", "Kopieer je tekst");
    await until(() => expect(world.copied).toEqual(["geen plaats"]));
    await press("button", "Bewaar je tekst als bestand");
    await until(() => expect(world.downloads.map(({ name }) => name)).toEqual(["dagvraag.txt"]));
  });

  test("goes when it is deleted, and comes back with undo, with the focus on it", async () => {
    await open(...THREE);
    await press("button", named("Verwijderen", YESTERDAY));
    await until(() => expect(wordsOf()).toEqual(["los van vandaag", "rust van een week geleden"]));
    expect(await readTexts()).toHaveLength(2);
    await press("button", "Ongedaan maken");
    await until(() => expect(wordsOf()).toEqual(THREE.map(([, words]) => words)));
    expect(await readTexts()).toHaveLength(3);
    expect(document.activeElement?.closest("li")?.id).toBe(YESTERDAY.id);
  });

  test("of long ago that was found and deleted comes back with undo, and is shown", async () => {
    const many = Array.from({ length: 30 }, (_, index) => [on(index, index), `woorden ${index}`] as const);
    await open(...many, [on(40, 40), "een kastanje"]);
    typeText(await find("searchbox", "Zoek in je dagboek"), "kastanje");
    await until(() => expect(wordsOf()).toEqual(["een kastanje"]));
    await press("button", named("Verwijderen", on(40, 40)));
    await until(async () => expect(await readTexts()).not.toContain("een kastanje"));
    pressKey(await find("searchbox"), "Escape");
    await until(() => expect(wordsOf()).toHaveLength(12));
    await press("button", "Ongedaan maken");
    await until(() => expect(wordsOf()).toEqual(["een kastanje"]));
    expect(await readTexts()).toHaveLength(31);
  });

  test("that is open is closed and kept when the reader turns to others", async () => {
    await open(...THREE);
    await press("button", named("Bewerken", NOW));
    typeText(await find("textbox", "Jouw antwoord"), "half af");
    typeText(await find("searchbox", "Zoek in je dagboek"), "rust");
    await until(() => expect(wordsOf()).toEqual(["rust van een week geleden"]));
    pressKey(await find("searchbox"), "Escape");
    await until(() => expect(wordsOf()).toEqual(["half af", "stil van gisteren", "rust van een week geleden"]));
    expect([all("textbox"), (await readTexts())[0]]).toEqual([[], "half af"]);
  });

  test("that was deleted stands among those, and is put back", async () => {
    await open(...THREE);
    await press("button", named("Verwijderen", YESTERDAY));
    await press("disclosure", "Verwijderde antwoorden (1)");
    await press("button", "Zet terug");
    await until(() => expect(wordsOf()).toHaveLength(3));
    expect(await readTexts()).toContain("stil van gisteren");
  });

  test("gets a star, which stands in the store, and loses it", async () => {
    await open(...THREE);
    const stars = () => withJournal(async (journal) => valueOf(await journal.readStars()).map(({ id }) => id));
    const star = await find("button", `Ster: ${NOW.question.text}`);
    star.click();
    await until(() => expect(star.ariaPressed ?? star.getAttribute("aria-pressed")).toBe("true"));
    await until(async () => expect(await stars()).toEqual([NOW.id]));
    star.click();
    await until(async () => expect(await stars()).toEqual([]));
  });

  test("is copied with its question, and printed alone", async () => {
    await open(...THREE);
    await press("button", named("Meer", NOW));
    await press("button", named("Kopiëren", NOW));
    await until(() => expect(pageText()).toContain("Gekopieerd."));
    expect(world.copied).toEqual([expect.stringMatching(/Vraag 1\?[^]*los van vandaag/u)]);
    await press("button", named("Afdrukken", NOW));
    await until(() => expect(world.printed).toHaveLength(1));
    const shown = () => pageText().split("los van vandaag").length - 1;
    expect([world.printed[0]?.includes("los van vandaag"), shown()]).toEqual([true, 2]);
    globalThis.dispatchEvent(new Event("afterprint"));
    await until(() => expect(shown()).toBe(1));
    await press("button", named("Meer", NOW));
    await until(() => expect(all("button", named("Kopiëren", NOW))).toEqual([]));
  });

  test("in two versions is settled by a choice", async () => {
    await withJournal(async (journal) => {
      valueOf(await journal.write(NOW, createRevision("a", { answerId: NOW.id, text: "de ene", writtenAt: 1 })));
      valueOf(await journal.write(NOW, createRevision("b", { answerId: NOW.id, text: "de andere", writtenAt: 2 })));
    });
    await open();
    await press("button", "Voeg ze samen");
    await until(async () => expect(await readTexts()).toEqual(["de ene\n\nde andere"]));
    await until(() => expect(pageText()).not.toContain("Er is een andere versie."));
  });

  test("that the address names is gone to, also one of long ago", async () => {
    const gone: string[] = [];
    vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function note(this: Element) {
      gone.push(this.id);
    });
    location.hash = WEEK_AGO.id;
    await open(...THREE);
    await until(() => expect(gone).toEqual([WEEK_AGO.id]));
  });
});

describe("another page", () => {
  test("writes, and its answer is shown", async () => {
    await open([NOW, "los van vandaag"]);
    await writeAnswers([YESTERDAY, "van elders"]);
    tellFromElsewhere({ kind: "answerWritten", day: YESTERDAY.day });
    await until(() => expect(wordsOf()).toEqual(["los van vandaag", "van elders"]));
  });

  test("erases all, and nothing is shown any more", async () => {
    await open(...THREE);
    await withJournal(async (journal) => valueOf(await journal.eraseAll()));
    tellFromElsewhere({ kind: "journalChanged" });
    await until(() => expect(answers()).toEqual([]));
  });

  test("gives a star, and it is shown", async () => {
    await open(...THREE);
    await withJournal(async (journal) => valueOf(await journal.changeStar(NOW.id, { id: NOW.id, starredAt: 1 })));
    tellFromElsewhere({ kind: "starsChanged" });
    const star = await find("button", `Ster: ${NOW.question.text}`);
    await until(() => expect(star.getAttribute("aria-pressed")).toBe("true"));
  });
});

describe("searching", () => {
  test("finds an answer by the beginning of a word, marks it, and shows all again", async () => {
    await open(...THREE);
    typeText(await find("searchbox", "Zoek in je dagboek"), "rus");
    await until(() => expect(wordsOf()).toEqual(["rust van een week geleden"]));
    expect([...document.querySelectorAll("mark")].map(({ textContent }) => textContent)).toContain("rust");
    await until(() => expect(pageText()).toContain("1 antwoord."));
    typeText(await find("searchbox"), "onvindbaar");
    await until(() => expect(pageText()).toContain("Niets gevonden."));
    pressKey(await find("searchbox"), "Escape");
    await until(() => expect(wordsOf()).toHaveLength(3));
  });

  test("hears of a word that is written meanwhile", async () => {
    await open(...THREE);
    typeText(await find("searchbox", "Zoek in je dagboek"), "anders");
    await until(() => expect(pageText()).toContain("Niets gevonden."));
    await writeAnswers([on(2, 4), "iets anders"]);
    tellFromElsewhere({ kind: "answerWritten", day: on(2, 4).day });
    await until(() => expect(wordsOf()).toEqual(["iets anders"]));
  });

  test("begins with a key, and goes down to the answers and back", async () => {
    await open(...THREE);
    pressKey(document, "k", { ctrlKey: true });
    const box = await find("searchbox");
    expect(document.activeElement).toBe(box);
    const focused = () => document.activeElement?.id;
    pressKey(box, "ArrowDown");
    expect(focused()).toBe(NOW.id);
    pressKey(document.activeElement ?? box, "ArrowDown");
    expect(focused()).toBe(YESTERDAY.id);
    pressKey(document.activeElement ?? box, "ArrowUp");
    pressKey(document.activeElement ?? box, "ArrowUp");
    expect(document.activeElement).toBe(box);
    pressKey(box, "ArrowDown");
    pressKey(document.activeElement ?? box, "Enter");
    await find("textbox", "Jouw antwoord", await itemOf(NOW));
  });

  test("that breaks is told of, and goes on with the next key", async () => {
    await open(...THREE);
    typeText(await find("searchbox", "Zoek in je dagboek"), "rus");
    await until(() => expect(wordsOf()).toHaveLength(1));
    breakWorker();
    await until(() => expect(pageText()).toContain("Je dagboek kan nu niet geopend worden."));
    typeText(await find("searchbox"), "stil");
    await until(() => expect(wordsOf()).toEqual(["stil van gisteren"]));
    expect(pageText()).not.toContain("Je dagboek kan nu niet geopend worden.");
  });
});

describe("looking back", () => {
  test("remembers what was written a week ago, and shows all again", async () => {
    await open(...THREE);
    await press("button", "een week geleden");
    await until(() => expect(wordsOf()).toEqual(["rust van een week geleden"]));
    await press("button", "Toon alles");
    await until(() => expect(wordsOf()).toHaveLength(3));
  });

  test("surprises with an answer of before today", async () => {
    await open([NOW, "los van vandaag"], [on(40, 5), "van lang geleden"]);
    await press("button", "Verras me");
    await until(() => expect(wordsOf()).toEqual(["van lang geleden"]));
  });

  test("shows the answers to one question beside each other, and the way back to a day", async () => {
    const again = createAnswer(WEEK_AGO.day, createQuestion(1));
    await open([NOW, "nu"], [again, "toen"], [YESTERDAY, "iets anders"]);
    await press("button", "Per vraag");
    await press("button", /^Vraag 1\?$/u);
    await until(() => expect(pageText()).toContain("toen"));
    expect(answers()).toEqual([]);
    await press("button", "Toon in je dagboek: 15 november 2026");
    await until(() => expect(wordsOf()).toEqual(["toen"]));
    await press("button", "Per vraag");
    await press("button", /^Vraag 1\?$/u);
    await press("button", "Alle vragen");
    await find("button", /^Vraag 2\?$/u);
    await press("button", "Per dag");
    await until(() => expect(answers().length).toBeGreaterThan(0));
  });

  test("goes from an answer to the other answers to its question", async () => {
    const again = createAnswer(WEEK_AGO.day, createQuestion(1));
    await open([NOW, "nu"], [again, "toen"]);
    await press("button", named("Meer", NOW));
    await press("button", "Alle 2 antwoorden op deze vraag");
    await until(() => expect(all("heading", "Vraag 1?")).toHaveLength(1));
  });

  test("chooses a day from the calendar, and prints a year of it as a book", async () => {
    await open(...THREE);
    await press("button", "Kalender");
    await press("button", "zondag 15 november 2026");
    await until(() => expect(wordsOf()).toEqual(["rust van een week geleden"]));
    await press("button", "zondag 15 november 2026");
    await until(() => expect(wordsOf()).toHaveLength(3));
    await press("button", "2026 als boekje afdrukken");
    await until(() => expect(world.printed).toHaveLength(1));
    expect(world.printed[0]).toContain("rust van een week geleden");
  });

  test("shows a dozen, more of them when asked, and prints all", async () => {
    const many = Array.from({ length: 30 }, (_, index) => [on(index, index), `woorden ${index}.`] as const);
    await open(...many);
    await until(() => expect(wordsOf()).toHaveLength(12));
    await press("button", "Toon eerdere antwoorden");
    await until(() => expect(wordsOf()).toHaveLength(24));
    await press("button", /^Afdrukken$/u);
    await until(() => expect(world.printed).toHaveLength(1));
    expect(many.filter(([, words]) => !world.printed[0]?.includes(words))).toEqual([]);
  });

  test("prints all that it shows", async () => {
    await open(...THREE);
    await press("button", /^Afdrukken$/u);
    await until(() => expect(world.printed).toHaveLength(1));
    for (const [, words] of THREE) expect(world.printed[0]).toContain(words);
  });
});

describe("what stands beside the answers", () => {
  test("offers the week in view once, and not again after that", async () => {
    await open(...THREE);
    await until(() => expect(pageText()).toContain("Een week met 2 antwoorden."));
    await press("button", "Deze week niet");
    await until(() => expect(pageText()).not.toContain("Een week met"));
    await open();
    await until(() => expect(answers()).toHaveLength(3));
    await until(() => expect(pageText()).toContain("een week geleden"));
    expect(pageText()).not.toContain("Een week met");
  });

  test("takes an answer for an earlier day", async () => {
    const deck = createDeckOf(5);
    world.fetch = async (address) => Response.json(address.endsWith("/ids.json") ? deck.map(({ id }) => id) : deck);
    await open([NOW, "los van vandaag"]);
    await press("disclosure", "Alsnog schrijven bij een eerdere dag");
    const day = daysBefore(TODAY, 3);
    typeText(await find("date", "Welke dag?"), day);
    typeText(await find("textbox", "Jouw antwoord"), "alsnog");
    await until(() => expect(wordsOf()).toEqual(["los van vandaag", "alsnog"]));
    expect((await readAnswers())[1]).toEqual([day, expect.stringMatching(/^Vraag \d\?$/u), "alsnog"]);
  });

  test("hands over what was written for an earlier day and can't be kept", async () => {
    const deck = createDeckOf(5);
    world.fetch = async (address) => Response.json(address.endsWith("/ids.json") ? deck.map(({ id }) => id) : deck);
    await open([NOW, "los van vandaag"]);
    await press("disclosure", "Alsnog schrijven bij een eerdere dag");
    typeText(await find("date", "Welke dag?"), daysBefore(TODAY, 3));
    const box = await find("textbox", "Jouw antwoord");
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(failAs("QuotaExceededError"));
    typeText(box, "geen plaats");
    await find("status", /^Niet bewaard\. De schijf is vol/u);
    await press("button", "Kopieer je tekst");
    await until(() => expect(world.copied).toEqual(["geen plaats"]));
  });

  test("says that the journal holds less than it did, until the reader agrees", async () => {
    await open(...THREE);
    await until(() => expect(world.stored).toHaveProperty("journalWitness.count", 3));
    await closePage();
    const raw = await openDB(DATABASE_NAME);
    for (const { id } of [YESTERDAY, WEEK_AGO]) await raw.delete("answers", id);
    raw.close();
    await open();
    await until(() => expect(pageText()).toContain("In je dagboek stonden 3 antwoorden"));
    await press("button", "Zo is het goed");
    await until(() => expect(pageText()).not.toContain("In je dagboek stonden 3 antwoorden"));
    await until(() => expect(world.stored).toHaveProperty("journalWitness.count", 1));
  });

  test("tells what nobody expected, and what became of the words by then", async () => {
    await open(...THREE);
    await press("button", named("Bewerken", NOW));
    typeText(await find("textbox", "Jouw antwoord"), "anders");
    globalThis.dispatchEvent(new ErrorEvent("error", { error: new RangeError("Invalid time value") }));
    await find("alert", "Wat je schreef, is bewaard; ververs de pagina om verder te gaan.");
    expect((await readTexts())[0]).toBe("anders");
  });

  test("turns to the new day while it stands open", async () => {
    await open([on(1, 2), "van gisteren"], [on(6, 3), "van maandag"]);
    expect(all("button", "een week geleden")).toEqual([]);
    vi.setSystemTime(new Date(2026, 10, 23, 9));
    pressKey(document, "Shift");
    await find("button", "een week geleden");
  });
});
