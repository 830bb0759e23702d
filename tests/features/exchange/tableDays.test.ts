/** Days in a table, in the many ways that people and programs write them, and line ends in its cells. */
import { describe, expect, test } from "vitest";
import { guessColumns, readTable, tableToImported } from "../../../features/exchange/from/anyTable.ts";
import { fileOf, read } from "./fixture.ts";

function tableOf(...days: string[]) {
  const table = readTable(`datum;tekst\n${days.map((day) => `"${day}";Thee.`).join("\n")}`);
  if (table?.kind !== "table") throw new Error("no table");
  return table;
}

/** The order of day and month, and the days that are read. The latter are `null` where the reader is asked. */
function daysOf(...days: string[]) {
  const table = tableOf(...days);
  const choice = guessColumns(table, "dayFirst");
  const taken = choice === null ? null : tableToImported(table, choice);
  return [table.columns[0]?.order, taken?.kind === "imported" ? taken.entries.map(({ moment }) => moment.day) : taken];
}

describe("a day in a cell", () => {
  test.each([
    "14-5-24",
    "14-05-24",
    "14/5/24 10:30",
    "14.5.'24",
    "14-mei-24",
    "14-may-2024",
    "14 mei 2024",
    "14 mei '24",
    "14 mei 24",
    "14 mei 24, 10:30",
    "14 mei 24 om 10.30",
    "14 mei 24 10 uur",
    "14 mei 24 @ 10:30",
    "dinsdag 14 mei 2024",
    "di 14 mei 2024",
    "di. 14 mei 2024, 10:30",
    "Tuesday, May 14, 2024",
    "May 14th, 2024 at 10:30 p.m.",
    "2024-05-14 (dinsdag)",
    "14-05-2024 dinsdag",
    "14 mei 2024 om 10.30 uur",
    "20240514",
    "20240514T103000",
    "2024-05-14 10u30",
    "2024-05-14T10:30:00+02:00",
    "2024-05-14 10:30\u202FPM",
    "DINSDAG 14 MEI 2024",
  ])("%s", (text) => {
    expect(daysOf(text, "20-5-24")[1]).toEqual(["2024-05-14", "2024-05-20"]);
  });

  test.each([
    "3-4",
    "2024-05",
    "32-13-24",
    "1.2.3.4",
    "5 jan",
    "10:30",
    "14 mei 2024 en verder",
    "1.000.000",
    "12-34-56",
  ])("%s is none", (text) => {
    expect(guessColumns(tableOf(text), "dayFirst")).toBeNull();
  });
});

describe("what stands first in years of two figures", () => {
  test.each([
    [["5-1-24", "14-1-24"], "dayFirst", ["2024-01-05", "2024-01-14"]],
    [["1/5/24", "1/14/24"], "monthFirst", ["2024-01-05", "2024-01-14"]],
    [["24-01-05", "24-01-14", "24-02-20"], "yearFirst", ["2024-01-05", "2024-01-14", "2024-02-20"]],
    [["99-12-31"], "yearFirst", ["1999-12-31"]],
    [
      ["10-1-23", "11-1-23", "29-2-23", "12-3-23", "25-12-23"],
      "dayFirst",
      ["2023-01-10", "2023-01-11", "2023-03-12", "2023-12-25"],
    ],
    [["5-12-23", "6-12-23", "15-1-24"], "dayFirst", ["2023-12-05", "2023-12-06", "2024-01-15"]],
    [["5-1-24"], null, ["2024-01-05"]],
    [["24-01-05"], null, ["2005-01-24"]],
  ])("%j: %s", (days, order, due) => {
    expect(daysOf(...days)).toEqual([order, due]);
  });
});

test("a column of dates is taken before one of figures that may be dates", () => {
  const table = readTable(
    "versie,nummer,dag,tekst\n1.2.10,20240514,2026-11-25,Thee.\n1.2.11,20240515,2026-11-26,Koffie.\n",
  );
  expect(table?.kind === "table" && guessColumns(table, "dayFirst")).toMatchObject({ day: 2, text: 3 });
});

describe("a line end as HTML writes it", () => {
  const daylio = [
    "full_date,date,weekday,time,mood,activities,note_title,note",
    '2026-11-25,25 november,woensdag,21:40,goed,wandelen | lezen,Aan<br>zee,"Thee.<br>Met honing.<br/><br />Veel.<BR>\nNog iets <3."',
  ].join("\n");

  test("is one, as Daylio has it", () => {
    const table = readTable(daylio);
    if (table?.kind !== "table") throw new Error("no table");
    const choice = guessColumns(table, "dayFirst");
    expect(choice).toMatchObject({ day: 0, text: 7, title: 6 });
    expect(choice && tableToImported(table, choice)).toMatchObject({
      entries: [{ title: "Aan zee", text: "Thee.\nMet honing.\n\nVeel.\nNog iets <3." }],
    });
  });

  test("is the reader's own in a note", async () => {
    expect(await read([fileOf("Thee.<br>Meer.", "2026-11-25.md")])).toMatchObject({
      contents: { revisions: [{ text: "Thee.<br>Meer." }] },
    });
  });
});
