/** What can't be read of other programs, and why. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { createBackup } from "../../../journal/backup.ts";
import { packFiles } from "../../../features/exchange/archive.ts";
import { writtenToDayOne } from "../../../features/exchange/dayOne.ts";
import { writtenToTable } from "../../../features/exchange/table.ts";
import { writtenToContents } from "../../../features/exchange/written.ts";
import { ONE } from "./example.ts";
import { fileOf, fixture, read, readRows } from "./fixture.ts";

describe("a file is refused", () => {
  test.each([
    ["day-one-cut-off.json", "brokenFile", "dayOne"],
    ["day-one-undated.json", "nothingInFile", "dayOne"],
    ["jrnl-cut-off.json", "brokenFile", "jrnl"],
    ["jrnl-undated.txt", "nothingInFile", "jrnl"],
    ["journey-cut-off.json", "brokenFile", "journey"],
    ["journey-undated.json", "nothingInFile", "journey"],
    ["notes/recept.md", "undated", "notes"],
    ["notes/kapot.md", "undated", "notes"],
    ["table-quotes.csv", "brokenFile", "table"],
    ["table-no-days.csv", "nothingInFile", "table"],
    ["table-windows-1252.csv", "notText", null],
    ["wrong-checksum.zip", "brokenZip", null],
    ["cut-off.zip", "brokenZip", null],
    ["locked.zip", "lockedZip", null],
    ["pictures.zip", "emptyZip", null],
  ])("%s: %s", async (name, reason, program) => {
    expect(await readRows(name)).toMatchObject({ kind: "refused", reason, program, name: null });
  });

  test("by its name, where several were chosen", async () => {
    const files = [fixture("jrnl.txt"), fixture("day-one-cut-off.json")];
    expect(await read(files)).toMatchObject({ reason: "brokenFile", name: "day-one-cut-off.json" });
  });

  test.each([
    ["a table", fixture("table.csv")],
    ["a backup", fileOf(createBackup(writtenToContents([ONE]), new Date(0)))],
  ])("where %s was chosen with others", async (_what, file) => {
    expect(await read([file, fixture("jrnl.txt")])).toMatchObject({ kind: "refused", reason: "together" });
  });

  test.each([
    ["an entry that is none", '{"entries":[{"creationDate":"2026-11-25T08:00:00Z","text":"Ja."},7]}', "dayOne"],
    ["an entry of jrnl's that is none", '{"entries":[{"date":"2026-11-25","title":"","body":"Ja."},null]}', "jrnl"],
    ["an entry of Journey's that is none", '[{"date_journal":1764057600000,"text":"Ja."},null]', "journey"],
  ])("with %s", async (_what, text, program) => {
    expect(await read([fileOf(text)])).toMatchObject({ kind: "refused", reason: "brokenFile", program });
  });
});

describe("beside what can be read", () => {
  const jrnl = '{"entries":[{"date":"2026-11-25","title":"","body":"Ja."}]}';

  test.each([
    ["JSON of nobody's", "config.json", "{}"],
    ["broken JSON", "kapot.json", "{"],
    ["a table", "map/Dagboek.csv", "datum,tekst"],
    ["a page about it", "Lees mij.md", "# Hoe dit werkt"],
  ])("%s is left out by name", async (_what, name, text) => {
    const zip = packFiles([
      { name: "dagboek.json", text: jrnl },
      { name, text },
    ]);
    expect(await read([fileOf(zip)])).toMatchObject({
      kind: "words",
      program: "jrnl",
      leftOut: [{ what: "files", count: 1, names: [name] }],
    });
  });
});

test("beside notes, what is no picture is left out by name", async () => {
  const names = ["2026-11-25.md", "a.jpg", "Dagboek.csv", "brief.rtf", "a.html"];
  const zip = packFiles(names.map((name) => ({ name, text: "Thee." })));
  expect(await read([fileOf(zip)])).toMatchObject({
    leftOut: [
      { what: "files", count: 3, names: ["Dagboek.csv", "brief.rtf", "a.html"] },
      { what: "photos", count: 1 },
    ],
  });
});

test("a text that is no UTF-8 is left out by name, and refuses a zip only alone", async () => {
  const latin = { "café.md": new Uint8Array([0xe9]) };
  const zip = (files: Record<string, Uint8Array>) => fileOf(new Uint8Array(zipSync(files)));
  expect(await read([zip({ ...latin, "2026-11-25.md": strToU8("Thee.") })])).toMatchObject({
    contents: { revisions: [{ text: "Thee." }] },
    leftOut: [{ what: "files", count: 1, names: ["café.md"] }],
  });
  expect(await read([zip(latin)])).toMatchObject({ kind: "refused", reason: "notText", detail: "café.md" });
});

describe("JSON of nobody's", () => {
  const note = fileOf("Thee.", "2026-11-25.md");

  test.each(["config.json", "lijst.txt"])("is left out by name beside a note: %s", async (name) => {
    expect(await read([note, fileOf("[]", name)])).toMatchObject({
      contents: { revisions: [{ text: "Thee." }] },
      leftOut: [{ what: "files", count: 1, names: [name] }],
    });
  });

  test("is refused alone", async () => {
    const files = [fileOf("{}", "a.json"), fileOf("[]", "b.json")];
    expect(await read(files)).toMatchObject({ kind: "refused", reason: "otherProgram", detail: "a.json" });
  });

  test("is not what a table of ours without a row is refused for", async () => {
    expect(await read([fileOf(writtenToTable([]))])).toMatchObject({ kind: "words", contents: { answers: [] } });
  });

  test("is a note where it is a word in one", async () => {
    expect(await read([fileOf("7", "2026-11-25.md")])).toMatchObject({ contents: { revisions: [{ text: "7" }] } });
  });
});

describe("a backup in a zip", () => {
  const backup = createBackup(writtenToContents([ONE]), new Date(0));
  const zip = (text: string) => fileOf(packFiles(["dagvraag.json", "a.jpg"].map((name) => ({ name, text }))));

  test("is a backup", async () => {
    const contents = writtenToContents([ONE]);
    expect(await read([zip(backup)])).toMatchObject({ kind: "backup", contents, leftOut: [{ what: "photos" }] });
  });

  test("that was edited is refused", async () => {
    const edited = backup.replace('"kind":"written"', '"kind":"x"');
    expect(await read([zip(edited)])).toMatchObject({ kind: "refused", reason: "damaged" });
  });
});

describe("an export of ours that was edited is not taken for another program's", () => {
  test.each([
    ["Day One's, without its question", writtenToDayOne([ONE]).replace('"question":', '"vraag":'), "Dagvraag.json"],
    ["Day One's, with other words above", writtenToDayOne([ONE]).replace("# Wat", "# Hoe"), "Dagvraag.json"],
    ["a table with a row of no day", writtenToTable([ONE]).replace("2026-11-22,", "22-11-2026,"), "dagvraag.csv"],
  ])("%s", async (_what, text, name) => {
    expect(await read([fileOf(text, name)])).toMatchObject({ kind: "refused", reason: "changed" });
  });

  test("by its name, where several were chosen", async () => {
    const text = writtenToDayOne([ONE]).replace("# Wat", "# Hoe");
    const files = [fileOf(text, "Dagvraag.json"), fixture("day-one-older.json")];
    expect(await read(files)).toMatchObject({ reason: "changed", name: "Dagvraag.json" });
  });
});

describe("a large file", () => {
  const LARGE = 200 * 1024 * 1024;

  test("is read part by part where it is a zip, and never at once", async () => {
    const packed = packFiles([{ name: "2026-11-25.md", text: "Klein, na de foto's." }]);
    const start = LARGE - packed.length;
    // Places in the file are counted from its beginning.
    const view = new DataView(packed.buffer);
    const [directory, end] = [indexOf(packed, "PK\u0001\u0002"), indexOf(packed, "PK\u0005\u0006")];
    for (const place of [directory + 42, end + 16]) view.setUint32(place, view.getUint32(place, true) + start, true);
    const file = {
      name: "dagboek.zip",
      size: LARGE,
      arrayBuffer: () => Promise.reject(new Error("read at once")),
      slice: (from: number, to: number) => new Blob([from === 0 ? "PK" : packed.slice(from - start, to - start)]),
    };
    expect(await read([file])).toMatchObject({ kind: "words", contents: { answers: [{ day: "2026-11-25" }] } });
  });

  test("is too large where it is anything else", async () => {
    const arrayBuffer = () => Promise.reject(new Error("read at once"));
    const file = { name: "groot.txt", size: LARGE, arrayBuffer, slice: () => new Blob(["Lief dagboek"]) };
    expect(await read([file])).toMatchObject({ kind: "refused", reason: "tooLarge" });
  });
});

function indexOf(bytes: Uint8Array, mark: string): number {
  return new TextDecoder("latin1").decode(bytes).indexOf(mark);
}
