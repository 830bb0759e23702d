// @vitest-environment happy-dom
import { world } from "../browserDouble.ts";
import { closePage, openPage } from "../openPage.ts";
import { all, find, pageText, press, pressKey, typeText, until } from "../reader.ts";
import { hearPages, readAnswers, readTexts, tellFromElsewhere, withJournal, writeAnswers } from "../writeAnswers.ts";
import { openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { daysBefore } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import { DATABASE_NAME } from "../../../journal/store/openJournal.ts";
import { prerenderToday } from "../../../features/today/firstPaint/prerenderToday.tsx";
import { createDeckOf, createQuestion, firstOf, TODAY, valueOf } from "../../journal/examples.ts";

const DECK = createDeckOf(5);
const ASKED = firstOf(DECK) ?? createQuestion(0);
const OLDER = [1, 2, 3, 4].map(
  (days) => [createAnswer(daysBefore(TODAY, days), createQuestion(days + 10)), `${days} geleden`] as const,
);

const open = () => openPage(() => import("../../../entrypoints/popup/main.ts"), prerenderToday("popup"));
const question = () => all("heading")[0]?.textContent;
const box = async () => {
  const found = await find("textbox", "Jouw antwoord");
  if (!(found instanceof HTMLTextAreaElement)) throw new TypeError("no box");
  return found;
};
const status = () => all("status").map(({ textContent }) => textContent);

beforeEach(() => {
  world.fetch = async (address) => Response.json(address.endsWith("/ids.json") ? DECK.map(({ id }) => id) : DECK);
});

describe("the popup", () => {
  test("asks today's question with the cursor in the box, and keeps what is written", async () => {
    await open();
    await until(() => expect(question()).toBe(ASKED.text));
    expect(document.activeElement).toBe(await box());
    typeText(await box(), "los");
    await until(() => expect(status()).toEqual(["Bewaard"]));
    expect(await readAnswers()).toEqual([[TODAY, ASKED.text, "los"]]);
    await until(() => expect(world.icons.at(-1)).toBe("/icons/lit-16.png"));
    await open();
    await until(async () => expect((await box()).value).toBe("los"));
  });

  test("keeps the last word of a reader who closes it at once, and tells the other pages", async () => {
    await open();
    const told = hearPages();
    // The popup shows this button once it hears the reader.
    await find("button", "Verberg antwoorden");
    typeText(await box(), "en weg");
    await closePage();
    expect(await readTexts()).toEqual(["en weg"]);
    await until(() => expect(told).toContainEqual({ kind: "answerWritten", day: TODAY }));
  });

  test("shows the last three answers, and no more", async () => {
    await writeAnswers(...OLDER);
    await open();
    await until(() => expect(pageText()).toContain("Eerder geschreven"));
    const [first, ...others] = all("link", "geleden");
    expect([others.length, first?.getAttribute("href")]).toEqual([2, `journal.html#${OLDER[0]?.[0].id}`]);
    expect(pageText()).not.toContain("4 geleden");
  });

  test("shows what another page writes to the question of today", async () => {
    await open();
    // It stands there once today's answer was read.
    await find("button", "Verberg antwoorden");
    expect((await box()).value).toBe("");
    await writeAnswers([createAnswer(TODAY, ASKED), "van elders"]);
    tellFromElsewhere({ kind: "answerWritten", day: TODAY });
    await until(async () => expect((await box()).value).toBe("van elders"));
  });

  test("turns to another question, hides the one before, and takes that back", async () => {
    await open();
    await until(() => expect(question()).toBe(ASKED.text));
    await withDraw();
    const told = hearPages();
    await press("button", "Andere vraag");
    await until(() => expect(question()).not.toBe(ASKED.text));
    await press("button", "Deze vraag niet meer");
    await until(() => expect(pageText()).toContain("Deze vraag komt niet meer."));
    const hidden = () => withJournal(async (journal) => valueOf(await (await journal.loadDeck()).readHidden()));
    expect(await hidden()).toMatchObject([{ id: ASKED.id }]);
    await until(() => expect(told.map(({ kind }) => kind)).toEqual(["drawReplaced", "deckChanged"]));
    await press("button", "Ongedaan maken");
    await until(async () => expect(await hidden()).toEqual([]));
  });

  test("asks the new day's question once a key is pressed after midnight, and moves no words to it", async () => {
    await open();
    await until(() => expect(question()).toBe(ASKED.text));
    typeText(await box(), "van vandaag");
    await until(() => expect(status()).toEqual(["Bewaard"]));
    vi.setSystemTime(new Date(2026, 10, 23, 0, 30));
    pressKey(document, "Shift");
    await until(async () => expect((await box()).value).toBe(""));
    expect(await readAnswers()).toEqual([[TODAY, ASKED.text, "van vandaag"]]);
  });

  test("covers what is written on a click, and the box once it is left", async () => {
    await writeAnswers([createAnswer(TODAY, ASKED), "van elders"], ...OLDER);
    await open();
    await until(async () => expect((await box()).value).toBe("van elders"));
    await press("button", "Verberg antwoorden");
    await until(() => expect(document.documentElement.hasAttribute("data-veiled")).toBe(true));
    await until(() => expect(pageText()).toContain("Je antwoorden zijn verborgen, ook wat je nu schrijft."));
    await press("button", "Toon antwoorden");
    await until(() => expect(pageText()).not.toContain("Je antwoorden zijn verborgen"));
  });

  test("says that the journal holds less than it did", async () => {
    await writeAnswers(...OLDER);
    await open();
    await until(() => expect(world.stored).toHaveProperty("journalWitness.count", 4));
    await closePage();
    const raw = await openDB(DATABASE_NAME);
    await raw.clear("answers");
    raw.close();
    await open();
    await find("alert", "In je dagboek stonden 4 antwoorden");
    await press("button", "Zo is het goed");
    await until(() => expect(all("alert")).toEqual([]));
  });

  test("says where there is no question at all", async () => {
    world.fetch = async () => Response.json([]);
    await open();
    await until(() => expect(pageText()).toContain("Vandaag is er geen vraag"));
  });
});

describe("the questions of the page in the tab", () => {
  const ADDRESS = "https://www.gerritvanderheide.com/keuzes/rust";
  const HTML =
    "<main><h1>Rust</h1><p>5 min</p><h2>Kop</h2><p>💡 Waar rust jij uit?</p><p>💡 Wanneer sta je stil?</p></main>";

  beforeEach(() => {
    Object.assign(world, { tabs: [{ id: 7, url: ADDRESS }], inTab: { address: ADDRESS, html: HTML } });
  });

  test("are shown on a click, and join the deck as they are ticked", async () => {
    await open();
    const told = hearPages();
    await press("button", "Vragen van deze pagina");
    await until(() => expect(pageText()).toContain("2 vragen gevonden"));
    await press("button", "Alles aanvinken");
    await until(() => expect(all("checkbox").filter((each) => isTicked(each))).toHaveLength(2));
    all("checkbox")[0]?.click();
    await find("button", "Alles aanvinken");
    await press("button", "Toevoegen");
    await until(() => expect(pageText()).toContain("1 vraag toegevoegd"));
    await until(() => expect(told).toContainEqual({ kind: "deckChanged" }));
    const read = await withJournal(async (journal) => valueOf(await (await journal.loadDeck()).readAdditions()));
    expect(read).toMatchObject([{ article: { url: ADDRESS }, questions: 1, source: "page" }]);
    await press("button", "Sluiten");
    await until(() => expect(all("checkbox")).toEqual([]));
  });

  test("are refused with the reason, where the page has none", async () => {
    world.inTab = { address: ADDRESS, html: "<h1>Recept</h1><p>Neem een ui.</p>" };
    await open();
    await press("button", "Vragen van deze pagina");
    await until(() => expect(pageText()).toContain("Op deze pagina staan geen vragen met een 💡."));
  });
});

const isTicked = (tick: HTMLElement) => tick instanceof HTMLInputElement && tick.checked;

/** Waits until today's draw is recorded. */
async function withDraw(): Promise<void> {
  await until(async () =>
    expect(await withJournal(async (journal) => valueOf(await journal.readDraw(TODAY)))).not.toBeNull(),
  );
}
