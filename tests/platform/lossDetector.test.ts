// @vitest-environment happy-dom
import { failAs, world } from "../entrypoints/browserDouble.ts";
import { openPage } from "../entrypoints/openPage.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Loss } from "../../journal/loss.ts";
import { clock } from "../../platform/clock.ts";
import { ANSWER, createRevision, openTestJournal, TODAY, valueOf } from "../journal/examples.ts";

const KEY = "journalWitness";
const WRITTEN = createRevision("a");
const STANDS = { id: WRITTEN.id, edition: WRITTEN.edition, writtenAt: WRITTEN.writtenAt };
const GONE = { ...STANDS, id: "b" };

beforeEach(async () => {
  const journal = await openTestJournal();
  valueOf(await journal.write(ANSWER, WRITTEN));
  journal.close();
});

/** What a page is told, and its detector. */
async function detect() {
  const told: (Loss["kind"] | null)[] = [];
  const { createLossDetector } = await import("../../platform/lossDetector.ts");
  const detector = createLossDetector(clock, (loss) => told.push(loss?.kind ?? null));
  await detector.check();
  return { told, detector };
}

/** As many as open now. */
async function open(count = 1) {
  const detecting: ReturnType<typeof detect>[] = [];
  await openPage(async () => {
    for (let page = 0; page < count; page += 1) detecting.push(detect());
    await Promise.all(detecting);
  });
  return Promise.all(detecting);
}

describe("a journal of one answer", () => {
  test.each<[string, unknown, Loss["kind"] | null]>([
    ["nothing", undefined, null],
    ["no note at all", "twee", null],
    ["no count", { newestDay: TODAY }, null],
    ["fewer than none", { count: -1, newestDay: TODAY }, null],
    ["a day that is none", { count: 2, newestDay: "gisteren" }, null],
    ["as many", { count: 1, newestDay: TODAY }, null],
    ["two, by an earlier version", { count: 2, newestDay: TODAY }, "fewer"],
    ["a count that makes no sense, beside two", { count: 2, newestDay: null, revisions: "drie" }, "fewer"],
    ["more revisions", { count: 1, newestDay: TODAY, revisions: 2 }, "earlier"],
    ["a write that stands, by an earlier version", { count: 1, newestDay: TODAY, newest: STANDS }, null],
    ["a write that is gone", { count: 1, newestDay: TODAY, newest: [STANDS, GONE] }, "earlier"],
    ["writes that make no sense", { count: 1, newestDay: TODAY, newest: [{ id: "b", edition: 0 }, 7, null] }, null],
    ["another database", { count: 1, newestDay: TODAY, newest: [GONE], database: { id: "x", removals: 0 } }, "other"],
    ["a loss that nobody accepted", { count: 1, newestDay: TODAY, isShort: true }, "earlier"],
  ])("of which there is noted %s is found to lack: %s / %s", async (_what, noted, kind) => {
    world.stored = { [KEY]: noted };
    const [page] = await open();
    expect(page?.told).toEqual([kind]);
  });

  test("is noted as it stands, and whole again once the reader accepts a loss, also on another page", async () => {
    world.stored = { [KEY]: { count: 2, newestDay: TODAY } };
    const [one, other] = await open(2);
    await one?.detector.accept();
    expect(world.stored[KEY]).toMatchObject({
      count: 1,
      newestDay: TODAY,
      revisions: 1,
      newest: [STANDS],
      isShort: false,
    });
    await vi.waitFor(() => expect([one?.told.at(-1), other?.told.at(-1)]).toEqual([null, null]));
  });

  test("that can't be opened is told nothing of, and what is noted stays", async () => {
    world.stored = { [KEY]: { count: 2, newestDay: TODAY } };
    vi.spyOn(indexedDB, "open").mockImplementation(failAs("SecurityError"));
    const [page] = await open();
    expect(page?.told).toEqual([]);
    expect(world.stored).toEqual({ [KEY]: { count: 2, newestDay: TODAY } });
  });
});
