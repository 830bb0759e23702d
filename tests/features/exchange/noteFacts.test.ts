/** A line of front matter that is no YAML is lost, but the day is not. */
import { describe, expect, test } from "vitest";
import { fileOf, read } from "./fixture.ts";

/** The day, the words, and the names of what was left out. The note has no day in its name. */
async function noteWith(...lines: string[]) {
  const incoming = await read([fileOf(`---\n${lines.join("\n")}\n---\nThee.\n`, "Zee.md")]);
  if (incoming.kind !== "words") return incoming.kind === "refused" ? incoming.reason : incoming.kind;
  const { contents, leftOut } = incoming;
  const fields = leftOut.filter(({ what }) => what === "fields").flatMap(({ names }) => names);
  return [contents.answers[0]?.day, contents.revisions[0]?.text, ...fields];
}

const BAD: [string, string, string][] = [
  ["a colon without quotes", "title2: Een dag: de eerste", "title2"],
  ["a leading dash", "- zee", "- zee"],
  ["a dash before the value", "mood: - goed", "mood"],
  ["an at sign", "author: @jan", "author"],
  ["a backtick", "mood: `goed`", "mood"],
  ["a percent sign", "mood: %goed", "mood"],
  ["a tab before a name", "\tmood: goed", "mood"],
  ["a tab before an item", "moods:\n\t- goed", "moods"],
  ["a quote that never closes", 'mood: "goed', "mood"],
  ["a quote that closes too soon", 'mood: "goed" genoeg', "mood"],
  ["a bracket that never closes", "mood: [goed", "mood"],
  ["a brace that never closes", "mood: {goed", "mood"],
  ["a key that comes twice", "mood: goed\nmood: matig", "mood"],
  ["a link of a template", "mood: {{mood}}", "mood"],
  ["an anchor that is none", "mood: *goed", "mood"],
  ["a tag that nobody knows, and a colon", "mood: !goed: x", "mood"],
  ["a name that begins with an at sign", "@mood: goed", "@mood: goed"],
  ["a dash alone", "-", "-"],
  ["words without a name", "zomaar een regel", "zomaar een regel"],
  ["marks of a merge", "<<<<<<< HEAD", "<<<<<<< HEAD"],
  ["a name without a space behind it", "mood:goed", "mood:goed"],
];

describe.each(BAD)("%s", (_what, line, lost) => {
  test.each([
    ["above the day", [line, "date: 2026-11-25", "starred: true"]],
    ["below it", ["date: 2026-11-25", "starred: true", line]],
    ["between", ["starred: true", line, "date: 2026-11-25"]],
    ["with nothing but the day", [line, "date: 2026-11-25"]],
    ["with nothing but the day above", ["date: 2026-11-25", line]],
  ])("%s", async (_where, lines) => {
    const [day, text, ...fields] = await noteWith(...lines);
    expect([day, text]).toEqual(["2026-11-25", "Thee."]);
    expect(fields).toContain(lost);
  });
});

test("a bad title is the title, as far as it goes", async () => {
  const note = "---\ndate: 2026-11-25\ntitle: Een dag: de eerste\n---\nThee.";
  expect(await read([fileOf(note, "Zee.md")])).toMatchObject({
    contents: { answers: [{ question: { text: "Een dag: de eerste" } }] },
  });
});

test.each([
  ["title: Thee: groen", "Thee: groen", "2024-05-14"],
  ["date: [14 mei](2024-05-13.md)", "Uit een notitie", "2024-05-13"],
  ["tags: @zee", "Uit een notitie", "2024-05-14"],
  ['title: ""\nmood: @goed\n@zee', "Uit een notitie", "2024-05-14"],
])("%j is all there is, and not all of it is YAML", async (line, title, day) => {
  expect(await read([fileOf(`---\n${line}\n---\nWoorden`, "2024-05-14.md")])).toMatchObject({
    contents: { answers: [{ day, question: { text: title } }], revisions: [{ text: "Woorden" }] },
  });
});

test.each([
  ["a day in a line that is no YAML", ["mood: @goed", "datum: 2026-11-25 10:00: laat", "date:\t2026-11-25", "a: b"]],
  ["a day that is indented", ["mood: goed", " date: 2026-11-25"]],
  ["the first of two days", ["date: 2026-11-25", "date: 2026-11-26"]],
])("%s is read", async (_what, lines) => {
  expect(await noteWith(...lines)).toMatchObject({ 0: "2026-11-25", 1: "Thee." });
});

test("the second of two days is named", async () => {
  expect(await noteWith("date: 2026-11-25", "date: 2026-11-26")).toContain("date");
});

test.each([
  [["Toen was het stil.", "Nog een regel."]],
  [["Vandaag: mooi.", "Toen gingen we weg."]],
  [["date: [2026-11-25"]],
  [["- een", "- twee"]],
])("what makes no sense stays words: %j", async (lines) => {
  const text = `---\n${lines.join("\n")}\n---\nThee.`;
  expect(await read([fileOf(text, "2026-11-25.md")])).toMatchObject({ contents: { revisions: [{ text }] } });
});

test("facts below a name without a value are not those of the note", async () => {
  expect(await noteWith("reis:", "  date: 2026-11-25", "  mood: @goed", "starred: true")).toBe("undated");
});
