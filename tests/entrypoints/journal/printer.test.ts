// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { Printer } from "../../../entrypoints/journal/printer.ts";
import { REFUSED } from "../../features/today/todayRoom.ts";
import { createEntry } from "../../../journal/entry.ts";
import { ANSWER, createRevision } from "../../journal/examples.ts";

const openStore = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
vi.mock("../../../platform/openStore.ts", () => ({ openStore }));

const current = createRevision("a");

async function createFailed() {
  openStore.mockResolvedValue({ kind: "failed", failure: REFUSED });
  const printer = new Printer({ onPrepare: async () => {} });
  await printer.printYear(2026);
  expect(printer.failure.value).toEqual(REFUSED);
  return printer;
}

beforeEach(() => {
  vi.stubGlobal("print", () => {});
});

test.each<[string, (printer: Printer) => unknown]>([
  ["the page is looked at again", () => document.dispatchEvent(new Event("visibilitychange"))],
  ["the page is printed", (printer) => printer.printPage()],
  ["an answer is printed", (printer) => printer.printAnswer(createEntry(ANSWER, [current], { current, others: [] }))],
])("that a year could not be read is said until %s", async (_when, go) => {
  const printer = await createFailed();
  await go(printer);
  expect(printer.failure.value).toBeNull();
});
