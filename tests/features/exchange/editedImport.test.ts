/** An entry of another program that was edited here, and comes in once more. */
import { beforeEach, describe, expect, test } from "vitest";
import type { QuestionId } from "../../../content/article.ts";
import type { Day } from "../../../content/day.ts";
import { listWritten, writtenToContents } from "../../../features/exchange/written.ts";
import type { ChosenFile } from "../../../features/exchange/readFiles.ts";
import { recordToEntry } from "../../../journal/entry.ts";
import { createController } from "./backupHarness.ts";
import { createRevision, openTestJournal, replaceIndexedDb, valueOf } from "../../journal/examples.ts";
import { fileOf, read } from "./fixture.ts";

beforeEach(replaceIndexedDb);

const dayOne = (text: string, facts: object = {}) => ({
  uuid: "0A1B2C3D4E5F60718293A4B5C6D7E8F9",
  creationDate: "2026-11-25T08:00:00Z",
  timeZone: "Europe/Amsterdam",
  text,
  ...facts,
});
const dayOneFile = (...entries: object[]) => fileOf(JSON.stringify({ entries }), "Journal.json");
const journeyFile = (text: string, facts: object = {}) =>
  fileOf(JSON.stringify({ id: "1764057600000-3fe8", date_journal: 1_764_057_600_000, text, ...facts }), "a.json");

async function readJournal() {
  return valueOf(await (await openTestJournal()).readAll()).contents;
}

async function take(...files: ChosenFile[]) {
  const { controller } = createController();
  await controller.choose(files);
  const { value: state } = controller.state;
  if (state.status === "preview" && state.plan.hasNews) await controller.confirm();
  return { controller, plan: state.status === "preview" ? state.plan : null };
}

/** Each answer's question, the words that stand, and the number of its versions. */
async function readEntries() {
  const { answers, revisions } = await readJournal();
  return answers.map((answer) => {
    const entry = recordToEntry({ answer, revisions: revisions.filter(({ answerId }) => answerId === answer.id) });
    const texts = entry === null ? [] : [...entry.others, entry.current].map(({ text }) => text);
    return [answer.question.text, texts.toSorted(), entry?.history.length ?? 0];
  });
}

/** Writes on top of what stands, as a reader does on a page. */
async function writeHere(text: string, kind: "written" | "deleted" = "written") {
  const { answers, revisions } = await readJournal();
  const [answer, last] = [answers[0], revisions.at(-1)];
  if (answer === undefined || last === undefined) throw new Error("nothing is here");
  const parents = [{ id: last.id, edition: last.edition }];
  const revision = createRevision(`here-${text}`, { answerId: answer.id, parents, text, kind, writtenAt: Date.now() });
  valueOf(await (await openTestJournal()).write(answer, revision));
}

const PROGRAMS: [string, (text: string) => ChosenFile, string][] = [
  ["Day One", (text) => dayOneFile(dayOne(text)), "Uit Day One"],
  ["Journey", (text) => journeyFile(text), "Uit Journey"],
  ["a note", (text) => fileOf(text, "2026-11-25.md"), "Uit een notitie"],
  ["a note with a day above", (text) => fileOf(`---\ndate: 2026-11-25\n---\n${text}`, "Zee.md"), "Zee"],
  ["jrnl", (text) => fileOf(`[2026-11-25 08:15] Thee.\n${text}\n`, "dagboek.txt"), "Thee."],
];

describe.each(PROGRAMS)("of %s", (_program, fileWith, question) => {
  test("is a new version of the same answer, and the same import twice adds nothing", async () => {
    await take(fileWith("Eerst."));
    const { plan } = await take(fileWith("Daarna."));
    expect(plan).toMatchObject({ answers: { new: 0, clashing: 0 }, renewed: 1 });
    expect(await readEntries()).toEqual([[question, ["Daarna."], 2]]);
    for (const text of ["Daarna.", "Eerst."]) {
      expect((await take(fileWith(text))).plan).toMatchObject({ hasNews: false });
    }
    await take(fileWith("Ten slotte."));
    expect(await readEntries()).toEqual([[question, ["Ten slotte."], 3]]);
  });

  test("stands beside what the reader made of it here, as two versions", async () => {
    await take(fileWith("Eerst."));
    await writeHere("Van hier.");
    const { plan } = await take(fileWith("Daarna."));
    expect(plan).toMatchObject({ answers: { new: 0, clashing: 1 }, renewed: 0 });
    expect(await readEntries()).toEqual([[question, ["Daarna.", "Van hier."], 3]]);
    expect((await take(fileWith("Daarna."))).plan).toMatchObject({ hasNews: false });
    await take(fileWith("Ten slotte."));
    expect(await readEntries()).toEqual([[question, ["Ten slotte.", "Van hier."], 4]]);
  });

  test("comes back where it was deleted here", async () => {
    await take(fileWith("Eerst."));
    await writeHere("", "deleted");
    await take(fileWith("Daarna."));
    expect(await readEntries()).toEqual([[question, ["Daarna."], 3]]);
  });

  test("is taken out again when undone, and what was there stands", async () => {
    await take(fileWith("Eerst."));
    const { controller } = await take(fileWith("Daarna."));
    await controller.undo();
    expect(await readEntries()).toEqual([[question, ["Eerst."], 1]]);
  });
});

test("a title that was changed comes with the words, as the question stays", async () => {
  await take(dayOneFile(dayOne("# Thee\n\nMet honing.")));
  await take(dayOneFile(dayOne("# Koffie\n\nMet honing.")));
  expect(await readEntries()).toEqual([["Thee", ["# Koffie\n\nMet honing."], 2]]);
});

test("an entry whose day was changed stays one answer", async () => {
  await take(dayOneFile(dayOne("Thee.")));
  await take(dayOneFile(dayOne("Thee, en meer.", { creationDate: "2026-11-24T08:00:00Z" })));
  expect(await readEntries()).toEqual([["Uit Day One", ["Thee, en meer."], 2]]);
});

test("two states in one import: the later is upon the earlier, in whatever order they come", async () => {
  const [first, second] = ["08:05", "09:00"].map((time) =>
    dayOneFile(dayOne(time, { modifiedDate: `2026-11-25T${time}:00Z` })),
  );
  if (first && second) await take(second, first);
  expect(await readEntries()).toEqual([["Uit Day One", ["09:00"], 2]]);
});

describe("is told from an older export by when it was edited", () => {
  const of = (text: string, day: number) => dayOneFile(dayOne(text, { modifiedDate: `2026-11-${day}T08:00:00Z` }));
  const NEW = of("nieuw", 27);
  const OLD = of("oud", 26);

  async function readHistory() {
    const { answers, revisions } = await readJournal();
    const [answer] = answers;
    const entry = answer === undefined ? null : recordToEntry({ answer, revisions });
    return [entry?.current.text, entry?.others.map(({ text }) => text), entry?.history.map(({ text }) => text)];
  }

  test("which comes below what stands, and the second time adds nothing", async () => {
    await take(NEW);
    expect((await take(OLD)).plan).toMatchObject({ answers: { new: 0, clashing: 0 } });
    expect(await readHistory()).toEqual(["nieuw", [], ["oud", "nieuw", "nieuw"]]);
    for (const file of [OLD, NEW]) expect((await take(file)).plan).toMatchObject({ hasNews: false });
    await take(of("nieuwer", 28));
    expect(await readEntries()).toEqual([["Uit Day One", ["nieuwer"], 4]]);
  });

  test("several of them, with one that is newer", async () => {
    await take(NEW);
    await take(of("nieuwer", 28), OLD, of("ouder", 25));
    expect(await readHistory()).toEqual(["nieuwer", [], ["ouder", "oud", "nieuw", "nieuwer"]]);
  });

  test("also where the reader wrote upon it here", async () => {
    await take(NEW);
    await writeHere("Van hier.");
    await take(OLD);
    expect(await readEntries()).toEqual([["Uit Day One", ["Van hier."], 4]]);
    expect((await take(OLD)).plan).toMatchObject({ hasNews: false });
    await take(of("nieuwer", 28));
    expect(await readEntries()).toEqual([["Uit Day One", ["Van hier.", "nieuwer"], 5]]);
  });

  test("which comes back where it was deleted here, and goes again when undone", async () => {
    await take(NEW);
    await writeHere("", "deleted");
    const { controller } = await take(OLD);
    expect(await readEntries()).toEqual([["Uit Day One", ["oud"], 3]]);
    await controller.undo();
    expect(await readEntries()).toEqual([["Uit Day One", [], 0]]);
  });

  test("and goes out again when undone", async () => {
    await take(NEW);
    const { controller } = await take(OLD);
    await controller.undo();
    expect(await readHistory()).toEqual(["nieuw", [], ["nieuw"]]);
  });

  test("words that were changed back stand again, once", async () => {
    await take(of("A", 25));
    await take(of("B", 26));
    await take(of("A", 27));
    expect(await readHistory()).toEqual(["A", [], ["A", "B", "A"]]);
    for (const day of [25, 26, 27]) {
      expect((await take(of("A", day))).plan).toMatchObject({ hasNews: false });
      expect((await take(of("B", 26))).plan).toMatchObject({ hasNews: false });
    }
    await take(of("B", 28));
    expect(await readEntries()).toEqual([["Uit Day One", ["B"], 4]]);
  });
});

describe("are two answers", () => {
  test.each([
    [
      "entries to which a damaged file gives one id",
      [dayOneFile(dayOne("Een."), dayOne("Twee.", { creationDate: "2026-11-25T09:00:00Z" }))],
    ],
    [
      "notes of one name and day, out of two folders",
      [fileOf("Een.", "2026-11-25.md"), fileOf("Twee.", "2026-11-25.md")],
    ],
    [
      "notes of one day under two names",
      [fileOf("Een.", "2026-11-25 Thuis.md"), fileOf("Twee.", "2026-11-25 Werk.md")],
    ],
    ["entries of jrnl of one minute", [fileOf("[2026-11-25 08:15] Een.\n[2026-11-25 08:15] Twee.\n", "a.txt")]],
  ])("%s", async (_what, files) => {
    const incoming = await read(files);
    const texts = incoming.kind === "words" ? listWritten(incoming.contents).map(({ text }) => text) : [];
    expect(texts.toSorted()).toEqual(["Een.", "Twee."]);
    await take(...files);
    expect((await readJournal()).answers).toHaveLength(2);
    expect((await take(...files)).plan).toMatchObject({ hasNews: false });
  });
});

test("a note that came in alone is known beside one of its name and day in another folder", async () => {
  const [thee, koffie] = ["Thee.", "Koffie."].map((text) => fileOf(text, "2026-11-25.md"));
  if (!thee || !koffie) throw new Error("no notes");
  await take(thee);
  await take(thee, koffie);
  expect(listWritten(await readJournal()).map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Koffie.", "Thee."]),
  );
  expect((await readJournal()).revisions).toHaveLength(2);
  expect((await take(koffie, thee)).plan).toMatchObject({ hasNews: false });
  expect((await take(thee)).plan).toMatchObject({ hasNews: false });
});

test.each([
  ["NFC", "NFD"],
  ["NFD", "NFC"],
  ["NFD", "NFD"],
])("a note whose name has an accent has one title, in %s and then in %s", async (first, then) => {
  await take(fileOf("Thee.", "2026-11-25 Café.md".normalize(first)));
  await take(fileOf("Thee 2.", "2026-11-25 Café.md".normalize(then)));
  expect(await readEntries()).toEqual([["Café", ["Thee 2."], 2]]);
});

test("a title that came in with the mark before it is the same without it", async () => {
  const question = { kind: "own", text: "– Aan zee", hint: null, section: null, article: null } as const;
  const file = fileOf("Thee.", "2026-11-25 – Aan zee.md");
  await take(file);
  const [answer] = (await readJournal()).answers;
  if (answer === undefined) throw new Error("nothing is here");
  replaceIndexedDb();
  const id = answer.question.id;
  const times = { startedAt: 0, writtenAt: 0, starredAt: null };
  const contents = writtenToContents([{ day: answer.day, question: { ...question, id }, text: "Thee.", ...times }]);
  valueOf(await (await openTestJournal()).addAll(contents));
  expect((await take(file)).plan).toMatchObject({ hasNews: false });
});

test("a star that was taken away here stays away, though the entry was edited", async () => {
  await take(dayOneFile(dayOne("Thee.", { starred: true })));
  const { stars } = await readJournal();
  valueOf(await (await openTestJournal()).removeAdded({ answers: [], revisions: [], draws: [], stars }));
  await take(dayOneFile(dayOne("Koffie.", { starred: true })));
  expect(await readJournal()).toMatchObject({ stars: [] });
});

/** Golden: how an entry came in when its id followed from its words. */
describe.each([
  ["Day One", "2026-11-25", "202c9e75e93b411e", PROGRAMS[0]],
  ["Journey", "2025-11-25", "cdf8d64577fa356e", PROGRAMS[1]],
  ["a note", "2026-11-25", "4104bb111855a5e9", PROGRAMS[2]],
  ["a note with a day above", "2026-11-25", "8947ac2f3d0fad4e", PROGRAMS[3]],
  ["jrnl", "2026-11-25", "6b05967e3fa49564", PROGRAMS[4]],
])("of a journal of before there were keys, of %s", (...[, day, id, program]) => {
  const [, fileWith, text] = program ?? PROGRAMS[0] ?? ["", () => fileOf(""), ""];

  async function fill() {
    const question = { id: id as QuestionId, kind: "own", text, hint: null, section: null, article: null } as const;
    const times = { startedAt: 0, writtenAt: 0, starredAt: null };
    const contents = writtenToContents([{ day: day as Day, question, text: "Eerst.", ...times }]);
    valueOf(await (await openTestJournal()).addAll(contents));
  }

  test("an entry that is as it was adds nothing", async () => {
    await fill();
    expect((await take(fileWith("Eerst."))).plan).toMatchObject({ hasNews: false });
  });

  test("one that was edited is a new version", async () => {
    await fill();
    await take(fileWith("Daarna."));
    expect(await readEntries()).toEqual([[text, ["Daarna."], 2]]);
  });
});
