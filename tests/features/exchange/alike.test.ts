/** The same files are read alike, whether they are chosen loose or in a zip. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writtenToTable } from "../../../features/exchange/table.ts";
import { ONE } from "./example.ts";
import { fileOf, fixture, read } from "./fixture.ts";

type Files = Record<string, string | Uint8Array<ArrayBuffer>>;

async function readBoth(files: Files) {
  const bytes = Object.entries(files).map(([name, content]) => {
    return [name, typeof content === "string" ? strToU8(content) : content] as const;
  });
  const loose = await read(bytes.map(([name, content]) => fileOf(new Uint8Array(content), name)));
  const packed = await read([fileOf(new Uint8Array(zipSync(Object.fromEntries(bytes))), "a.zip")]);
  return { loose, packed };
}

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(300)]);
const MP4 = new Uint8Array([0, 0, 0, 0x18, ...strToU8("ftypmp42"), ...new Uint8Array(300)]);
const PDF = strToU8("%PDF-1.7 \n");
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';
const NOTE = { "2026-11-25.md": "Thee." };
const JRNL = "[2026-11-25 08:15] Thee. Met honing.\n\n[2026-11-26 10:00] Twee. Koffie.\n";
const TABLE = "datum;tekst\r\n25-11-2026;Thee.\r\n";
const DAY_ONE = '{"entries":[{"creationDate":"2026-11-25T08:00:00Z","text":"Thee."}]}';

describe("what is read", () => {
  test.each<[string, Files, object]>([
    ["jrnl's text", { "dagboek.txt": JRNL }, { program: "jrnl", contents: { answers: [{}, {}] } }],
    [
      "jrnl's folder",
      { "25.txt": "[2026-11-25 08:15] Thee. Met honing.", "26.txt": "[2026-11-26 10:00] Twee." },
      { program: "jrnl" },
    ],
    ["a table", { "dagboek.csv": TABLE }, { kind: "columns", choice: { day: 0, text: 1 } }],
    ["a table of tabs", { "dagboek.tsv": TABLE.replaceAll(";", "\t") }, { kind: "columns" }],
    ["a table that was saved as text", { "dagboek.txt": TABLE }, { kind: "columns" }],
    ["a table of ours", { "dagvraag.csv": writtenToTable([ONE]) }, { kind: "words", program: null }],
    ["a table and a picture", { "dagboek.csv": TABLE, "a.png": PNG }, { leftOut: [{ what: "photos", count: 1 }] }],
    ["a note and a picture", { ...NOTE, "a.png": PNG }, { program: "notes", leftOut: [{ what: "photos", count: 1 }] }],
    ["a note and a drawing", { ...NOTE, "a.svg": SVG }, { leftOut: [{ what: "photos", count: 1 }] }],
    ["a note and a film", { ...NOTE, "a.mp4": MP4 }, { leftOut: [{ what: "videos", count: 1 }] }],
    [
      "a note and a sound that looks like nothing",
      { ...NOTE, "a.aac": new Uint8Array([0xff, 0xf1]) },
      { leftOut: [{ what: "sounds" }] },
    ],
    ["a note and a document", { ...NOTE, "a.pdf": PDF }, { leftOut: [{ what: "documents", count: 1 }] }],
    [
      "jrnl's text and pictures",
      { "dagboek.txt": JRNL, "a.png": PNG, "b.PNG": PNG },
      { leftOut: [{ what: "photos", count: 2 }] },
    ],
    ["Day One's and a note", { "a.json": DAY_ONE, ...NOTE }, { contents: { answers: [{}, {}] } }],
    [
      "a note without a day beside one",
      { ...NOTE, "Zee.md": "Koffie." },
      { leftOut: [{ what: "undated", names: ["Zee.md"] }] },
    ],
  ])("%s", async (_what, files, expected) => {
    const { loose, packed } = await readBoth(files);
    expect(loose).toMatchObject(expected);
    expect(packed).toEqual(loose);
  });
});

describe("what is refused", () => {
  test.each<[string, Files, object]>([
    [
      "jrnl's text without a day",
      { "a.txt": "[2026-13-01 08:00] Geen. Niets." },
      { reason: "nothingInFile", program: "jrnl" },
    ],
    ["Day One's that was cut off", { "a.json": DAY_ONE.slice(0, -5) }, { reason: "brokenFile", program: "dayOne" }],
    ["a table without days", { "a.csv": "naam,bedrag\nkoffie,2\n" }, { reason: "nothingInFile", program: "table" }],
    [
      "a table that breaks off in a quote",
      { "a.csv": 'datum,tekst\n2026-11-25,"Thee' },
      { reason: "brokenFile", program: "table" },
    ],
    [
      "a table of ours that was edited",
      { "a.csv": writtenToTable([ONE]).replace("2026-11-22,", "ooit,") },
      { reason: "changed" },
    ],
    ["a rich text", { "a.txt": "{\\rtf1 Thee.}" }, { reason: "richText" }],
    ["a note without a day", { "Zee.md": "Koffie." }, { reason: "undated" }],
  ])("%s", async (_what, files, expected) => {
    const { loose, packed } = await readBoth(files);
    expect(loose).toMatchObject({ kind: "refused", ...expected });
    expect(packed).toMatchObject({ kind: "refused", ...expected });
  });

  test("pictures alone", async () => {
    const { loose, packed } = await readBoth({ "a.png": PNG, "b.png": PNG });
    expect([loose, packed]).toMatchObject([{ reason: "media" }, { reason: "emptyZip" }]);
  });

  test("several tables", async () => {
    const { loose, packed } = await readBoth({ "a.csv": TABLE, "b.csv": TABLE });
    expect([loose, packed]).toMatchObject([{ reason: "together" }, { reason: "together" }]);
  });
});

test("in a zip, a table among notes is left out by name, and a page about a table too", async () => {
  const { packed } = await readBoth({ ...NOTE, "dagboek.csv": TABLE });
  expect(packed).toMatchObject({ program: "notes", leftOut: [{ what: "files", names: ["dagboek.csv"] }] });
  const { packed: table } = await readBoth({ "dagboek.csv": TABLE, "Lees mij.md": "Zo werkt het." });
  expect(table).toMatchObject({ kind: "columns", leftOut: [{ what: "files", names: ["Lees mij.md"] }] });
});

test.each(["cp437.zip", "jrnl-folder.zip", "table.zip"])("a zip as programs write them: %s", async (name) => {
  const incoming = await read([fixture(name)]);
  expect(incoming).toMatchObject(
    {
      "cp437.zip": { contents: { answers: [{ day: "2026-11-25", question: { text: "Café met René" } }] } },
      "jrnl-folder.zip": { program: "jrnl", contents: { answers: [{ day: "2026-11-25" }, { day: "2026-11-26" }] } },
      "table.zip": { kind: "columns", choice: { day: 0, text: 1 }, leftOut: [{ what: "photos", count: 1 }] },
    }[name] ?? {},
  );
});
