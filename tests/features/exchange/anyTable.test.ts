import { describe, expect, test } from "vitest";
import { guessColumns, readTable, tableToImported, type Table } from "../../../features/exchange/from/anyTable.ts";

function tableOf(file: string): Table {
  const table = readTable(file);
  if (table?.kind !== "table") throw new Error("no table");
  return table;
}

describe("which column is what is guessed", () => {
  test.each([
    ["by its name", "Titel,Datum,Notitie\nkort,2026-11-25,x", { day: 1, text: 2, title: 0 }],
    ["by what is in it", "a;b;c\n3;een lange zin over de dag;25-11-2026", { day: 2, text: 1, title: null }],
    ["with tabs", "date\tprompt\tentry\n2026-11-25\tWhy?\tBecause", { day: 0, text: 2, title: 1 }],
    ["without a head", "2026-11-25,woorden", { day: 0, text: 1, title: null }],
    ["among several days", "created,date,text\n2026-11-26,2026-11-25,ja", { day: 0, text: 2, title: null }],
  ])("%s", (_how, file, guess) => {
    expect(guessColumns(tableOf(file), "dayFirst")).toMatchObject(guess);
  });

  test.each(["naam,bedrag\nkoffie,2", "dag,dag\n2026-11-25,", "dag,tekst\n"])("not where nothing says: %j", (file) => {
    expect(guessColumns(tableOf(file), "dayFirst")).toBeNull();
  });
});

describe("days are read in the order that makes sense of most", () => {
  test.each([
    ["3-4-2026\n14-4-2026", "dayFirst"],
    ["3/4/2026\n3/14/2026", "monthFirst"],
    ["2026-04-03\n2026-04-04", "dayFirst"],
    ["3/3/2026\n4/4/2026", "dayFirst"],
    ["3/4/2026\n5/4/2026", null],
  ])("%j: %s", (days, order) => {
    const rows = days.split("\n").map((day) => `${day},woorden`);
    const table = tableOf(`datum,tekst\n${rows.join("\n")}`);
    expect(table.columns[0]?.order).toBe(order);
    expect(guessColumns(table, "monthFirst")?.order).toBe(order ?? "monthFirst");
  });
});

test("rows without a day or words are left out and counted", () => {
  const table = tableOf(
    "datum,vraag,tekst\n2026-11-25,Wat?,Dit.\nooit,,Dat.\n2026-11-26\n2026-11-27,Alleen een vraag,\n",
  );
  expect(tableToImported(table, { day: 0, text: 2, title: 1, order: "dayFirst" })).toMatchObject({
    entries: [
      { moment: { day: "2026-11-25" }, title: "Wat?", text: "Dit." },
      { moment: { day: "2026-11-27" }, title: null, text: "Alleen een vraag" },
    ],
    leftOut: [
      { what: "empty", count: 1 },
      { what: "undated", count: 1 },
    ],
  });
});

describe("in a row with more cells than the head", () => {
  test("the words go on where the text is the last column", () => {
    const table = tableOf("datum,tekst\n2026-11-25,Moe, maar blij, dus\n2026-11-26,Kort,,\n");
    expect(tableToImported(table, { day: 0, text: 1, title: null, order: "dayFirst" })).toMatchObject({
      entries: [{ text: "Moe, maar blij, dus" }, { text: "Kort" }],
      leftOut: [],
    });
  });

  test("nobody can tell what is what elsewhere: it is left out and counted", () => {
    const table = tableOf("datum;tekst;stemming\n25-11-2026;Moe; maar blij;goed\n26-11-2026;Kort;goed;\n");
    expect(tableToImported(table, { day: 0, text: 1, title: null, order: "dayFirst" })).toMatchObject({
      entries: [{ text: "Kort" }],
      leftOut: [
        { what: "fields", names: ["stemming"] },
        { what: "uneven", count: 1 },
      ],
    });
  });
});

test("columns without a name are counted", () => {
  const table = tableOf("25-11-2026;Kort;goed;7\n26-11-2026;Langer;goed;8\n");
  expect(tableToImported(table, { day: 0, text: 1, title: null, order: "dayFirst" })).toMatchObject({
    leftOut: [{ what: "fields", count: 2, names: [] }],
  });
});

test.each(["", "een kolom\nmaar", "Lief dagboek"])("no columns, no table: %j", (file) => {
  expect(readTable(file)).toBeNull();
});
