import { beforeEach, expect, test } from "vitest";
import { createBackup } from "../../../journal/backup.ts";
import { ExchangeService } from "../../../features/exchange/exchangeService.ts";
import type { ExchangeTask } from "../../../features/exchange/exchangeTask.ts";
import type { JournalFailure, Outcome } from "../../../journal/failure.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import { createRevision, openTestJournal, replaceIndexedDb } from "../../journal/examples.ts";
import { journalOf } from "../../journal/journals.ts";
import { createTestClock } from "../../journal/testClock.ts";
import { fileOf, TITLES } from "./fixture.ts";

const FULL: JournalFailure = { kind: "full", detail: "" };
const WORDS = { title: "Dagboek", languageTag: "nl-NL", programs: TITLES };
const BACKUP = createBackup(journalOf(createRevision("a")), new Date(0));
const READ: ExchangeTask = { kind: "read", files: [fileOf(BACKUP)], order: "dayFirst", words: WORDS };

beforeEach(replaceIndexedDb);

function createService(openStore: () => Promise<Outcome<JournalStore>>) {
  const { clock } = createTestClock(new Date(2026, 10, 22, 12));
  const service = new ExchangeService({ openStore, clock, formatDay: () => (day) => day, addressOf: () => "blob:" });
  const stopping = new AbortController();
  const run = (task: ExchangeTask) => service.run(task, { signal: stopping.signal, onProgress: () => {} });
  return { run, stop: () => stopping.abort() };
}

const tasks: [string, ExchangeTask][] = [
  ["making a backup", { kind: "make" }],
  ["an export", { kind: "export", format: "table", words: WORDS }],
  ["comparing what was read", READ],
];

test.each(tasks)("%s says why the journal can't be opened, or read", async (_name, task) => {
  const refuse = async () => ({ kind: "failed", failure: FULL }) as const;
  expect(await createService(refuse).run(task)).toEqual({ kind: "failed", failure: FULL });
  const store = await openTestJournal();
  const unreadable = createService(async () => ({ kind: "ok", value: { ...store, readAll: refuse } }));
  expect(await unreadable.run(task)).toEqual({ kind: "failed", failure: FULL });
});

test.each<ExchangeTask>([
  { kind: "add" },
  { kind: "undo" },
  { kind: "columns", choice: { day: 0, text: 1, title: null, order: "dayFirst" }, words: WORDS },
])("what was never begun breaks, and is told: $kind", async (task) => {
  const { run } = createService(async () => ({ kind: "ok", value: await openTestJournal() }));
  expect(await run(task)).toMatchObject({ kind: "failed", failure: { kind: "broken" } });
});

test("what is stopped is stopped, be it broken by then", async () => {
  const { run, stop } = createService(async () => ({ kind: "ok", value: await openTestJournal() }));
  stop();
  expect(await run({ kind: "make" })).toEqual({ kind: "stopped" });
  expect(await run({ kind: "undo" })).toEqual({ kind: "stopped" });
});

test("adding and undoing say why the journal refuses", async () => {
  const store = await openTestJournal();
  const refuse = async () => ({ kind: "failed", failure: FULL }) as const;
  const { run } = createService(async () => ({
    kind: "ok",
    value: { ...store, addAll: refuse, removeAdded: refuse },
  }));
  expect(await run(READ)).toMatchObject({ kind: "planned" });
  expect(await run({ kind: "add" })).toEqual({ kind: "failed", failure: FULL });
  expect(await run({ kind: "undo" })).toEqual({ kind: "failed", failure: FULL });
});
