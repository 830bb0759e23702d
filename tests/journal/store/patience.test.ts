import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { DATABASE_NAME, openJournal } from "../../../journal/store/openJournal.ts";
import { readRaw } from "../../../journal/store/readRaw.ts";
import { asLongWork } from "../../../journal/store/longWork.ts";
import { Patience } from "../../../journal/store/patience.ts";
import { ANSWER, createRevision, createSetting, replaceIndexedDb, TODAY, valueOf } from "../examples.ts";
import { createTestClock } from "../testClock.ts";

beforeEach(replaceIndexedDb);
// Code that is loaded when first needed takes more than a turn.
beforeAll(() => import("../../../journal/store/countTicks.ts"));

const EMPTY = { answers: [], revisions: [], draws: [], stars: [] };

function createTime() {
  const { clock, pass } = createTestClock(new Date(0));
  /** Passes the time second by second. */
  async function passSeconds(count: number): Promise<void> {
    await turn();
    for (let second = 0; second < count; second += 1) {
      pass(1000);
      await turn();
    }
  }
  return { clock, pass, passSeconds };
}

/** Waits until all is done that waits for nothing from outside. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

async function openTimed() {
  const time = createTime();
  const store = valueOf(await openJournal(createSetting({ clock: time.clock })));
  return { ...time, store };
}

/** Holds back the database's answers until the test says so. */
function silence(event: string) {
  const held: (() => void)[] = [];
  const spies = [IDBRequest.prototype, IDBTransaction.prototype].map((prototype) => {
    const original = prototype.addEventListener;
    return vi.spyOn(prototype, "addEventListener").mockImplementation(function listen(
      this: IDBRequest,
      ...[type, listener, options]: Parameters<IDBRequest["addEventListener"]>
    ) {
      const late = (heard: Event) => held.push(() => typeof listener === "function" && listener.call(this, heard));
      Reflect.apply(original, this, [type, type === event ? late : listener, options]);
    });
  });
  return {
    /** From here on, all requests are answered as usual. */
    end: () => {
      for (const spy of spies) spy.mockRestore();
    },
    /** Gives the answers that were held back. */
    release: () => {
      for (const hear of held.splice(0)) hear();
    },
  };
}

/** The result, once it is known. */
function watch<Value>(promise: Promise<Value>): { value: Value | null } {
  const seen: { value: Value | null } = { value: null };
  void promise.then((value) => (seen.value = value));
  return seen;
}

const SILENT = { kind: "failed", failure: { kind: "silent" } };

describe("a browser that never answers", () => {
  test("is told of when opening, and the next try succeeds as soon as it answers again", async () => {
    const { clock, passSeconds } = createTime();
    const setting = createSetting({ clock });
    valueOf(await openJournal(setting, "other")).close();
    const silent = silence("success");
    const opening = watch(openJournal(setting, "other"));
    await passSeconds(7);
    expect(opening.value).toBeNull();
    await passSeconds(1);
    expect(opening.value).toMatchObject(SILENT);
    silent.end();
    expect((await openJournal(setting, "other")).kind).toBe("ok");
  });

  test("is told of when writing, and the late answer counts", async () => {
    const { store, passSeconds } = await openTimed();
    const silent = silence("complete");
    const writing = watch(store.write(ANSWER, createRevision("a")));
    await passSeconds(7);
    expect(writing.value).toBeNull();
    await passSeconds(1);
    expect(writing.value).toMatchObject(SILENT);
    silent.release();
    silent.end();
    expect(await writing.value?.late).toEqual({ kind: "ok", value: undefined });
    expect((await store.write(ANSWER, createRevision("b"))).kind).toBe("ok");
  });

  test("is told of when reading, with nothing in it that can't be handed to another page", async () => {
    const { store, passSeconds } = await openTimed();
    const silent = silence("complete");
    const reading = watch(store.readDay(TODAY));
    await passSeconds(8);
    expect(structuredClone(reading.value)).toMatchObject(SILENT);
    silent.end();
    expect((await store.readDay(TODAY)).kind).toBe("ok");
  });

  test("is told of the whole journal only after two minutes", async () => {
    const { store, passSeconds } = await openTimed();
    const silent = silence("complete");
    const adding = watch(store.addAll(EMPTY));
    await passSeconds(119);
    expect(adding.value).toBeNull();
    await passSeconds(1);
    expect(adding.value).toMatchObject(SILENT);
    silent.end();
  });
});

describe("the last way out, where the browser never answers", () => {
  test("is told of when opening, and gives what comes late", async () => {
    const { store, clock, passSeconds } = await openTimed();
    valueOf(await store.write(ANSWER, createRevision("a")));
    const silent = silence("success");
    const reading = watch(readRaw(DATABASE_NAME, clock));
    await passSeconds(8);
    expect(reading.value).toMatchObject(SILENT);
    silent.release();
    silent.end();
    expect(await reading.value?.late).toMatchObject({ kind: "ok", value: { stores: { length: 9 } } });
  });

  test("is told of when reading only after two minutes", async () => {
    const { clock, passSeconds } = await openTimed();
    const silent = silence("success");
    const reading = watch(readRaw(DATABASE_NAME, clock));
    await passSeconds(1);
    silent.release();
    await passSeconds(118);
    expect(reading.value).toBeNull();
    await passSeconds(1);
    expect(reading.value).toMatchObject(SILENT);
    silent.end();
  });
});

describe("patience", () => {
  test("is for as long as the page is awake: a machine that slept, or a page that was busy, missed one second", async () => {
    const { clock, pass, passSeconds } = createTime();
    const waiting = watch(new Patience(clock, 3).waitFor(new Promise(() => {})));
    pass(3_600_000);
    await passSeconds(1);
    expect(waiting.value).toBeNull();
    await passSeconds(1);
    expect(waiting.value).toMatchObject(SILENT);
  });

  test("goes on while another page works on the whole journal", async () => {
    const held: { name: string }[] = [];
    const locks = {
      request: async (name: string, _options: object, run: () => Promise<void>) => {
        held.push({ name });
        await run();
        held.pop();
      },
      query: async () => ({ held }),
    };
    vi.stubGlobal("navigator", { locks });
    const { clock, passSeconds } = createTime();
    const work = Promise.withResolvers<null>();
    const long = asLongWork(() => work.promise);
    const waiting = watch(new Patience(clock).waitFor(new Promise(() => {})));
    await passSeconds(30);
    expect(waiting.value).toBeNull();
    work.resolve(null);
    await long;
    await passSeconds(1);
    expect(waiting.value).toMatchObject(SILENT);
  });

  test("asks for nothing where the browser has no locks", async () => {
    vi.stubGlobal("navigator", { locks: { query: () => Promise.reject(new Error("no locks here")) } });
    const { clock, passSeconds } = createTime();
    const waiting = watch(new Patience(clock).waitFor(new Promise(() => {})));
    await passSeconds(8);
    expect(waiting.value).toMatchObject(SILENT);
  });
});
