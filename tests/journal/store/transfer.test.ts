import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createBackup, parseBackup, type JournalContents } from "../../../journal/backup.ts";
import { planRestore } from "../../../journal/restore.ts";
import { NO_DECK } from "../../../journal/restoreDeck.ts";
import { DATABASE_NAME } from "../../../journal/store/openJournal.ts";
import { ANSWER, createRevision, openTestJournal, replaceIndexedDb, valueOf } from "../examples.ts";
import { ANSWERS, DRAW, EMPTY, HOSTILE_TEXTS, journalOf } from "../journals.ts";

beforeEach(replaceIndexedDb);

const JOURNAL_STORES = ["answers", "revisions", "draws", "stars"];
const first = createRevision("a");
const JOURNAL: JournalContents = { ...journalOf(first, createRevision("b")), draws: [DRAW], stars: [] };

async function contentsNow(): Promise<JournalContents> {
  const store = await openTestJournal();
  const { contents } = valueOf(await store.readAll());
  store.close();
  return contents;
}

/** Every transaction begins well, and is then aborted by the browser. This is how fake-indexeddb does that. */
function abortTransactions(error: string): void {
  const begin = Reflect.get(IDBDatabase.prototype, "transaction") as (...input: unknown[]) => object;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function abort(this: IDBDatabase, ...input) {
    const transaction = begin.apply(this, input) as IDBTransaction & { _abort: (name: string) => void };
    // oxlint-disable-next-line no-underscore-dangle -- no public method aborts with a reason
    queueMicrotask(() => transaction._abort(error));
    return transaction;
  });
}

describe("reading the whole journal", () => {
  test("gives answers, revisions and draws, and nothing of an empty one", async () => {
    const store = await openTestJournal();
    expect(valueOf(await store.readAll())).toEqual({ contents: EMPTY, deck: NO_DECK, unreadable: [] });
    await store.write(ANSWER, first);
    await store.changeDraws(() => DRAW);
    expect(valueOf(await store.readAll()).contents).toEqual({
      answers: [ANSWER],
      revisions: [first],
      draws: [DRAW],
      stars: [],
    });
  });

  test("is of one moment", async () => {
    const store = await openTestJournal();
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    await store.readAll();
    expect(transaction.mock.calls.map(([stores, mode]) => [stores, mode])).toEqual([
      [[...JOURNAL_STORES, "articles", "questions", "hidden"], undefined],
    ]);
  });

  test("gives what makes no sense as it is, and leaves it there", async () => {
    const store = await openTestJournal();
    await store.addAll(JOURNAL);
    const raw = await openDB(DATABASE_NAME);
    const unreadable = [
      { store: "answers", row: { id: "x", day: "gisteren" } },
      { store: "revisions", row: { id: "y", text: 7 } },
      { store: "draws", row: { day: "2026-13-99" } },
      { store: "stars", row: { id: ANSWER.id, starredAt: -0.5 } },
      { store: "articles", row: { url: "x" } },
      { store: "questions", row: { id: "x" } },
      { store: "hidden", row: { id: "x" } },
    ];
    for (const { store: name, row } of unreadable) await raw.put(name, row);
    raw.close();
    expect(valueOf(await store.readAll())).toEqual({ contents: JOURNAL, deck: NO_DECK, unreadable });
    const { add } = planRestore(EMPTY, { ...EMPTY, revisions: [createRevision("y")] }, unreadable);
    expect((await store.addAll(add)).kind).toBe("ok");
    expect(valueOf(await store.readAll()).unreadable).toEqual(unreadable);
  });

  test("says why it can't", async () => {
    const store = await openTestJournal();
    await store.addAll(JOURNAL);
    vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => {
      throw new DOMException("gone", "UnknownError");
    });
    const failed = { kind: "failed", failure: { kind: "broken", detail: "UnknownError: gone" } };
    expect(await store.readAll()).toEqual(failed);
    expect(await store.removeAdded(JOURNAL)).toEqual(failed);
  });
});

describe("a backup restored", () => {
  test.each(HOSTILE_TEXTS)("gives %j back as it was, through file and store", async (text) => {
    const written = journalOf(createRevision("a", { text }));
    const file = parseBackup(createBackup(written, new Date(0)));
    if (file.kind === "refused") throw new Error(file.detail);
    const store = await openTestJournal();
    valueOf(await store.addAll(planRestore(EMPTY, file.contents).add));
    const { contents } = valueOf(await store.readAll());
    expect(contents.revisions[0]?.text === text).toBe(true);
    expect(createBackup(contents, new Date(0)) === createBackup(written, new Date(0))).toBe(true);
  });

  test("keeps what was typed since", async () => {
    const store = await openTestJournal();
    await store.write(ANSWER, { ...first, edition: 2, text: "verder" });
    const { contents, unreadable } = valueOf(await store.readAll());
    valueOf(await store.addAll(planRestore(contents, JOURNAL, unreadable).add, "relaxed"));
    const texts = (await contentsNow()).revisions.map(({ text }) => text);
    expect(texts.toSorted()).toEqual(["tekst b", "verder"]);
  });

  const midSession = journalOf({ ...first, edition: 5, text: "half" });
  const later = journalOf({ ...first, edition: 14, text: "heel" });

  test.each([
    ["first the one made in mid-session", [midSession, later]],
    ["first the later one", [later, midSession]],
  ])("in another journal is one version, whichever comes first: %s", async (_which, files) => {
    const store = await openTestJournal();
    for (const file of files) {
      const { contents } = valueOf(await store.readAll());
      valueOf(await store.addAll(planRestore(contents, file).add));
    }
    expect(await contentsNow()).toEqual(later);
  });

  test("and undone, leaves the state that was there", async () => {
    const store = await openTestJournal();
    valueOf(await store.addAll(midSession));
    const { add } = planRestore(midSession, later);
    valueOf(await store.addAll(add));
    valueOf(await store.removeAdded(add));
    expect(await contentsNow()).toEqual(midSession);
    valueOf(await store.eraseAll());
    valueOf(await store.removeAdded(add));
    expect(await contentsNow()).toEqual(EMPTY);
  });

  test("adds nothing where the state that gives way was written on since", async () => {
    const store = await openTestJournal();
    valueOf(await store.addAll(midSession));
    const { add } = planRestore(midSession, { ...later, revisions: [...later.revisions, createRevision("b")] });
    await store.write(ANSWER, { ...first, edition: 6, text: "half, en" });
    const before = await contentsNow();
    expect(await store.addAll(add)).toMatchObject({
      kind: "failed",
      failure: { detail: expect.stringMatching(/^ConstraintError/) },
    });
    expect(await contentsNow()).toEqual(before);
  });
});

describe("adding", () => {
  test.each<[string, JournalContents]>([
    ["an answer", { ...EMPTY, answers: [...ANSWERS.slice(1), ANSWER] }],
    ["a revision", { ...EMPTY, answers: ANSWERS.slice(1), revisions: [createRevision("c"), first] }],
    ["a draw", { ...EMPTY, answers: ANSWERS.slice(1), draws: [DRAW], stars: [] }],
  ])("nothing at all when %s is there by now", async (_name, add) => {
    const store = await openTestJournal();
    valueOf(await store.addAll(JOURNAL));
    expect(await store.addAll(add)).toMatchObject({
      kind: "failed",
      failure: { kind: "broken", detail: expect.stringMatching(/^ConstraintError/) },
    });
    expect(await contentsNow()).toEqual(JOURNAL);
  });

  test.each([
    ["there is no space", "QuotaExceededError", { kind: "full" }],
    ["the browser calls it off", "AbortError", { kind: "broken", detail: expect.stringMatching(/^AbortError/) }],
  ])("nothing at all when %s, and says so", async (_name, error, failure) => {
    const store = await openTestJournal();
    abortTransactions(error);
    expect(await store.addAll(JOURNAL)).toMatchObject({ kind: "failed", failure });
    vi.restoreAllMocks();
    expect(await contentsNow()).toEqual(EMPTY);
  });

  test("nothing at all when one of it can't even be asked for", async () => {
    const store = await openTestJournal();
    const broken = { ...createRevision("z"), text: Symbol("no text") } as unknown as typeof first;
    expect(await store.addAll({ ...JOURNAL, revisions: [first, broken] })).toMatchObject({
      kind: "failed",
      failure: { detail: expect.stringMatching(/^DataCloneError/) },
    });
    expect(await contentsNow()).toEqual(EMPTY);
  });

  test.each([
    [undefined, "strict"],
    ["relaxed", "relaxed"],
  ] as const)("with durability %s is %s, in one transaction", async (asked, expected) => {
    const store = await openTestJournal();
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    await store.addAll(JOURNAL, asked);
    expect(transaction.mock.calls).toEqual([
      [[...JOURNAL_STORES, "articles", "questions", "hidden", "stamps"], "readwrite", { durability: expected }],
    ]);
  });
});

describe("undoing what was added", () => {
  test("leaves the journal as it was", async () => {
    const store = await openTestJournal();
    const [other] = ANSWERS.slice(1);
    if (other === undefined) throw new Error("there are three");
    const mine = createRevision("mine", { answerId: other.id });
    await store.write(other, mine);
    const before = await contentsNow();
    const { add } = planRestore(before, JOURNAL);
    valueOf(await store.addAll(add));
    valueOf(await store.removeAdded(add));
    expect(await contentsNow()).toEqual(before);
    expect((await store.removeAdded(add)).kind).toBe("ok");
  });

  test("also after the plan went through a page's storage, in whatever order its keys came out", async () => {
    const store = await openTestJournal();
    valueOf(await store.addAll(JOURNAL));
    const backwards = Object.fromEntries(Object.entries(first).toReversed()) as typeof first;
    valueOf(await store.removeAdded({ ...EMPTY, revisions: [backwards] }));
    expect((await contentsNow()).revisions.map(({ id }) => id)).toEqual(["b"]);
  });

  test("leaves what was written on since, with all it grew from", async () => {
    const store = await openTestJournal();
    valueOf(await store.addAll(JOURNAL));
    const onTop = createRevision("c", { parents: [{ id: first.id, edition: 1 }] });
    await store.write(ANSWER, onTop);
    valueOf(await store.removeAdded(JOURNAL));
    expect(await contentsNow()).toEqual({ ...journalOf(first, onTop), draws: [DRAW], stars: [] });
  });

  test("says why it can't", async () => {
    const store = await openTestJournal();
    await deleteDB(DATABASE_NAME);
    const newer = await openDB(DATABASE_NAME, 99);
    newer.close();
    expect(await store.removeAdded(JOURNAL)).toMatchObject({ kind: "failed", failure: { kind: "newer" } });
  });
});
