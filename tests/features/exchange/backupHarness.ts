/** A controller that does everything at once, and keeps the results. */
import { BackupController, type BackupControllerOptions } from "../../../features/exchange/backupController.ts";
import { ExchangeService } from "../../../features/exchange/exchangeService.ts";
import type { Outcome } from "../../../journal/failure.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import type { PageMessage } from "../../../journal/pageMessage.ts";
import { openTestJournal } from "../../journal/examples.ts";
import { TITLES } from "./fixture.ts";
import { createTestClock } from "../../journal/testClock.ts";

export function createController({
  mostBytes,
  ...options
}: Partial<Omit<BackupControllerOptions, "openStore">> & {
  openStore?: () => Promise<Outcome<JournalStore>>;
  mostBytes?: number;
} = {}) {
  const files: File[] = [];
  /** The addresses that were asked for, and must be released. */
  const addresses: string[] = [];
  const told: PageMessage[] = [];
  /** How many answers each counted backup holds. */
  const made: number[] = [];
  const openStore = options.openStore ?? openTest;
  const service = new ExchangeService({
    openStore,
    clock: createTestClock(new Date(2026, 10, 22, 12)).clock,
    formatDay: () => (day) => day,
    addressOf({ name }) {
      addresses.push(`blob:${name}`);
      return `blob:${name}`;
    },
    ...(mostBytes !== undefined && { mostBytes }),
  });
  const controller = new BackupController({
    openStore,
    chooseTarget: () => Promise.resolve({ kind: "download" }),
    readRaw: () => Promise.resolve({ kind: "ok", value: { rows: 3 } }),
    saveFile: (file) => {
      files.push(file);
      return Promise.resolve();
    },
    work: (task, watch) => service.run(task, watch),
    words: () => ({ title: "Dagboek", languageTag: "nl-NL", programs: TITLES }),
    order: "dayFirst",
    onMade: (answers) => made.push(answers),
    broadcast: (message) => told.push(message),
    ...options,
  });
  return { controller, files, addresses, told, made };
}

async function openTest(): Promise<Outcome<JournalStore>> {
  return { kind: "ok", value: await openTestJournal() };
}
