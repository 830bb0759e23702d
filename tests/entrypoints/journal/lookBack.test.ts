// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { createAnswer } from "../../../journal/answer.ts";
import { createQuestion } from "../../journal/examples.ts";
import { world } from "../browserDouble.ts";
import { breakWorker } from "../openPage.ts";
import { all, find, pageText, press, pressKey, typeText, until } from "../reader.ts";
import { tellFromElsewhere, writeAnswers } from "../writeAnswers.ts";
import { answers, named, NOW, on, openJournalPage, THREE, WEEK_AGO, wordsOf, YESTERDAY } from "./journalPage.ts";

describe("searching", () => {
  test("finds an answer by the beginning of a word, marks it, and shows all again", async () => {
    await openJournalPage(...THREE);
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
    await openJournalPage(...THREE);
    typeText(await find("searchbox", "Zoek in je dagboek"), "anders");
    await until(() => expect(pageText()).toContain("Niets gevonden."));
    await writeAnswers([on(2, 4), "iets anders"]);
    tellFromElsewhere({ kind: "answerWritten", day: on(2, 4).day });
    await until(() => expect(wordsOf()).toEqual(["iets anders"]));
  });

  test("begins with a key, and goes down to the answers and back", async () => {
    await openJournalPage(...THREE);
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
    await find("textbox", "Jouw antwoord", document.getElementById(NOW.id) ?? document);
  });

  test("that breaks is told of, and goes on with the next key", async () => {
    await openJournalPage(...THREE);
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
    await openJournalPage(...THREE);
    await press("button", "een week geleden");
    await until(() => expect(wordsOf()).toEqual(["rust van een week geleden"]));
    await press("button", "Toon alles");
    await until(() => expect(wordsOf()).toHaveLength(3));
  });

  test("surprises with an answer of before today", async () => {
    await openJournalPage([NOW, "los van vandaag"], [on(40, 5), "van lang geleden"]);
    await press("button", "Verras me");
    await until(() => expect(wordsOf()).toEqual(["van lang geleden"]));
  });

  test("shows the answers to one question beside each other, and the way back to a day", async () => {
    const again = createAnswer(WEEK_AGO.day, createQuestion(1));
    await openJournalPage([NOW, "nu"], [again, "toen"], [YESTERDAY, "iets anders"]);
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
    await openJournalPage([NOW, "nu"], [again, "toen"]);
    await press("button", named("Meer", NOW));
    await press("button", "Alle 2 antwoorden op deze vraag");
    await until(() => expect(all("heading", "Vraag 1?")).toHaveLength(1));
  });

  test("chooses a day from the calendar, and prints a year of it as a book", async () => {
    await openJournalPage(...THREE);
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
    await openJournalPage(...many);
    await until(() => expect(wordsOf()).toHaveLength(12));
    await press("button", "Toon eerdere antwoorden");
    await until(() => expect(wordsOf()).toHaveLength(24));
    await press("button", /^Afdrukken$/u);
    await until(() => expect(world.printed).toHaveLength(1));
    expect(many.filter(([, words]) => !world.printed[0]?.includes(words))).toEqual([]);
  });

  test("prints all that it shows", async () => {
    await openJournalPage(...THREE);
    await press("button", /^Afdrukken$/u);
    await until(() => expect(world.printed).toHaveLength(1));
    for (const [, words] of THREE) expect(world.printed[0]).toContain(words);
  });
});
