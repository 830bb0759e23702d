/** The day of a note, wherever and however it is written, in Dutch and in English. */
import { describe, expect, test } from "vitest";
import { fileOf, read } from "./fixture.ts";

/** Each answer's day, question and words. */
async function rowsOf(...files: [name: string, text: string][]) {
  const incoming = await read(files.map(([name, text]) => fileOf(text, name)));
  if (incoming.kind !== "words") return incoming.kind === "refused" ? incoming.reason : incoming.kind;
  const texts = new Map(incoming.contents.revisions.map(({ answerId, text }) => [answerId, text]));
  return incoming.contents.answers.map(({ id, day, question }) => [day, question.text, texts.get(id)]);
}

async function daysOf(...files: [name: string, text: string][]) {
  const rows = await rowsOf(...files);
  return Array.isArray(rows) ? rows.map(([day]) => day) : rows;
}

const NO_TITLE = "Uit een notitie";

describe("in a name", () => {
  test.each([
    ["14-05-2024.md", NO_TITLE],
    ["14.5.2024.md", NO_TITLE],
    ["14_05_2024.txt", NO_TITLE],
    ["14 mei 2024.md", NO_TITLE],
    ["14-mei-2024.md", NO_TITLE],
    ["14 May 2024.md", NO_TITLE],
    ["May 14, 2024.md", NO_TITLE],
    ["May 14th, 2024.md", NO_TITLE],
    ["14e mei 2024.md", NO_TITLE],
    ["dinsdag 14 mei 2024.md", NO_TITLE],
    ["14MEI2024.md", NO_TITLE],
    ["14 mei '24.md", NO_TITLE],
    ["14 mei 24.md", NO_TITLE],
    ["14-mei-24.md", NO_TITLE],
    ["Aan zee (14 mei 24).md", "Aan zee"],
    ["14 mei 24, Aan zee.md", "Aan zee"],
    ["14 mei 24 - Aan zee.md", "Aan zee"],
    ["dinsdag 14 mei 24 Aan zee.md", "Aan zee"],
    ["Tuesday, May 14, 2024.md", NO_TITLE],
    ["2024 mei 14.md", NO_TITLE],
    ["2024.05.14.md", NO_TITLE],
    ["2024-5-14.md", NO_TITLE],
    ["14-05-2024 10.30.md", NO_TITLE],
    ["Dagboek 2024-05-14.md", "Dagboek"],
    ["Dagboek van 14 mei 2024.md", "Dagboek"],
    ["dagboek_2024-05-14.md", "dagboek"],
    ["dagboek_14_mei_2024.md", "dagboek"],
    ["Dagboek 20240514.md", "Dagboek"],
    ["Aan zee (14 mei 2024).md", "Aan zee"],
    ["Aan zee, 14-05-2024, laat.md", "Aan zee laat"],
    ["14 mei 2024 Aan zee.md", "Aan zee"],
    ["14-05-2024 - Aan zee.md", "Aan zee"],
    ["2024 05 14.md", NO_TITLE],
    ["202405141030.md", NO_TITLE],
    ["20240514103005 Aan zee.md", "Aan zee"],
    ["2024-05-14 Aan zee.md", "Aan zee"],
    ["2024-05-14 - Aan zee.md", "Aan zee"],
    ["2024-05-14 – Aan zee.md", "Aan zee"],
    ["2024-05-14: Aan zee.md", "Aan zee"],
    ["2024-05-14, Aan zee.md", "Aan zee"],
    ["2024-05-14 (Aan zee).md", "(Aan zee)"],
    ["2024-05-14 #zee.md", "#zee"],
    ["2024-05-14 dinsdag.md", NO_TITLE],
    ["2024-05-14-Tuesday.md", NO_TITLE],
    ["2024-05-14, Tuesday.md", NO_TITLE],
    ["2024-05-14 (dinsdag).md", NO_TITLE],
    ["2024-05-14 di 10.30.md", NO_TITLE],
    ["2024-05-14 di..md", NO_TITLE],
    ["2024-05-14 Don.md", "Don"],
    ["2024-05-14 1984.md", "1984"],
    ["2024-05-14 dinsdagmarkt.md", "dinsdagmarkt"],
    ["2024-05-14 dinsdag aan zee.md", "dinsdag aan zee"],
    ["2024-05-14.daily.md", NO_TITLE],
    ["2024-05-14_1030.md", NO_TITLE],
    ["2024-05-14_103005.md", NO_TITLE],
    ["2024-05-14T10-30.md", NO_TITLE],
    ["2024-05-14Thee.md", "Thee"],
    ["2024-05-14 10 km.md", "10 km"],
    ["14 mei 2024 om 10.30.md", NO_TITLE],
    ["14 mei 2024 at 3.05 pm.md", NO_TITLE],
    ["14 mei 2024 dinsdag.md", NO_TITLE],
  ])("%s", async (name, title) => {
    expect(await rowsOf([name, "Thee."])).toEqual([["2024-05-14", title, "Thee."]]);
  });

  test.each([
    "2024/mei/14.md",
    "2024/05 mei/14.md",
    "2024/5/14.md",
    "2024-05/14.md",
    "mei 2024/14.md",
    "2024/14 mei.md",
    "dagboek/2024/May/14 dinsdag.md",
    "2024/05/14.md",
  ])("and in its folders: %s", async (path) => {
    expect(await rowsOf([path, "Thee."])).toEqual([["2024-05-14", NO_TITLE, "Thee."]]);
  });

  test("its folder is named for the day", async () => {
    expect(await rowsOf(["2024-05-14/Aan zee.md", "Thee."])).toEqual([["2024-05-14", "Aan zee", "Thee."]]);
    expect(await daysOf(["2024-05-14/Aan zee.md", "# 13 mei 2024\n\nThee."])).toEqual(["2024-05-13"]);
  });

  test.each([
    "2024.md",
    "mei 2024.md",
    "2024-05.md",
    "31-2-2024.md",
    "14-05-24.md",
    "2024-W20.md",
    "2024/10 tips.md",
    "Reis 1 mei 2024 tot 14 mei 2024.md",
    "120240514.md",
    "202405149930.md",
    "Weekverslag 1-7 mei 2024.md",
    "1 tm 7 mei 2024.md",
    "kopie 2024-05-14/note.md",
    "mei 14.md",
    "3 mei 10 km gelopen.md",
    "5 dec 50 jaar.md",
    "5 dec 50.md",
    "1 april 20 grappen.md",
    "12 mei 24 uur non-stop.md",
    "12 mei 24-uurs loop.md",
    "3 mei 10,5 km.md",
    "Plan 2025 - 3 jan 24 uur.md",
  ])("nothing says one day: %s", async (name) => {
    expect(await rowsOf([name, "Thee."])).toBe("undated");
  });
});

describe("in the front matter", () => {
  test.each([
    "Date: 2024-05-14",
    "DATUM: 14-05-2024",
    "Created: 2024-05-14T10:00",
    "dag: 14 mei 2024",
    "date: 20240514",
    "created: 202405141030",
    "created: 20240514103000",
    "created: 1715680800",
    "created: 1715680800000",
    "date: '[[2024-05-14]]'",
    "date: [[2024-05-14]]",
    "date: '[[dagboek/2024-05-14|gisteren]]'",
    "date: '[[notitie|14 mei 2024]]'",
    "date: '[14 mei](2024-05-14.md)'",
    "date: [2024-05-14]",
    "date:\n  - 2024-05-14",
    "date created: 2024-05-14",
    "Date Created: dinsdag 14 mei 2024, 10:30",
    "creation-date: Tuesday, May 14th 2024, 10:30:05 am",
    "created_at: 2024-05-14T08:00:00Z",
    "aangemaakt op: 14 mei 2024",
    "Datum aangemaakt: 14 mei 2024 om 10.30 uur",
    "date : 2024-05-14",
    "date: May 14, 2024",
    "date: Tue, 14 May 2024 10:30:00 +0200",
    "date: Tue May 14 2024 10:30:00 GMT+0200 (CEST)",
    "date: vr 14 mei 2024",
  ])("%j", async (facts) => {
    expect(await rowsOf(["Zee.md", `---\n${facts}\n---\nThee.`])).toEqual([["2024-05-14", "Zee", "Thee."]]);
  });

  test("is surer than the name, and when the file was made less sure", async () => {
    const [day, made] = ["Date: 2024-05-14", "date created: 2024-05-14"].map((facts) => `---\n${facts}\n---\nThee.`);
    expect(await daysOf(["2024-05-20.md", day ?? ""])).toEqual(["2024-05-14"]);
    expect(await daysOf(["2024-05-20.md", made ?? ""])).toEqual(["2024-05-20"]);
  });

  test("a name that says the day is no other field", async () => {
    const incoming = await read([fileOf("---\nDate Created: 2024-05-14\nmood: goed\n---\nThee.", "Zee.md")]);
    expect(incoming).toMatchObject({ leftOut: [{ what: "fields", names: ["mood"] }] });
  });
});

describe("in a heading or a first line", () => {
  test.each([
    "# 2024-05-14\n\nThee.",
    "# 14 mei 2024\n\nThee.",
    "## Dinsdag 14 mei 2024\nThee.",
    "# [[2024-05-14]]\nThee.",
    "# **14-05-2024**\nThee.",
    "# Dagboek 14 mei 2024\nThee.",
    "14 mei 2024\n\nThee.",
    "Dinsdag 14 mei 2024:\nThee.",
    "**May 14, 2024**\nThee.",
    "Datum: 14 mei 2024\nThee.",
    "date:: 2024-05-14\nThee.",
    "> 14-05-2024\n\nThee.",
    "14 mei 2024\n===========\n\nThee.",
    "14 mei 2024, 10:30\nThee.",
    "2024-05-14\n\nThee.",
  ])("%j: the words stay whole", async (text) => {
    expect(await rowsOf(["Zee.md", text])).toEqual([["2024-05-14", "Zee", text.trim()]]);
  });

  test("with a title behind it, that is the title", async () => {
    expect(await rowsOf(["Zee.md", "# 14 mei 2024: aan zee\n\nThee."])).toEqual([
      ["2024-05-14", "14 mei 2024: aan zee", "Thee."],
    ]);
    for (const heading of ["# Aan zee, 14 mei 2024", "# Dagboek\n\n## 14 mei 2024"]) {
      expect(await daysOf(["Zee.md", `${heading}\n\nThee.`])).toEqual(["2024-05-14"]);
    }
  });

  test.each([
    "14 mei 2024 gingen we naar zee.",
    "Op 14 mei 2024 was het koud.",
    "Thee.\n\n14 mei 2024",
    "# Zee\n\nOp 14 mei 2024.",
    "# Plan voor de reis van 14 mei 2024\n\nThee.",
    "# 13 mei 2024\nThee.\n\n# 14 mei 2024\nKoffie.",
    "13 mei 2024\nThee.\n\n14 mei 2024\nKoffie.",
    "2024-05-13 gingen we naar zee.",
    "# 3 mei 10 km gelopen",
    "# 3 mei 10 km gelopen\n\nThee.",
    "5 dec 50\nThee.",
  ])("nothing says the day of the whole: %j", async (text) => {
    expect(await rowsOf(["Zee.md", text])).toBe("undated");
  });
});

describe("what stands first in figures is told by all notes together", () => {
  test.each([
    [
      ["03-04-2024.md", "14-04-2024.md"],
      ["2024-04-03", "2024-04-14"],
    ],
    [
      ["03-04-2024.md", "04-14-2024.md"],
      ["2024-03-04", "2024-04-14"],
    ],
    [
      ["Dag 03-04-2024.md", "Dag 04-14-2024.md"],
      ["2024-03-04", "2024-04-14"],
    ],
    [
      ["03-04-24.md", "14-04-24.md", "15-04-24.md"],
      ["2024-04-03", "2024-04-14", "2024-04-15"],
    ],
    [
      ["24-04-03.md", "24-04-14.md", "24-04-15.md"],
      ["2024-04-03", "2024-04-14", "2024-04-15"],
    ],
    [
      ["2024-04-03.md", "24-04-14.md"],
      ["2024-04-03", "2024-04-14"],
    ],
    [["03-04-2024.md"], ["2024-04-03"]],
    [["14-05-2024.md", "Versie 1.2.10.md"], ["2024-05-14"]],
    [
      ["14.05.2024.md", "15.05.2024.md", "Versie 1.2.10.md"],
      ["2024-05-14", "2024-05-15"],
    ],
    [
      ["03-04-24.md", "14-04-24.md", "15.04.2024.md"],
      ["2024-04-03", "2024-04-14", "2024-04-15"],
    ],
    [
      ["10-01-23.md", "31-11-23.md", "25-12-23.md"],
      ["2023-01-10", "2023-12-25"],
    ],
    [["03-04-2024.md", "3 mei 10 km gelopen.md"], ["2024-04-03"]],
  ])("%j", async (names, days) => {
    expect(await daysOf(...names.map((name): [string, string] => [name, "Thee."]))).toEqual(days);
  });

  test("and by a weekday", async () => {
    const names = ["woensdag 05-06-2024.md", "Wed 05-06-2024 Zee.md", "Mon 05-06-2024.md", "ma 06-05-2024.md"];
    expect(await daysOf(...names.map((name): [string, string] => [name, name]))).toEqual([
      "2024-06-05",
      "2024-06-05",
      "2024-05-06",
      "2024-05-06",
    ]);
  });
});
