/** What an import says before and after it, and why a file is refused. Each case has its words in both languages. */
import { describe, expect, test } from "vitest";
import type { Day } from "../../../content/day.ts";
import { describePlan, describeAdded } from "../../../features/exchange/describePlan.ts";
import { describeRefusal } from "../../../features/exchange/describeRefusal.ts";
import type { Program } from "../../../features/exchange/from/imported.ts";
import type { ImportPlan } from "../../../features/exchange/importPlan.ts";
import { refuse, type RefusalReason } from "../../../features/exchange/refusal.ts";
import { translateAs } from "../../entrypoints/messages.ts";

const nl = translateAs("nl");
const en = translateAs("en");
const DAY = "2024-05-14" as Day;

/** Counts of a file with three answers. */
function countsOf(added: number, clashing: number): ImportPlan["answers"] {
  return { inFile: 3, new: added, clashing, alreadyHere: 3 - added };
}

function planOf(changes: Partial<ImportPlan>): ImportPlan {
  return {
    kind: "words",
    program: "dayOne",
    hasNews: true,
    answers: countsOf(3, 0),
    revisions: { inFile: 3, new: 3, alreadyHere: 0, clashing: 0 },
    draws: { inFile: 0, new: 0, alreadyHere: 0 },
    deck: { read: 0, hidden: 0 },
    unreadable: 0,
    span: { first: DAY, last: "2024-05-16" as Day },
    renewed: 0,
    meeting: { count: 0, days: [] },
    leftOut: [],
    ...changes,
  };
}

describe("what an import would add", () => {
  test.each<[string, Partial<ImportPlan>, string[]]>([
    [
      "several days",
      {},
      ["Uit Day One: 3 nieuwe antwoorden, van dinsdag 14 mei 2024 tot en met donderdag 16 mei 2024."],
    ],
    ["one day", { span: { first: DAY, last: DAY } }, ["Uit Day One: 3 nieuwe antwoorden, van dinsdag 14 mei 2024."]],
    [
      "one answer",
      { answers: countsOf(1, 0), span: { first: DAY, last: DAY } },
      ["Uit Day One: 1 nieuw antwoord, van dinsdag 14 mei 2024."],
    ],
    [
      "what was deleted here",
      { answers: countsOf(0, 0), span: null },
      ["Uit Day One: wat je hier verwijderde, komt terug."],
    ],
    [
      "new versions alone, some beside the reader's own",
      { answers: countsOf(0, 1), span: null, renewed: 2 },
      [
        "Uit Day One: nieuwe versies van wat je eerder overnam: 3. De vorige blijven bewaard.",
        "Waar je hier zelf verder schreef, blijven beide versies staan: 1.",
      ],
    ],
    [
      "new answers, and new versions",
      { renewed: 2 },
      [
        "Uit Day One: 3 nieuwe antwoorden, van dinsdag 14 mei 2024 tot en met donderdag 16 mei 2024.",
        "Nieuwe versies van wat je eerder overnam: 2. De vorige blijven bewaard.",
      ],
    ],
    [
      "a day that has something already",
      { span: { first: DAY, last: DAY }, meeting: { count: 1, days: [DAY] } },
      [
        "Uit Day One: 3 nieuwe antwoorden, van dinsdag 14 mei 2024.",
        "Op dinsdag 14 mei 2024 staat hier al iets. Dat blijft, en dit komt ernaast.",
      ],
    ],
    [
      "more such days than are named",
      { span: { first: DAY, last: DAY }, meeting: { count: 7, days: [DAY, "2024-05-15" as Day] } },
      [
        "Uit Day One: 3 nieuwe antwoorden, van dinsdag 14 mei 2024.",
        "Op 7 dagen staat hier al iets: dinsdag 14 mei 2024, woensdag 15 mei 2024 en nog 5. Dat blijft, en dit komt ernaast.",
      ],
    ],
  ])("%s", (_what, changes, lines) => {
    expect(describePlan(planOf(changes), nl)).toEqual(lines);
    expect(describePlan(planOf(changes), en)).toHaveLength(lines.length);
  });

  test.each([
    [countsOf(3, 0), 2, ["Overgenomen: 3 antwoorden.", "Overgenomen: 2 nieuwe versies."]],
    [countsOf(1, 0), 0, ["Overgenomen: 1 antwoord."]],
    [countsOf(0, 1), 0, ["Overgenomen: 1 nieuwe versie."]],
    [countsOf(0, 0), 4, ["Overgenomen: 4 nieuwe versies."]],
  ])("is counted once it is in, its new versions apart (%#)", (answers, renewed, lines) => {
    expect(describeAdded(planOf({ answers, renewed }), nl)).toEqual(lines);
    expect(describeAdded(planOf({ answers, renewed }), en)).toHaveLength(lines.length);
  });
});

describe("a file is refused", () => {
  test.each<[RefusalReason, Program | null, string]>([
    ["brokenFile", "table", "In deze tabel gaat ergens een aanhalingsteken open"],
    ["brokenFile", "dayOne", "Dit bestand van Day One is afgebroken"],
    ["nothingInFile", "table", "In deze tabel is geen kolom met dagen"],
    ["nothingInFile", "jrnl", "In dit bestand van jrnl staat niets"],
    ["numbered", null, "Een rekenprogramma maakte in deze tabel getallen"],
  ])("as %s of %s, in a sentence of its own", (reason, program, sentence) => {
    const refusal = refuse(reason, "", program);
    expect(describeRefusal(refusal, nl)).toContain(sentence);
    expect(describeRefusal({ ...refusal, name: "a.csv" }, nl)).toMatch(/^a\.csv: \p{Lu}/u);
  });
});
