// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { replaceIndexedDb } from "../../journal/examples.ts";

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

/** As a page has it that opens now. */
async function openPage() {
  vi.resetModules();
  const { leaveOldLogOnce } = await import("../../../entrypoints/door/oldLog.ts");
  const { storeSetting } = await import("../../../entrypoints/door/storeSetting.ts");
  await leaveOldLogOnce();
  return storeSetting.log;
}

test("the first page of a session leaves the log, and the next one need not", async () => {
  await openPage();
  expect([scratches, session[KEY]]).toEqual([1, true]);
  await openPage();
  expect(scratches).toBe(1);
});

test("after a write that failed in one page, the pages that open later leave it too, until it was left", async () => {
  const first = await openPage();
  first.doubt();
  await vi.waitFor(() => expect(session[KEY]).toBe(false));
  const next = await openPage();
  expect(next.isTrusted).toBe(true);
  expect([scratches, session[KEY]]).toEqual([2, true]);
});

test("a page that can't leave it calls nothing saved before it could", async () => {
  const open = vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
    throw new DOMException("FILE_ERROR_NO_SPACE", "UnknownError");
  });
  const guard = await openPage();
  expect(guard.isTrusted).toBe(false);
  open.mockRestore();
  expect((await guard.settle()).kind).toBe("ok");
  expect(guard.isTrusted).toBe(true);
});
