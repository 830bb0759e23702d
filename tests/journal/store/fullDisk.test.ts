import { expect, test, vi } from "vitest";
import type { JournalFailure } from "../../../journal/failure.ts";
import { detectFullDisk } from "../../../journal/store/fullDisk.ts";
import { createTestClock } from "../testClock.ts";

const { clock } = createTestClock(new Date(0));

const BROKEN: JournalFailure = { kind: "broken", detail: "UnknownError: Internal error." };

function stubEstimate(estimate: () => Promise<StorageEstimate>): void {
  vi.stubGlobal("navigator", { storage: { estimate } });
}

test.each([
  ["with no room left", { quota: 687_810, usage: 687_810 }, "full"],
  ["with hardly any", { quota: 1_000_000, usage: 100_000 }, "full"],
  ["with room", { quota: 123_028_879, usage: 681_359 }, "broken"],
  ["of which the browser says nothing", {}, "broken"],
])("a failure that says nothing of it, on a disk %s, is %3$s", async (_disk, estimate, kind) => {
  stubEstimate(async () => estimate);
  expect(await detectFullDisk(BROKEN, clock)).toEqual({ ...BROKEN, kind });
});

test("a browser that can't tell, or has no such question, changes nothing", async () => {
  stubEstimate(() => Promise.reject(new TypeError("not here")));
  expect(await detectFullDisk(BROKEN, clock)).toEqual(BROKEN);
  vi.stubGlobal("navigator", undefined);
  expect(await detectFullDisk(BROKEN, clock)).toEqual(BROKEN);
});

test("a failure that is known for what it is stays that", async () => {
  stubEstimate(async () => ({ quota: 1, usage: 1 }));
  const refused: JournalFailure = { kind: "refused", detail: "SecurityError: denied" };
  expect(await detectFullDisk(refused, clock)).toEqual(refused);
  expect((await detectFullDisk({ kind: "migration", detail: "AbortError" }, clock)).kind).toBe("full");
});
