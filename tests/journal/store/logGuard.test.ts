import { forceCloseDatabase } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Day } from "../../../content/day.ts";
import { openJournal, type OpenJournal } from "../../../journal/store/openJournal.ts";
import { createArticle, FROM_PAGE } from "../readArticles.ts";
import {
  ANSWER,
  createSetting,
  createQuestion,
  createRevision,
  replaceIndexedDb,
  TODAY,
  valueOf,
} from "../examples.ts";
import { createTestClock } from "../testClock.ts";

/** Chromium's words for it. */
const NO_SPACE = "Connection is closing because of: IO error: 000004.log: FILE_ERROR_NO_SPACE";
const EMPTY = { answers: [], revisions: [], draws: [], stars: [] };

/** Every way in which the store writes. */
const WRITES: Record<string, (store: OpenJournal) => Promise<{ kind: string }>> = {
  write: (store) => store.write(ANSWER, createRevision("a")),
  writeIfNewer: (store) => store.writeIfNewer(ANSWER, createRevision("b")),
  changeStar: (store) => store.changeStar(ANSWER.id, null),
  changeDraws: (store) => store.changeDraws(() => ({ day: TODAY, questionId: createQuestion(0).id, passed: [] })),
  addAll: (store) => store.addAll(EMPTY),
  removeAdded: (store) => store.removeAdded(EMPTY),
  eraseAll: (store) => store.eraseAll(),
  addArticle: async (store) => (await store.loadDeck()).addArticle(createArticle("rust", ["Wat?"]), FROM_PAGE),
  hide: async (store) => (await store.loadDeck()).hide(createQuestion(1), "2026-11-23T20:00:00.000Z"),
  unhide: async (store) => (await store.loadDeck()).unhide(createQuestion(1).id),
  writeSite: async (store) => (await store.loadDeck()).writeSite("blog", {}),
};

beforeEach(replaceIndexedDb);

/** A journal whose log is left when the test says so. */
async function openGuarded() {
  const { clock } = createTestClock(new Date(0));
  const rotateLog = vi.fn<() => Promise<void>>(async () => {});
  const setting = createSetting({ rotateLog, clock });
  const store = valueOf(await openJournal(setting));
  return { store, setting, log: setting.log, rotateLog };
}

/** Waits until all is done that waits for nothing from outside. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
}

/** Makes every transaction fail, as on a full disk. */
function fillDisk() {
  return vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
    throw new DOMException(NO_SPACE, "UnknownError");
  });
}

describe.each(Object.entries(WRITES))("after %s failed on a full disk", (_name, write) => {
  test("it says full, and no write is done before the log was left", async () => {
    const { store, rotateLog } = await openGuarded();
    const leaving = Promise.withResolvers<null>();
    rotateLog.mockImplementationOnce(async () => void (await leaving.promise));
    const full = fillDisk();
    expect(await write(store)).toMatchObject({ kind: "failed", failure: { kind: "full" } });
    full.mockRestore();
    expect(rotateLog).not.toHaveBeenCalled();
    let isDone = false;
    const again = write(store).then((outcome) => {
      isDone = true;
      return outcome;
    });
    await vi.waitFor(() => expect(rotateLog).toHaveBeenCalledTimes(1));
    await turn();
    expect(isDone).toBe(false);
    leaving.resolve(null);
    expect((await again).kind).toBe("ok");
    expect((await write(store)).kind).toBe("ok");
    expect(rotateLog).toHaveBeenCalledTimes(1);
  });
});

describe("a log that is doubted", () => {
  test("is left again after each failure, and not once a session", async () => {
    const { store, rotateLog, log } = await openGuarded();
    for (const times of [1, 2, 3]) {
      const full = fillDisk();
      await store.write(ANSWER, createRevision("a"));
      full.mockRestore();
      expect(log.isTrusted).toBe(false);
      const writing = store.write(ANSWER, createRevision("a"));
      await vi.waitFor(() => expect(rotateLog).toHaveBeenCalledTimes(times));
      expect((await writing).kind).toBe("ok");
      expect(log.isTrusted).toBe(true);
    }
  });

  test("has nothing written behind it before there is room to leave it, be it by a write or an upgrade", async () => {
    const { store, rotateLog, log, setting } = await openGuarded();
    const estimate = vi.fn<() => object>(() => ({ quota: 1_000_000, usage: 0 }));
    vi.stubGlobal("navigator", { storage: { estimate } });
    log.doubt();
    const begin = vi.spyOn(IDBDatabase.prototype, "transaction");
    for (const write of Object.values(WRITES)) {
      expect(await write(store)).toMatchObject({ kind: "failed", failure: { kind: "full" } });
    }
    expect(await openJournal(setting, "yet to be made")).toMatchObject({ failure: { kind: "full" } });
    const writes = () => begin.mock.calls.filter(([, mode]) => mode === "readwrite").length;
    expect([writes(), rotateLog.mock.calls.length]).toEqual([0, 0]);
    estimate.mockReturnValue({ quota: 100_000_000, usage: 0 });
    expect((await store.write(ANSWER, createRevision("a"))).kind).toBe("ok");
    expect([writes(), rotateLog.mock.calls.length]).toEqual([1, 1]);
  });

  test("that can't be left keeps a write that was made from being called done", async () => {
    const { store, rotateLog, log } = await openGuarded();
    log.doubt();
    rotateLog.mockRejectedValueOnce(new DOMException(NO_SPACE, "UnknownError"));
    expect(await store.write(ANSWER, createRevision("a"))).toMatchObject({ failure: { kind: "full" } });
    expect(log.isTrusted).toBe(false);
  });

  test("is doubted where the browser closed the database by itself, as for what another page wrote", async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    const { store, log } = await openGuarded();
    await store.readDay(TODAY);
    const database = transaction.mock.contexts.at(-1);
    transaction.mockRestore();
    forceCloseDatabase(database as Parameters<typeof forceCloseDatabase>[0]);
    expect(log.isTrusted).toBe(false);
  });

  test("is doubted where the database could not be opened, and not where that was refused", async () => {
    for (const [error, isTrusted] of [
      [new DOMException(NO_SPACE, "UnknownError"), false],
      [new DOMException("denied", "SecurityError"), true],
    ] as const) {
      const setting = createSetting();
      vi.spyOn(indexedDB, "open").mockImplementationOnce(() => {
        throw error;
      });
      expect((await openJournal(setting, "other")).kind).toBe("failed");
      expect(setting.log.isTrusted).toBe(isTrusted);
    }
  });

  test("is not doubted for what was stopped, or a mistake of ours", async () => {
    const { store, log } = await openGuarded();
    const stopping = new AbortController();
    const watch = { signal: stopping.signal, onProgress: () => stopping.abort() };
    const answers = [ANSWER, { ...ANSWER, id: `${TODAY}:x` as const }];
    expect((await store.addAll({ ...EMPTY, answers } as never, "relaxed", watch)).kind).toBe("failed");
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
      throw new TypeError("planted");
    });
    expect((await store.write(ANSWER, createRevision("a"))).kind).toBe("failed");
    expect(log.isTrusted).toBe(true);
  });

  test("is not doubted for a read that failed, or a key that is taken", async () => {
    const { store, log } = await openGuarded();
    const draw = { day: "2026-11-01" as Day, questionId: createQuestion(0).id, passed: [] };
    await store.addAll({ ...EMPTY, draws: [draw] });
    expect(await store.addAll({ ...EMPTY, draws: [draw] })).toMatchObject({ kind: "failed" });
    const full = fillDisk();
    expect((await store.readDay(TODAY)).kind).toBe("failed");
    full.mockRestore();
    expect(log.isTrusted).toBe(true);
  });
});

describe("a guard", () => {
  test("leaves once more for a doubt that came while it was leaving", async () => {
    const held = Promise.withResolvers<null>();
    const rotateLog = vi.fn<() => Promise<void>>(async () => void (await held.promise));
    const { log } = createSetting({ rotateLog });
    log.doubtHere();
    const settling = log.rotateIfDoubted();
    await vi.waitFor(() => expect(rotateLog).toHaveBeenCalledTimes(1));
    log.doubtHere();
    held.resolve(null);
    expect((await settling).kind).toBe("ok");
    expect(rotateLog).toHaveBeenCalledTimes(2);
  });

  test("is not held up for good by a browser that never answers", async () => {
    const { clock, pass } = createTestClock(new Date(0));
    const rotateLog = vi
      .fn<() => Promise<void>>()
      .mockReturnValueOnce(new Promise(() => {}))
      .mockResolvedValue();
    const { log } = createSetting({ rotateLog, clock });
    log.doubtHere();
    const settled = vi.fn<() => void>();
    const settling = log.rotateIfDoubted().finally(settled);
    await vi.waitFor(() => expect(rotateLog).toHaveBeenCalledTimes(1));
    while (settled.mock.calls.length === 0) {
      pass(1000);
      await turn();
    }
    expect(await settling).toMatchObject({ failure: { kind: "silent" } });
    expect((await log.rotateIfDoubted()).kind).toBe("ok");
  });
});
