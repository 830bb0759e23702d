/** Files that could take far more time than their length. Once, none of these was read within seconds. */
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parseBackup } from "../../../journal/backup.ts";
import { parseFrontMatter } from "../../../features/exchange/frontMatter.ts";
import { escapeMarks, unescapeMarks } from "../../../features/exchange/markdownMarks.ts";
import { textToMoment } from "../../../features/exchange/from/moment.ts";
import { fileOf, read } from "./fixture.ts";

const SIZE = 60_000;
const run = (text: string) => text.repeat(SIZE / text.length);
const above = (facts: string) => `---\n${facts}\n---\nWoorden.`;
const keys = Array.from({ length: 20_000 }, (_each, index) => `k${index}: 1`);

const SLOW: [string, string][] = [
  ["empty lines", run("\n")],
  ["spaces", run(" ")],
  ["a backup that ends in empty lines", `{"format":"dagvraag-journal"${run("\n")}`],
  ["a backup that ends in spaces and a bracket", `{"format":"dagvraag-journal"${run(" ")}]`],
  ["front matter of quotes", above(`a: ${run('"')}`)],
  ["front matter of ours, of quotes", above(`tags: [dagvraag]\na: ${run('"')}`)],
  ["front matter of 20,000 names", above(keys.join("\n"))],
  ["front matter of ours, of 20,000 names", above(`tags: [dagvraag]\n${keys.join("\n")}`)],
  ["front matter of names in braces", above(`{${keys.join(",")}}`)],
  ["front matter of question marks", above(run("? "))],
  ["front matter of ours, of question marks", above(`tags: [dagvraag]\n${run("? ")}`)],
  ["front matter of brackets", above(run("["))],
  ["front matter of anchors", above(run("&a "))],
  ["a day in front matter, with spaces", above(`date: 2026-11-25 10:00${run(" ")}x`)],
  ["front matter of bad lines", above("a: @b\n".repeat(1200))],
  ["front matter of one name with many bad lines", above(`a:\n${"  - @b\n".repeat(1100)}`)],
  ["lines that may be days", "14 mei 2024\n".repeat(5000)],
  ["headings of figures", "# 1-2-2024 3-4 5-6\n".repeat(3000)],
  ["a heading of spaces and dashes", `# ${run("- ")}2024-05-14`],
  ["brackets that may be jrnl's", "[14-05-2024 10:00] a\n".repeat(2800)],
  ["lines that open a tag", "<b\n".repeat(20_000)],
  ["a table with a day of spaces", `datum,tekst\n2026-11-25 10:00${run(" ")}x,a\n2026-11-25,b\n`],
  ["a table of quotes", `datum,tekst\n2026-11-25,"${run('""')}"\n`],
  [
    "an entry of Day One with a day of spaces",
    `{"entries":[{"creationDate":"2026-11-25T10:00${run(" ")}x","text":"a"}]}`,
  ],
  ["an entry of jrnl with a star after spaces", `[2026-11-25 10:00] a${run(" ")}x\n`],
  ["an entry of jrnl with spaces, and a star", `[2026-11-25 10:00] a${run(" ")}x *\n`],
];

describe.each(["2026-11-25.md", "dagboek.csv", "bestand"])("a file named %s", (name) => {
  test.each(SLOW)("of %s is read or refused", async (_what, text) => {
    expect(["refused", "words", "columns"]).toContain((await read([fileOf(text, name)])).kind);
  });
});

test("a run of backslashes is escaped and comes back", () => {
  const text = `${run("\\")}${run("\\")} <${run("\\")}\\<b`;
  const begun = performance.now();
  expect(unescapeMarks(escapeMarks(text))).toBe(text);
  // With the square of its length, it would take three times as long.
  expect(performance.now() - begun).toBeLessThan(5000);
});

describe("a bound", () => {
  test("on front matter leaves it words, none of which is lost", async () => {
    const text = above(keys.join("\n"));
    expect(await read([fileOf(text, "2026-11-25.md")])).toMatchObject({ contents: { revisions: [{ text }] } });
    expect(parseFrontMatter(keys.join("\n"))).toBeNull();
    expect(parseFrontMatter(keys.slice(0, 2000).join("\n"))).not.toBeNull();
  });

  test.each(["a: 1\na: 2", "? [a]\n: 1", "{[a]: 1}", "a: [", "- a\nb: 1"])("on names takes none of %j", (facts) => {
    expect(parseFrontMatter(facts)).toBeNull();
  });

  test("on a time keeps each that is one", () => {
    expect(textToMoment("2026-11-25 10:00:00.123   pm  +01:00")).not.toBeNull();
    expect(textToMoment(`2026-11-25 10:00${" ".repeat(90)}pm`)).toBeNull();
  });

  test("on how a backup ends tells a whole one from one that was cut off", () => {
    const edited = `{"format":"dagvraag-journal","version":1,x\n]}`;
    expect(parseBackup(`${edited}${run("\n")}`)).toMatchObject({ reason: "damaged" });
    expect(parseBackup(edited.slice(0, -2))).toMatchObject({ reason: "truncated" });
  });

  test("on one text refuses a zip of 99 MB of NULs, and says that it is too large", async () => {
    const zip = new Uint8Array(zipSync({ "2026-11-25.md": new Uint8Array(99 * 1024 * 1024) }));
    expect(await read([fileOf(zip, "a.zip")])).toMatchObject({ kind: "refused", reason: "tooLarge" });
  }, 60_000);
});
