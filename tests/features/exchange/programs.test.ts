/** Golden: what each program's files in tests/fixtures/exchange hold. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listWritten } from "../../../features/exchange/written.ts";
import { fileOf, fixture, read, readRows } from "./fixture.ts";

const MACHINE_ZONE = process.env["TZ"];

beforeEach(() => {
  process.env["TZ"] = "Europe/Amsterdam";
});

afterEach(() => {
  if (MACHINE_ZONE === undefined) delete process.env["TZ"];
  else process.env["TZ"] = MACHINE_ZONE;
});

const TUIN = ["* 2019-07-14", "De tuin in de avond", "De merel zong tot het donker was.\n\nDaarna niets meer."];
const OP_REIS = ["2019-07-14", "Uit Day One", "Op reis was het nog gisteren."];
const NA_MIDDERNACHT = ["2019-07-15", "Uit Day One", "Na middernacht, dus een dag later."];

describe("Day One", () => {
  test("as it was: the day is that of the entry's own time zone, and pictures are left out and counted", async () => {
    expect(await readRows("day-one-older.json")).toEqual({
      program: "dayOne",
      rows: [TUIN, OP_REIS, NA_MIDDERNACHT, ["2019-07-16", "Uit Day One", "Met de klok van toen."]],
      leftOut: [left("photos", 3), named("tags", "tuin"), left("empty", 1), left("undated", 1)],
    });
  });

  test("as it is: the words are in the rich text where there are no others", async () => {
    expect(await readRows("day-one-newer.json")).toEqual({
      program: "dayOne",
      rows: [
        [
          "2026-03-02",
          "Wat ik meeneem",
          "Drie kleine dingen:\n- een steen\n- [x] de brief\n2. de rest\n> Langzaam is ook vooruit.",
        ],
        ["* 2026-03-03", "Uit Day One", "Een hele dag vrij. Niets - helemaal niets!"],
        ["2026-03-04", "Uit Day One", "In een tijdzone die niemand kent."],
      ],
      leftOut: [left("photos", 1), left("sounds", 1), left("videos", 1), left("documents", 1)],
    });
  });

  test("in a zip: every journal in it", async () => {
    expect(await readRows("day-one.zip")).toEqual({
      program: "dayOne",
      rows: [TUIN, OP_REIS, NA_MIDDERNACHT],
      leftOut: [left("photos", 1), named("tags", "tuin")],
    });
  });

  test("with keys that mean something to JavaScript: they mean nothing here", async () => {
    expect(await readRows("prototype.json")).toMatchObject({ rows: [["2026-11-25", "Uit Day One", "Van hier."]] });
  });
});

describe("jrnl", () => {
  test("as text", async () => {
    expect(await readRows("jrnl.txt")).toEqual({
      program: "jrnl",
      rows: [
        ["2026-11-25", "Een stille ochtend.", "Ik bleef even zitten\nen keek naar buiten."],
        ["* 2026-11-25", "Dankbaar.", "Voor de soep, en voor @jan."],
        ["2026-11-26", "Uit jrnl", "Alleen een zin."],
        ["2026-11-27", "Zonder tijd", "met een tweede regel\n\n- en een lijst"],
      ],
      leftOut: [left("undated", 1)],
    });
  });

  test("as text of before 2.0, without brackets", async () => {
    expect(await readRows("jrnl-older.txt")).toMatchObject({
      rows: [
        ["2014-06-08", "Vroeg op.", "De zon was er al."],
        ["* 2014-06-09", "Laat.", "Te laat om te schrijven, eigenlijk."],
      ],
    });
  });

  test("as JSON", async () => {
    expect(await readRows("jrnl.json")).toEqual({
      program: "jrnl",
      rows: [
        ["* 2026-11-25", "Dankbaar.", "Voor de soep, en voor @jan."],
        ["2026-11-26", "Uit jrnl", "Alleen een zin."],
      ],
      leftOut: [],
    });
  });
});

describe("Journey", () => {
  const thee = ["* 2025-03-25", "Uit Journey", "Thee & regen.\n\n- een\n- twee of drie"];

  test("in a zip: a file an entry, HTML and Markdown, each in its own time zone", async () => {
    expect(await readRows("journey.zip")).toEqual({
      program: "journey",
      rows: [
        thee,
        ["2025-03-26", "Aangekomen", "Hier is het al **morgen**."],
        ["2025-03-26", "Uit Journey", "Met een bijlage."],
      ],
      leftOut: [left("photos", 1), left("videos", 1), left("sounds", 1), named("tags", "reis")],
    });
  });

  test("one entry alone", async () => {
    expect(await readRows("journey.json")).toMatchObject({ program: "journey", rows: [thee] });
  });
});

describe("Markdown", () => {
  const gewoon = ["2026-11-25", "Uit een notitie", "# 2026-11-25\n\nEen gewone dag.\n\nMet een [[verwijzing]]."];
  const wandeling = ["2026-11-26", "Een wandeling", "Langs het water, en terug."];
  const loslaten = ["* 2026-11-27", "Over loslaten", "Het hoeft niet nu."];

  test("several files: those without a day are left out by name", async () => {
    const names = ["2026-11-25.md", "2026-11-26 Een wandeling.md", "Over loslaten.md", "recept.md"];
    expect(await readRows(...names.map((name) => `notes/${name}`))).toEqual({
      program: "notes",
      rows: [gewoon, wandeling, loslaten],
      leftOut: [left("photos", 1), named("tags", "denken"), named("undated", "recept.md")],
    });
  });

  test("a folder in a zip, with what else lies there", async () => {
    expect(await readRows("notes.zip")).toEqual({
      program: "notes",
      rows: [
        gewoon,
        wandeling,
        loslaten,
        ["2026-11-28", "Een brief: aan later", "# Lieve later\n\nGa zitten."],
        ["2026-11-30", "Uit een notitie", "In een map per maand."],
      ],
      leftOut: [
        left("photos", 1),
        left("sounds", 1),
        named("tags", "denken"),
        named("undated", "kapot.md", "recept.md"),
      ],
    });
  });
});

describe("what stands beside the words is left out, and said", () => {
  const dayOne = (facts: object) => ({ entries: [{ creationDate: "2026-11-25T08:00:00Z", text: "Thee.", ...facts }] });
  const journey = (facts: object) => ({ date_journal: 1_742_886_900_000, text: "Thee.", ...facts });
  const NONE = Number.MAX_VALUE;
  const LINKED = JSON.stringify({
    contents: [
      { text: "Duin", attributes: { linkURL: "https://duin.nl/" } },
      { embeddedObjects: [{ type: "preview", url: "https://zee.nl/" }] },
      { text: "Duin", attributes: { linkURL: "https://duin.nl/" } },
    ],
  });
  test.each([
    ["Day One's place", dayOne({ location: { placeName: "Duin" } }), [left("places", 1)]],
    ["Day One's weather", dayOne({ weather: { conditionsDescription: "Zon" } }), [left("weather", 1)]],
    ["Day One's tags, each once", dayOne({ tags: ["zee", "zee", " ", "zon"] }), [named("tags", "zee", "zon")]],
    ["Journey's address", journey({ address: "Duin 1", lat: NONE }), [left("places", 1)]],
    ["Journey's place", journey({ lat: 52.1, lon: 4.3 }), [left("places", 1)]],
    ["Journey's place, as it is now", journey({ location: { lat: 52.1, lng: 4.3 } }), [left("places", 1)]],
    ["Journey's weather", journey({ weather: { id: 1, description: "Zon" } }), [left("weather", 1)]],
    ["Journey's mood", journey({ mood: 3 }), [left("moods", 1)]],
    [
      "Day One's activity",
      dayOne({ userActivity: { activityName: "Walking", stepCount: 9 } }),
      [left("activities", 1)],
    ],
    ["Day One's steps", dayOne({ userActivity: { stepCount: 9697 } }), [left("activities", 1)]],
    ["Day One's stillness", dayOne({ userActivity: { stepCount: 0 }, music: {} }), []],
    ["Day One's music", dayOne({ music: { track: "Duin", artist: "Zee" } }), [left("music", 1)]],
    ["Day One's links", dayOne({ text: "", richText: LINKED }), [left("links", 2)]],
    [
      "Day One's links that stand in its text",
      dayOne({ text: "[Duin](https://duin.nl/) en https://zee.nl/", richText: LINKED }),
      [],
    ],
    ["Journey's music", journey({ music_title: "Duin", music_artist: "Zee" }), [left("music", 1)]],
    ["Journey's activity", journey({ activity: 2 }), [left("activities", 1)]],
    ["Journey's links", journey({ type: "html", text: '<p><a href="https://duin.nl/">Duin</a>' }), [left("links", 1)]],
    ["Journey's nothing", journey({ mood: 0, lat: NONE, address: "", weather: { id: -1, description: "" } }), []],
  ])("%s", async (_what, data, leftOut) => {
    expect(await read([fileOf(JSON.stringify(data), "dagboek.json")])).toMatchObject({ leftOut });
  });

  test("a note's front matter: tags in a line, and fields that say something", async () => {
    const note = "---\ntags: zee, zon\nmood: goed\naliases:\ncssclasses: []\ntoString: ja\ntitle: Duin\n---\nThee.\n";
    expect(await read([fileOf(note, "2026-11-25.md")])).toMatchObject({
      leftOut: [named("tags", "zee", "zon"), named("fields", "mood", "toString")],
    });
  });

  test("a tag that is a number is one too", async () => {
    const note = "---\ntags: [2024, zee, {een: twee}]\n---\nThee.\n";
    expect(await read([fileOf(note, "2026-11-25.md")])).toMatchObject({ leftOut: [named("tags", "2024", "zee")] });
  });
});

test("what comes twice is the same, wherever it is read", async () => {
  const [first, second] = [await read([fixture("day-one.zip")]), await read([fixture("day-one.zip")])];
  expect(second).toEqual(first);
  process.env["TZ"] = "America/New_York";
  expect(await read([fixture("day-one.zip")])).toEqual(first);
});

test("two entries of one day, with one text, are two answers; the same entry twice is one", async () => {
  const entry = (time: string) => `[2026-11-25 ${time}] Thee.\n`;
  const incoming = await read([fileOf(entry("08:00") + entry("09:00") + entry("08:00"), "dagboek.txt")]);
  expect(incoming.kind === "words" && listWritten(incoming.contents).map(({ text }) => text)).toEqual([
    "Thee.",
    "Thee.",
  ]);
});

test("so are two of one moment with one text, under other titles", async () => {
  const entry = (title: string) => ({ date: "2026-11-25", time: "08:00", title, body: "Thee." });
  const file = fileOf(JSON.stringify({ entries: [entry("Ochtend"), entry("Middag"), entry("Ochtend")] }));
  const incoming = await read([file]);
  const titles = incoming.kind === "words" && listWritten(incoming.contents).map(({ question }) => question.text);
  expect(titles && titles.toSorted()).toEqual(["Middag", "Ochtend"]);
});

function left(what: string, count: number) {
  return { what, count, names: [] };
}

function named(what: string, ...names: string[]) {
  return { what, count: names.length, names };
}
