// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { replaceIndexedDb } from "../journal/examples.ts";

const KEY = "hasLeftOldLog";

let session: Record<string, unknown> = {};
let scratches = 0;

beforeEach(() => {
  replaceIndexedDb();
  session = {};
  scratches = 0;
  vi.stubGlobal("chrome", {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session[key] }),
        set: async (items: object) => void Object.assign(session, items),
      },
    },
  });
  const remove: IDBFactory["deleteDatabase"] = Reflect.get(IDBFactory.prototype, "deleteDatabase");
  vi.spyOn(IDBFactory.prototype, "deleteDatabase").mockImplementation(function count(this: IDBFactory, name) {
    scratches += 1;
    return Reflect.apply(remove, this, [name]);
  });
  // The pages of an earlier test hear nothing of this one.
  vi.stubGlobal(
    "BroadcastChannel",
    class extends EventTarget {
      postMessage(): void {}
    },
  );
});

/** Loads the modules as a page does that opens now. */
async function openPage() {
  vi.resetModules();
  const { rotateLogOnce } = await import("../../platform/rotateLog.ts");
  const { storeSetting } = await import("../../platform/storeSetting.ts");
  await rotateLogOnce();
  const settled = await storeSetting.log.rotateIfDoubted();
  return { log: storeSetting.log, settled };
}

test("the first page of a session leaves the log, and the next one need not", async () => {
  await openPage();
  expect(session[KEY]).toBe(true);
  const removed = scratches;
  expect(removed).toBeGreaterThan(0);
  await openPage();
  expect(scratches).toBe(removed);
});

test("after a write that failed in one page, the pages that open later leave it too, until it was left", async () => {
  const { log } = await openPage();
  const removed = scratches;
  log.doubt();
  await vi.waitFor(() => expect(session[KEY]).toBe(false));
  const next = await openPage();
  expect(next.log.isTrusted).toBe(true);
  expect(scratches).toBeGreaterThan(removed);
  expect(session[KEY]).toBe(true);
});

test("a page that can't leave it calls nothing saved before it could", async () => {
  const open = vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
    throw new DOMException("FILE_ERROR_NO_SPACE", "UnknownError");
  });
  const { log, settled } = await openPage();
  expect(settled).toMatchObject({ kind: "failed", failure: { kind: "full" } });
  expect(log.isTrusted).toBe(false);
  open.mockRestore();
  expect((await log.rotateIfDoubted()).kind).toBe("ok");
  expect(log.isTrusted).toBe(true);
});

test("a page that opens while the disk is full writes nothing behind what was cut off", async () => {
  session[KEY] = false;
  const estimate = vi.fn<() => object>(() => ({ quota: 1_000_000, usage: 0 }));
  vi.stubGlobal("navigator", { storage: { estimate } });
  const open = vi.spyOn(IDBFactory.prototype, "open");
  const { log, settled } = await openPage();
  expect(settled).toMatchObject({ kind: "failed", failure: { kind: "full" } });
  expect([log.isCut, open.mock.calls.length]).toEqual([true, 0]);
  estimate.mockReturnValue({ quota: 100_000_000, usage: 0 });
  expect((await log.rotateIfDoubted()).kind).toBe("ok");
  expect([log.isCut, session[KEY]]).toEqual([false, true]);
});

test("where there is little room, and nothing failed yet, a page can write all the same", async () => {
  vi.stubGlobal("navigator", { storage: { estimate: async () => ({ quota: 2_000_000, usage: 1_000_000 }) } });
  const put = vi.spyOn(IDBObjectStore.prototype, "put");
  const { settled } = await openPage();
  expect(settled.kind).toBe("ok");
  expect(put).toHaveBeenCalledTimes(1);
  // Leaving was asked for, but not seen. The next page with enough room leaves the log for sure.
  expect(session[KEY]).toBeUndefined();
});

test("Firefox has no log that it can't read on from, and none is left", async () => {
  vi.stubEnv("FIREFOX", "true");
  await openPage();
  expect(scratches).toBe(0);
  vi.unstubAllEnvs();
});
