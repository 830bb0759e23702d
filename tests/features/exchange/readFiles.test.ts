import { describe, expect, test } from "vitest";
import { createAnswerId } from "../../../journal/answer.ts";
import { createBackup } from "../../../journal/backup.ts";
import { packFiles, unpackFiles } from "../../../features/exchange/archive.ts";
import { writtenToDayOne } from "../../../features/exchange/dayOne.ts";
import { writtenToDays } from "../../../features/exchange/markdownDays.ts";
import { writtenToTable } from "../../../features/exchange/table.ts";
import { leaveOutKnown, listWritten, writtenToContents } from "../../../features/exchange/written.ts";
import { planRestore } from "../../../journal/restore.ts";
import type { Revision } from "../../../journal/revision.ts";
import { createRevision } from "../../journal/examples.ts";
import { ONE } from "./example.ts";
import { fileOf, read } from "./fixture.ts";

describe("what comes in", () => {
  const contents = writtenToContents([ONE]);

  test("a backup is still a backup", async () => {
    const file = fileOf(createBackup(contents, new Date(0)));
    expect(await read([file])).toMatchObject({ kind: "backup", contents });
  });

  test("the same words add nothing, whatever revision they are here", () => {
    const here = {
      ...contents,
      revisions: contents.revisions.map((each) => ({ ...each, id: "other" as typeof each.id })),
    };
    expect(leaveOutKnown(contents, here).revisions).toEqual([]);
    const { add } = planRestore(here, leaveOutKnown(contents, here));
    expect([add.answers, add.revisions, add.draws]).toEqual([[], [], []]);
    expect(planRestore(contents, writtenToContents([ONE])).add.revisions).toEqual([]);
  });

  test("other words to the same question come beside those here", () => {
    const incoming = writtenToContents([{ ...ONE, text: "Iets anders." }]);
    expect(planRestore(contents, leaveOutKnown(incoming, contents))).toMatchObject({
      answers: { new: 0, clashing: 1 },
    });
  });

  test("what was deleted here comes back, and what was changed since doesn't", () => {
    const { text } = ONE;
    const answerId = createAnswerId(ONE.day, ONE.question.id);
    const first = createRevision("first", { answerId, text });
    const after = (change: Partial<Revision>) => {
      const last = createRevision("last", { answerId, parents: [first], ...change });
      return leaveOutKnown(contents, { ...contents, revisions: [first, last] }).revisions;
    };
    expect(after({ text: "anders" })).toEqual([]);
    expect(after({ kind: "deleted", text: "" })).toMatchObject([{ text, parents: [{ id: "last" }] }]);
  });

  test.each([
    ["a table whose rows end as on Linux", writtenToTable([ONE]).replaceAll("\r\n", "\n")],
    ["a day whose lines end as on Windows", (writtenToDays([ONE])[0]?.text ?? "").replaceAll("\n", "\r\n")],
    ["a table without its mark", writtenToTable([ONE]).slice(1)],
    ["Day One's with a mark", `\u{FEFF}${writtenToDayOne([ONE])}`],
  ])("%s is read all the same", async (_what, file) => {
    const result = await read([fileOf(file)]);
    expect(result.kind === "words" ? listWritten(result.contents) : result).toEqual([ONE]);
  });

  const zip = (name: string, file: string) => packFiles([{ name, text: file }]);
  const [day] = writtenToDays([ONE]);
  test.each([
    ["nothing", new Uint8Array(), "notJson"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "media"],
    ["a table in windows-1252", new Uint8Array([...new TextEncoder().encode(writtenToTable([ONE])), 0xe9]), "notText"],
    ["prose", new TextEncoder().encode("Lief dagboek,"), "notJson"],
    ["another program's JSON", new TextEncoder().encode('{"entries":[{"text":"Vandaag."}]}'), "otherProgram"],
    ["another program's empty JSON", new TextEncoder().encode('{"entries":[]}'), "otherProgram"],
    ["a zip that is cut off", packFiles([{ name: "a.md", text: day?.text ?? "" }]).slice(0, 60), "brokenZip"],
    ["a zip with nothing for us", zip("foto.png", "x"), "emptyZip"],
    ["a zip with somebody else's notes", zip("notitie.md", "# Notitie"), "undated"],
    ["a zip with a day whose words are gone", zip("a.md", (day?.text ?? "").split("\n## ")[0] ?? ""), "changed"],
    ["a zip with a day of no date", zip("a.md", (day?.text ?? "").replace("2026-11-22", "ooit")), "changed"],
    ["a zip with broken JSON", zip("a.json", "{"), "otherProgram"],
    ["a day of ours that was edited", new TextEncoder().encode((day?.text ?? "").replace("## Wat", "Wat")), "changed"],
  ])("%s is refused", async (_what, bytes, reason) => {
    expect(await read([fileOf(bytes)])).toMatchObject({ kind: "refused", reason });
  });

  test("a zip that unpacks to more than a journal can be is refused before it is unpacked", async () => {
    const bomb = zip("a.md", "a".repeat(2_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    const source = { size: bomb.length, read: (from: number, to: number) => Promise.resolve(bomb.subarray(from, to)) };
    const { signal } = new AbortController();
    const unpacked = unpackFiles(source, { mostBytes: 1_000_000, onProgress: () => {}, signal });
    await expect(unpacked).rejects.toMatchObject({ reason: "tooLarge" });
  });
});
