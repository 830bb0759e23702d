/** Wires backup, restore and the reminder for the pages that have them: the journal and the options. */
import { computed, signal } from "@preact/signals";
import { BackupPanel } from "../../features/exchange/BackupPanel.tsx";
import { BackupReminder } from "../../features/exchange/BackupReminder.tsx";
import { dayOf } from "../../content/day.ts";
import { backupFileName } from "../../journal/backup.ts";
import { BackupController, type BackupControllerOptions } from "../../features/exchange/backupController.ts";
import {
  countUnprotected,
  DEFAULT_SETTINGS,
  waitTwoWeeks,
  type BackupReminderSettings,
} from "../../features/exchange/backupReminder.ts";
import type { ReaderWords } from "../../features/exchange/exchangeTask.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import type { JournalSummary } from "../../journal/loss.ts";
import { changeReminderSettings, readReminderSettings } from "./backupReminderSettings.ts";
import { clock } from "../../platform/clock.ts";
import { readRawJournal } from "../../platform/openJournal.ts";
import { openStore } from "../../platform/openStore.ts";
import { chooseSaveTarget, saveFile } from "../../platform/saveFile.ts";
import { translate } from "../../platform/translate.ts";
import { createExchangeClient } from "./exchangeClient.ts";

type BackupOptions = { broadcast: (message: PageMessage) => void };

const SETTING: Pick<
  BackupControllerOptions,
  "chooseTarget" | "openStore" | "readRaw" | "saveFile" | "words" | "order"
> = {
  chooseTarget: () => chooseSaveTarget(backupFileName(dayOf(clock.now()))),
  openStore,
  readRaw: readRawJournal,
  saveFile,
  words: readerWords,
  // Of the languages that the journal speaks, only American English puts the month first.
  order: navigator.language === "en-US" ? "monthFirst" : "dayFirst",
};

export function startBackup({ broadcast }: BackupOptions) {
  const settings = signal<BackupReminderSettings>(DEFAULT_SETTINGS);
  const now = signal<JournalSummary>({ count: 0, newestDay: null });
  const onMade = (answers: number) => void change((before) => ({ ...before, backedUp: answers }));
  const controller = new BackupController({ ...SETTING, work: createExchangeClient(), onMade, broadcast });

  async function change(how: (settings: BackupReminderSettings) => BackupReminderSettings): Promise<void> {
    settings.value = how(settings.value);
    settings.value = await changeReminderSettings(how);
  }

  /** Counts anew what a backup would protect. If counting fails, nothing is said. */
  async function count(): Promise<void> {
    const opened = await openStore();
    const summary = opened.kind === "failed" ? opened : await opened.value.summarize();
    if (summary.kind === "failed") return;
    now.value = summary.value;
    settings.value = await readReminderSettings();
  }

  const unprotected = computed(() => countUnprotected(settings.value, now.value, clock.now()));
  const reminder = (
    <BackupReminder
      count={unprotected}
      onMake={() => void controller.make()}
      onWait={() => void change((before) => waitTwoWeeks(before, clock.now()))}
      onStop={() => void change((before) => ({ ...before, isOff: true }))}
    />
  );
  const answers = computed(() => now.value.count);
  return { panel: <BackupPanel controller={controller} />, reminder, count, answers };
}

/** Dagvraag's own words in exported files, and the titles of entries from other programs. */
function readerWords(): ReaderWords {
  return {
    title: translate("journal"),
    languageTag: translate("languageTag"),
    programs: {
      dayOne: translate("fromDayOne"),
      jrnl: translate("fromJrnl"),
      journey: translate("fromJourney"),
      notes: translate("fromNotes"),
      table: translate("fromTable"),
    },
  };
}
