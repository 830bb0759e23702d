// @vitest-environment happy-dom
import { world } from "../browserDouble.ts";
import { breakWorker, openPage } from "../openPage.ts";
import { all, choose, pageText, pick, press, until } from "../reader.ts";
import { hearPages, readAnswers, readTexts, writeAnswers } from "../writeAnswers.ts";
import { openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { daysBefore } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import { DATABASE_NAME } from "../../../journal/store/openJournal.ts";
import { createQuestion, replaceIndexedDb, TODAY } from "../../journal/examples.ts";

const WORDS = ["los", "stil\nen nog eens", "👩‍👩‍👧‍👦 rust"];
const ANSWERS = WORDS.map(
  (words, index) => [createAnswer(daysBefore(TODAY, index), createQuestion(index)), words] as const,
);

const options = () => openPage(() => import("../../../entrypoints/options/main.tsx"));
const journal = () => openPage(() => import("../../../entrypoints/journal/main.tsx"));
const says = (words: string | RegExp) =>
  until(() => expect(document.querySelector("[data-report]")?.textContent).toMatch(words));

/** Writes the answers, makes a backup on the options' page, and gives its file. */
async function makeBackup(): Promise<File> {
  await writeAnswers(...ANSWERS);
  await options();
  await press("button", "Exporteren");
  await says("3 antwoorden aangeboden aan je browser, als dagvraag-2026-11-22.json. Kijk of het bestand er staat.");
  const [file] = world.downloads;
  if (!file) throw new Error("nothing was handed over");
  return file;
}

describe("a backup", () => {
  test("is handed over, and counts once the reader says that it is there", async () => {
    const file = await makeBackup();
    expect(await file.text()).toContain("stil\\nen nog eens");
    expect(world.stored["backupHabit"]).toBeUndefined();
    await press("button", "Hij staat er");
    await says("Mooi. Deze back-up telt mee.");
    await until(() => expect(world.stored["backupHabit"]).toMatchObject({ backedUp: 3 }));
  });

  test("gives an emptied journal all of its answers back, which undo takes out again", async () => {
    const file = await makeBackup();
    replaceIndexedDb();
    await options();
    const told = hearPages();
    choose(file);
    await says("Antwoorden in dit bestand: 3. Nieuw voor dit dagboek: 3.");
    expect(await readTexts()).toEqual([]);
    await press("button", "Zet terug");
    await says("Teruggezet. Nieuwe antwoorden: 3");
    expect(await readTexts()).toEqual(WORDS);
    await until(() => expect(told).toContainEqual({ kind: "journalChanged" }));
    await press("button", "Ongedaan maken");
    await says("Ongedaan gemaakt: je dagboek is weer zoals het was.");
    expect(await readTexts()).toEqual([]);
  });

  test("is shown on the journal's page as it comes in, and no loss is told of when it goes", async () => {
    const file = await makeBackup();
    replaceIndexedDb();
    world.stored = {};
    await journal();
    choose(file);
    await press("button", "Zet terug");
    await until(() =>
      expect(
        all("listitem")
          .map(({ textContent }) => textContent)
          .join(),
      ).toContain("👩‍👩‍👧‍👦 rust"),
    );
    await press("button", "Ongedaan maken", document.querySelector("[data-report]") ?? document);
    await until(() => expect(all("listitem")).toEqual([]));
    expect(all("alert")).toEqual([]);
  });

  test("that holds nothing new is said to, and nothing is asked", async () => {
    const file = await makeBackup();
    choose(file);
    await says("Je hebt ze hier allemaal al.");
    expect(all("button", "Zet terug")).toEqual([]);
    await press("button", "Laat maar");
    await says(/^$/u);
  });

  test.each(["refused", "silent"] as const)(
    "is made and restored on the page itself where workers are %s",
    async (how) => {
      world.workers = how;
      const file = await makeBackup();
      replaceIndexedDb();
      await options();
      choose(file);
      await press("button", "Zet terug");
      await until(async () => expect(await readTexts()).toEqual(WORDS));
    },
  );

  test("is written where the reader chose, and read there before it is said to be made", async () => {
    let stands = "";
    const handle = {
      createWritable: async () =>
        new WritableStream<Uint8Array>({ write: (part) => void (stands += new TextDecoder().decode(part)) }),
      getFile: async () => new File([stands], "mijn.json"),
    };
    const showPicker = vi.fn<(how: object) => Promise<unknown>>(async () => handle);
    await writeAnswers(...ANSWERS);
    await options();
    vi.stubGlobal("showSaveFilePicker", showPicker);
    await press("button", "Exporteren");
    await says("Back-up gelukt: 3 antwoorden, gecontroleerd.");
    expect(showPicker.mock.calls).toEqual([[expect.objectContaining({ suggestedName: "dagvraag-2026-11-22.json" })]]);
    expect(stands).toContain("👩‍👩‍👧‍👦 rust");
    await until(() => expect(world.stored["backupHabit"]).toMatchObject({ backedUp: 3 }));
    handle.getFile = async () => new File([stands.slice(0, -20)], "mijn.json");
    await press("button", "Exporteren");
    await says("De back-up staat er niet, of niet goed.");
  });

  test("that can't be made since the worker broke is told of, and the next one goes on", async () => {
    await writeAnswers(...ANSWERS);
    await options();
    const read = vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => {
      breakWorker();
      throw new Error("it was in the midst of reading");
    });
    await press("button", "Exporteren");
    await says("De browser kan niet bij de opslag.");
    expect(read).toHaveBeenCalled();
    read.mockRestore();
    await press("button", "Exporteren");
    await says("3 antwoorden aangeboden");
  });
});

test("what takes too long is stopped, changes nothing, and something else can be done", async () => {
  await writeAnswers(...ANSWERS);
  await options();
  const reading = vi.fn<() => Promise<ArrayBuffer>>(() => new Promise(() => {}));
  choose(Object.assign(new File(["los"], "groot.json"), { arrayBuffer: reading }));
  await until(() => expect(reading).toHaveBeenCalled());
  await press("button", "Stop");
  await says("Gestopt. Er is niets veranderd.");
  await press("button", "Exporteren");
  await says("3 antwoorden aangeboden");
});

describe("another program", () => {
  test("gets the words that stand, in a file of its own kind", async () => {
    await writeAnswers(...ANSWERS);
    await options();
    await press("disclosure", "Andere programma’s");
    await press("button", "Platte tekst");
    await says(/3 antwoorden aangeboden aan je browser, als \S+\.txt/u);
    const text = await world.downloads[0]?.text();
    for (const words of ["Vraag 0?", ...WORDS]) expect(text).toContain(words);
  });

  test("gives its words, whose columns the reader names", async () => {
    await options();
    const rows = ["dag;woorden;plaats", "2026-11-20;thuis was het stil;van elders", "2026-11-19;weg;en nog een", ""];
    choose(new File([rows.join("\n")], "tabel.csv"));
    await says("Klopt het zo, voor deze tabel?");
    await pick("Je woorden staan in", "plaats");
    await pick("De vraag staat in", "geen kolom");
    await press("button", "Verder");
    await says("Uit een tabel: 2 nieuwe antwoorden");
    await press("button", "Neem over");
    await says("Overgenomen: 2 antwoorden.");
    expect((await readAnswers()).map(([day, , words]) => [day, words])).toEqual([
      ["2026-11-20", "van elders"],
      ["2026-11-19", "en nog een"],
    ]);
  });

  test.each([
    ["afgebroken.json", '{"format":', "Er is niets veranderd."],
    ["foto.jpg", "\u00ff\u00d8\u00ff", "Er is niets veranderd."],
  ])("gives nothing with %s, which is said", async (name, content, said) => {
    await writeAnswers(...ANSWERS);
    await options();
    choose(new File([content], name));
    await says(said);
    expect(await readTexts()).toEqual(WORDS);
  });
});

test("of a journal that can't be opened, all that can be read is handed over", async () => {
  await writeAnswers(...ANSWERS);
  await options();
  await until(() => expect(pageText()).toContain("Wis alles (3)"));
  replaceIndexedDb();
  const newer = await openDB(DATABASE_NAME, 99, {
    upgrade: (database) => void database.createObjectStore("answers", { keyPath: "id" }),
  });
  await newer.put("answers", { id: "van later", words: "mijn woorden" });
  newer.close();
  await options();
  await press("button", "Exporteren");
  await press("button", "Bewaar wat er te lezen is");
  await says("Alles wat te lezen was, is aangeboden aan je browser als bestand.");
  expect(await world.downloads[0]?.text()).toContain("mijn woorden");
});

describe("the reminder", () => {
  beforeEach(async () => {
    const days = Array.from({ length: 10 }, (_, index) =>
      createAnswer(daysBefore(TODAY, index), createQuestion(index)),
    );
    await writeAnswers(...days.map((answer) => [answer, "woorden"] as const));
  });

  const REMINDER = "10 antwoorden zijn nieuwer dan je laatste back-up.";
  const isSaid = async () => {
    await journal();
    // The page asks for the reminder's count before it asks for this line. So the reminder would be there by now.
    await until(() => expect(pageText()).toContain("Een week met"));
    return pageText().includes(REMINDER);
  };

  test("comes with ten answers, and not for two weeks after the reader says later", async () => {
    await journal();
    await until(() => expect(pageText()).toContain(REMINDER));
    await press("button", "Over twee weken");
    await until(() => expect(world.stored["backupHabit"]).toBeDefined());
    expect(pageText()).not.toContain(REMINDER);
    expect(await isSaid()).toBe(false);
    vi.setSystemTime(new Date(2026, 11, 7, 9));
    await journal();
    await until(() => expect(pageText()).toContain(REMINDER));
  });

  test("never comes again once the reader says so", async () => {
    await journal();
    await press("button", "Niet meer vragen");
    await until(() => expect(world.stored["backupHabit"]).toMatchObject({ isOff: true }));
    expect(await isSaid()).toBe(false);
  });

  test("makes a backup, which it then rests on", async () => {
    await journal();
    await press("button", "Maak een back-up");
    await press("button", "Hij staat er");
    await until(() => expect(world.stored["backupHabit"]).toMatchObject({ backedUp: 10 }));
    expect(await isSaid()).toBe(false);
    expect(world.downloads).toHaveLength(1);
  });

  test("takes settings that make no sense for none", async () => {
    world.stored = { backupHabit: { backedUp: "alles" } };
    await journal();
    await until(() => expect(pageText()).toContain(REMINDER));
  });
});
