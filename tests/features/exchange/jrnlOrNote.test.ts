/**
 * jrnl's text, or a note in which a line begins with a date. The file's name and the form of its other lines decide.
 */
import { describe, expect, test } from "vitest";
import { listWritten } from "../../../features/exchange/written.ts";
import { packFiles } from "../../../features/exchange/archive.ts";
import { fileOf, read } from "./fixture.ts";

async function rowsOf(name: string, text: string) {
  const loose = await read([fileOf(text, name.split("/").at(-1))]);
  const packed = await read([fileOf(packFiles([{ name, text }]), "a.zip")]);
  // Loose and in a zip it reads the same, but for what only a folder says.
  if (!name.includes("/")) expect(packed).toEqual(loose);
  if (packed.kind !== "words") return packed.kind === "refused" ? packed.reason : packed.kind;
  return [packed.program, ...listWritten(packed.contents).map(({ day, text: words }) => `${day} ${words}`)];
}

describe("a note", () => {
  test.each([
    ["2024-05-14.md", "2024-05-13 gingen we."],
    ["2024-05-14.md", "2024-05-13 Gingen we.\n2024-05-12 Ook."],
    ["2024-05-14.txt", "2024-05-14 Een dag."],
    ["14 mei 2024.md", "2024-05-13 gingen we."],
    ["Dagboek 2024-05-14.md", "2024-05-13 gingen we."],
    ["2024-05-14.md", "[2024-05-13] gingen we."],
    ["2024-05-14.md", "2024-05-13 10:00 vertrok de trein."],
    ["2024-05-14.md", "[2024-05-13 10:00] vertrok de trein."],
    ["2024/05/14.md", "2024-05-13 gingen we."],
    ["2024-05-14.md", "[14-05-2023] een jaar geleden."],
  ])("%s: %j", async (name, text) => {
    expect(await rowsOf(name, text)).toEqual(["notes", `2024-05-14 ${text}`]);
  });

  test.each([
    ["Zee.md", "2024-05-13 gingen we naar zee."],
    ["Zee.md", "[x] een taak\n[2024-05-13] gingen we."],
  ])("without a day of its own: %s: %j", async (name, text) => {
    expect(await rowsOf(name, text)).toBe("undated");
  });
});

describe("jrnl", () => {
  test.each([
    [
      "a line of a body that begins with a date",
      "dagboek.txt",
      "2014-06-08 09:00 Vroeg op. Thee.\n2014-06-07 was het koud.\n2014-06-09 10:00 Laat. Koffie.",
      ["2014-06-08 Thee.\n2014-06-07 was het koud.", "2014-06-09 Koffie."],
    ],
    [
      "one in brackets, that goes on as a sentence does",
      "dagboek.txt",
      "[2014-06-08 09:00] Vroeg op. Thee.\n[2014-06-07] was het koud.",
      ["2014-06-08 Thee.\n[2014-06-07] was het koud."],
    ],
    [
      "entries in brackets without a time, one of which begins with a small letter",
      "dagboek.txt",
      "[2024-05-13] Thee.\n[2024-05-14] koffie gedronken.\n[2024-05-15] Melk.",
      ["2024-05-13 Thee.", "2024-05-14 koffie gedronken.", "2024-05-15 Melk."],
    ],
    [
      "one with a time, where no entry has one",
      "dagboek.txt",
      "2014-06-08 Vroeg op. Thee.\n2014-06-07 09:00 ging de wekker.\n2014-06-09 Laat. Koffie.",
      ["2014-06-08 Thee.\n2014-06-07 09:00 ging de wekker.", "2014-06-09 Koffie."],
    ],
    [
      "one bare, where entries are in brackets",
      "dagboek.txt",
      "[2014-06-08 09:00] Vroeg op. Thee.\n2014-06-07 09:00 ging de wekker.",
      ["2014-06-08 Thee.\n2014-06-07 09:00 ging de wekker."],
    ],
    ["its folder, a file a day", "dagboek/2024/05/14.txt", "[2024-05-14 10:00] Vroeg op. Thee.", ["2024-05-14 Thee."]],
    [
      "a file that is named for a day",
      "jrnl 2024-05-14.txt",
      "[2014-06-08 09:00] Vroeg op. Thee.",
      ["2014-06-08 Thee."],
    ],
    [
      "and for the day alone",
      "2024-05-14.txt",
      "[2014-06-08 09:00] Vroeg op. Thee.\n[2014-06-09 09:00] Laat. Koffie.",
      ["2014-06-08 Thee.", "2014-06-09 Koffie."],
    ],
    ["figures alone", "a.txt", "[20240514 1000] Vroeg op. Thee.", ["2024-05-14 Thee."]],
    ["a time format", "a.txt", "[14-05-2024 10:00] Vroeg op. Thee.", ["2024-05-14 Thee."]],
    [
      "another",
      "a.txt",
      "[14 mei 2024 10.00] Vroeg op. Thee.\n[15 mei 2024 9.30] Laat. Koffie.",
      ["2024-05-14 Thee.", "2024-05-15 Koffie."],
    ],
    ["in words", "a.txt", "[Tuesday, May 14, 2024 at 10:00 AM] Vroeg op. Thee.", ["2024-05-14 Thee."]],
    [
      "with the month first",
      "a.txt",
      "[05/03/2024 10:00] Een. Thee.\n[05/14/2024 10:00] Twee. Koffie.",
      ["2024-05-03 Thee.", "2024-05-14 Koffie."],
    ],
    [
      "with short years",
      "a.txt",
      "[03.05.24 10:00] Een. Thee.\n[14.05.24 10:00] Twee. Koffie.",
      ["2024-05-03 Thee.", "2024-05-14 Koffie."],
    ],
  ])("with %s", async (...[, name, text, rows]) => {
    expect(await rowsOf(name, text)).toEqual(["jrnl", ...rows]);
  });
});
