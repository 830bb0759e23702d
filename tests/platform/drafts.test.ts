// @vitest-environment happy-dom
import { failAs, resetWorld, extension, world } from "../entrypoints/browserDouble.ts";
import { speak } from "../entrypoints/messages.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { JournalStore } from "../../journal/journalStore.ts";
import { clearDrafts, removeDraft } from "../../platform/clearDrafts.ts";
import { drafts, readDrafts } from "../../platform/drafts.ts";
import { recoverDrafts } from "../../platform/recoverDrafts.ts";
import { ANSWER, createRevision, openTestJournal, replaceIndexedDb, valueOf } from "../journal/examples.ts";

const REVISION = createRevision("a", { text: "mijn woorden \ud800" });
const KEY = "dagvraag.unsent.a";
const NOTE = JSON.stringify({ answer: ANSWER, revision: REVISION });
const { local } = extension.storage;

beforeEach(() => {
  speak("nl");
  replaceIndexedDb();
  localStorage.clear();
  resetWorld();
  // No old log to leave behind.
  world.session = { hasLeftOldLog: true };
  vi.resetModules();
});

const keys = () => [Object.keys(localStorage), Object.keys(world.stored)];

describe("a draft", () => {
  test("stands in both places, in the one of them before the task ends, and goes from both", async () => {
    drafts.save(ANSWER, REVISION);
    expect(localStorage.getItem(KEY)).toBe(NOTE);
    await vi.waitFor(() => expect(world.stored).toEqual({ [KEY]: NOTE }));
    drafts.remove(REVISION);
    expect(localStorage).toHaveLength(0);
    await vi.waitFor(() => expect(world.stored).toEqual({}));
  });

  test.each<[string, () => void]>([
    [
      "localStorage",
      () =>
        vi.stubGlobal("localStorage", {
          setItem: failAs("QuotaExceededError"),
          removeItem: failAs("QuotaExceededError"),
        }),
    ],
    ["the extension's storage", () => void vi.spyOn(local, "set").mockRejectedValue(new Error("full"))],
  ])("stands in the other place where %s refuses it, and nothing else breaks", async (_which, refuse) => {
    refuse();
    drafts.save(ANSWER, REVISION);
    await vi.waitFor(async () => expect(await readDrafts()).toEqual([[KEY, NOTE]]));
    drafts.remove(REVISION);
    await vi.waitFor(async () => expect(await readDrafts()).toEqual([]));
  });

  test("is found where one place can't be read", async () => {
    drafts.save(ANSWER, REVISION);
    localStorage.setItem("dagvraag.firstPaint", "{}");
    vi.spyOn(local, "get").mockRejectedValue(new Error("refused"));
    expect(await readDrafts()).toEqual([[KEY, NOTE]]);
  });
});

describe("a draft that a page left", () => {
  test("is in the journal that the next page opens, and is gone then", async () => {
    localStorage.setItem(KEY, NOTE);
    const { openStore } = await import("../../platform/openStore.ts");
    expect((await openStore()).kind).toBe("ok");
    await settleLog();
    const journal = await openTestJournal();
    const { revisions } = valueOf(await journal.readStanding({ noted: [], days: [] }));
    journal.close();
    expect([revisions, ...keys()]).toEqual([1, [], []]);
  });

  test("stays where the journal can't be opened", async () => {
    localStorage.setItem(KEY, NOTE);
    vi.spyOn(indexedDB, "open").mockImplementation(failAs("SecurityError"));
    const { openStore } = await import("../../platform/openStore.ts");
    expect(await openStore()).toMatchObject({ kind: "failed", failure: { kind: "refused" } });
    expect(keys()[0]).toEqual([KEY]);
  });

  test("stays where it can't be written, and is not told of as one that can't be read", async () => {
    localStorage.setItem(KEY, NOTE);
    const failure = { kind: "full", detail: "" } as const;
    const writeIfNewer = vi.fn<JournalStore["writeIfNewer"]>(async () => ({ kind: "failed", failure }));
    await recoverDrafts({ writeIfNewer } as unknown as JournalStore);
    expect([writeIfNewer.mock.calls.length, keys()[0]]).toEqual([1, [KEY]]);
    expect(document.querySelectorAll("[role=alert]")).toHaveLength(0);
  });
});

describe("a draft that was sent", () => {
  test("stays where a later one of the same words has come in its place", async () => {
    localStorage.setItem(KEY, "later");
    world.stored = { [KEY]: "later" };
    await removeDraft([KEY, "earlier"]);
    expect([localStorage.getItem(KEY), world.stored]).toEqual(["later", { [KEY]: "later" }]);
  });

  test("makes way for a later one that came while it was taken away", async () => {
    localStorage.setItem(KEY, "later");
    world.stored = { [KEY]: "earlier" };
    await removeDraft([KEY, "earlier"]);
    expect([localStorage.getItem(KEY), world.stored]).toEqual(["later", { [KEY]: "later" }]);
  });

  test("goes though something made an object of it", async () => {
    world.stored = { [KEY]: { answer: ANSWER } };
    await removeDraft([KEY, { answer: ANSWER }]);
    expect(world.stored).toEqual({});
  });
});

test("settings come back in a browser that sets before it clears", async () => {
  world.stored = { readsBlog: { isOn: true }, weekPutOff: "2026-11-16" };
  const set = local.set;
  const clear = local.clear;
  const order: Promise<void>[] = [];
  vi.spyOn(local, "clear").mockImplementation(async () => {
    // After what was asked for later.
    await new Promise((resolve) => setTimeout(resolve));
    await clear();
  });
  vi.spyOn(local, "set").mockImplementation((items) => {
    const done = set(items);
    order.push(done);
    return done;
  });
  await clearDrafts([]);
  expect([world.stored, order.length]).toEqual([{ readsBlog: { isOn: true }, weekPutOff: "2026-11-16" }, 2]);
});

/** Until the log is left that a page may have cut. */
async function settleLog(): Promise<void> {
  const { storeSetting } = await import("../../platform/storeSetting.ts");
  expect((await storeSetting.log.rotateIfDoubted()).kind).toBe("ok");
}
