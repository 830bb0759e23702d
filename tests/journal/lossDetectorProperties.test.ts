/** Checks what the loss detector says, against all that readers and pages do and all that a disk can lose. */
import { openDB } from "idb";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "../../content/day.ts";
import { createAnswer } from "../../journal/answer.ts";
import type { NotedStanding } from "../../journal/loss.ts";
import type { Revision, RevisionId } from "../../journal/revision.ts";
import { DATABASE_NAME } from "../../journal/store/openJournal.ts";
import { LossDetector } from "../../journal/lossDetector.ts";
import { createIds, createQuestion, createRevision, openTestJournal, replaceIndexedDb, valueOf } from "./examples.ts";
import { EMPTY } from "./journals.ts";
import { runParameters } from "./modelRun.ts";
import { createTestClock } from "./testClock.ts";

const DAYS = ["2026-11-22", "2026-11-22", "2025-12-31"] as Day[];
const ANSWERS = DAYS.map((day, index) => createAnswer(day, createQuestion(index)));
const STORES = ["answers", "revisions", "stamps"] as const;

/** `at` is what the clock says, which may be anything. */
const write = fc.record({
  kind: fc.constantFrom("write", "goOn", "delete"),
  answer: fc.constantFrom(...ANSWERS),
  at: fc.nat(9),
});
/** A page that wrote looks, or a new page does. The reader takes back what was just added, or erases all. */
const act = fc.record({ kind: fc.constantFrom("pause", "pause", "open", "takeBack", "erase") });
const steps = fc.array(fc.oneof({ weight: 2, arbitrary: write }, act), { maxLength: 14 });
/** A disk loses nothing, or all. Or the journal goes back some steps, or one revision does. */
const loss = fc.record({ kind: fc.constantFrom("none", "all", "back", "one"), count: fc.nat(14) });
const later = fc.array(write, { maxLength: 3 });

type Step = { kind: string; answer?: (typeof ANSWERS)[number]; at?: number };

async function createWorld() {
  replaceIndexedDb();
  const { clock } = createTestClock(new Date(0));
  const createId = createIds();
  let note: NotedStanding | null = null;
  let isTold = false;
  let store = await openTestJournal();
  let last: Revision | null = null;
  /** The editions that the loss detector was told of, those it noted, and all it found at its last look. */
  let [unnoted, noted, stood] = [new Map<RevisionId, number>(), new Map<RevisionId, number>(), await readEditions()];
  const past = [await readRows()];
  const page = openPage();

  function openPage() {
    return new LossDetector({
      readStanding: (lookup) => store.readStanding(lookup),
      nameDatabase: () => store.nameDatabase(createId()),
      read: async () => note,
      write: async (next) => void (note = structuredClone(next)),
      clock,
      onLoss: (found) => (isTold = found !== null),
    });
  }

  async function put(kind: string, answer = ANSWERS[0], at = 0): Promise<void> {
    if (!answer) return;
    const before = last?.answerId === answer.id ? last : null;
    const parents = before ? [{ id: before.id, edition: before.edition }] : [];
    const fresh = createRevision(createId(), { answerId: answer.id, parents, writtenAt: at });
    if (kind === "goOn" && before) last = { ...before, edition: before.edition + 1, writtenAt: at };
    else last = kind === "delete" ? { ...fresh, kind: "deleted", text: "" } : fresh;
    valueOf(await store.write(answer, last));
    unnoted.set(last.id, last.edition);
    page.touch({ kind: "answerWritten", day: answer.day });
  }

  async function takeBack(): Promise<void> {
    const answers = ANSWERS.filter(({ id }) => id === last?.answerId);
    valueOf(await store.removeAdded({ ...EMPTY, answers, revisions: last ? [last] : [] }));
    if (last) [unnoted, noted].forEach((each) => last && each.delete(last.id));
    last = null;
    await page.accept();
    await noteAll();
  }

  async function erase(): Promise<void> {
    valueOf(await store.eraseAll());
    [unnoted, noted] = [new Map(), new Map()];
    [note, last] = [null, null];
    await page.accept();
    await noteAll();
  }

  async function noteAll(): Promise<void> {
    noted = new Map([...noted, ...unnoted]);
    unnoted = new Map();
    stood = await readEditions();
  }

  async function open(): Promise<void> {
    await openPage().check();
    stood = await readEditions();
  }

  async function take({ kind, answer, at }: Step): Promise<void> {
    if (kind === "open") await open();
    else if (kind === "takeBack") await takeBack();
    else if (kind === "erase") await erase();
    else if (kind !== "pause") await put(kind, answer, at);
    else {
      await page.check();
      await noteAll();
    }
    past.push(await readRows());
  }

  async function lose(kind: string, count: number): Promise<void> {
    if (kind === "none") return;
    if (kind === "all") {
      store.close();
      replaceIndexedDb();
      store = await openTestJournal();
      return;
    }
    const rows = past.at(kind === "back" ? -1 - (count % past.length) : -1) ?? [];
    const revisions = (rows[1] ?? []) as Revision[];
    const gone = kind === "one" ? revisions[count % revisions.length] : undefined;
    await putRows(rows.map((each) => each.filter((row) => row !== gone)));
  }

  async function readEditions() {
    const { revisions } = valueOf(await store.readAll()).contents;
    return new Map(revisions.map(({ id, edition }) => [id, edition]));
  }

  /** Whether a loss must be reported, and whether it may be. A page also counts what another page has yet to report. */
  async function isMissing() {
    const now = await readEditions();
    const isGone = ([id, edition]: [RevisionId, number]) => (now.get(id) ?? 0) < edition;
    return { must: [...noted].some(isGone), may: [...noted, ...stood].some(isGone) };
  }

  /** Whether a newly opened page reports a loss. */
  async function tell(): Promise<boolean> {
    isTold = false;
    await openPage().check();
    return isTold;
  }
  return { take, lose, tell, put, isMissing, close: () => store.close() };
}

async function readRows(): Promise<unknown[][]> {
  const database = await openDB(DATABASE_NAME);
  const rows: unknown[][] = await Promise.all(STORES.map((name) => database.getAll(name)));
  database.close();
  return rows;
}

async function putRows(rows: readonly unknown[][]): Promise<void> {
  const database = await openDB(DATABASE_NAME);
  const transaction = database.transaction(STORES, "readwrite");
  for (const [index, name] of STORES.entries()) {
    void transaction.objectStore(name).clear();
    for (const row of rows[index] ?? []) void transaction.objectStore(name).put(row);
  }
  await transaction.done;
  database.close();
}

test("a loss is told exactly where words are gone that were noted, whatever was written, deleted, taken back or erased", async () => {
  await fc.assert(
    fc.asyncProperty(steps, loss, later, async (taken, { kind, count }, writes) => {
      const world = await createWorld();
      for (const each of taken) await world.take(each);
      await world.lose(kind, count);
      for (const each of writes) await world.put(each.kind === "goOn" ? "write" : each.kind, each.answer, each.at);
      const { must, may } = await world.isMissing();
      const told = await world.tell();
      if (must || !may) expect(told).toBe(must);
      expect(await world.tell()).toBe(told);
      world.close();
    }),
    runParameters(300),
  );
});
