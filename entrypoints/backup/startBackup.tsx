/** Wires backup, restore and the reminder, for the pages that have them: the journal and the options. */
import { BackupPanel, type BackupActions } from "../../features/exchange/BackupPanel.tsx";
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
import { choosePlace, saveFile } from "../../platform/saveFile.ts";
import { translate } from "../../platform/translate.ts";
import { createExchangeClient } from "./exchangeClient.ts";

type BackupOptions = { onChange: () => void; tell: (message: PageMessage) => void };

const SETTING: Pick<BackupControllerOptions, "choosePlace" | "openStore" | "readRaw" | "saveFile" | "words" | "order"> =
  {
    choosePlace: () => choosePlace(backupFileName(dayOf(clock.now()))),
    openStore,
    readRaw: readRawJournal,
    saveFile,
    words: readerWords,
    // Of the languages in which this journal speaks, there alone the month comes first.
    order: navigator.language === "en-US" ? "monthFirst" : "dayFirst",
  };

export function startBackup({ onChange, tell }: BackupOptions) {
  let settings: BackupReminderSettings = DEFAULT_SETTINGS;
  let now: JournalSummary = { count: 0, newestDay: null };
  const onMade = (answers: number) => void change((before) => ({ ...before, backedUp: answers }));
  const controller = new BackupController({ ...SETTING, work: createExchangeClient(), onChange, onMade, tell });

  async function change(how: (settings: BackupReminderSettings) => BackupReminderSettings): Promise<void> {
    settings = how(settings);
    onChange();
    settings = await changeReminderSettings(how);
    onChange();
  }

  /** Counts anew what a backup would protect; where it can't be counted, nothing is said. */
  async function count(): Promise<void> {
    const opened = await openStore();
    const summary = opened.kind === "failed" ? opened : await opened.value.summarize();
    if (summary.kind === "failed") return;
    now = summary.value;
    settings = await readReminderSettings();
    onChange();
  }

  const panel = () => <BackupPanel state={controller.state} actions={actionsOn(controller)} />;
  const reminder = () => (
    <BackupReminder
      count={countUnprotected(settings, now, clock.now())}
      onMake={() => void controller.make()}
      onWait={() => void change((before) => waitTwoWeeks(before, clock.now()))}
      onStop={() => void change((before) => ({ ...before, isOff: true }))}
    />
  );
  return { panel, reminder, count, answers: () => now.count };
}

/** The words around the reader's own in what is exported to be read, and above what comes from elsewhere. */
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

function actionsOn(controller: BackupController): BackupActions {
  return {
    onMake: () => void controller.make(),
    onExport: (format) => void controller.export(format),
    onChoose: (files) => void controller.choose(files),
    onPick: (choice) => controller.pick(choice),
    onTakeColumns: () => void controller.takeColumns(),
    onConfirm: () => void controller.confirm(),
    onStop: () => controller.stop(),
    onCancel: () => controller.cancel(),
    onUndo: () => void controller.undo(),
    onRescue: () => void controller.rescue(),
    onThere: () => controller.confirmThere(),
  };
}
