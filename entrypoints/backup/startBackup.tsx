/** Wires backup, restore and the reminder, for the pages that have them: the journal and the options. */
import { BackupPanel, type BackupActions } from "../../features/exchange/BackupPanel.tsx";
import { BackupReminder } from "../../features/exchange/BackupReminder.tsx";
import { dayOf } from "../../content/day.ts";
import { backupFileName } from "../../journal/backup.ts";
import { BackupDesk, type BackupDeskOptions } from "../../features/exchange/backupDesk.ts";
import { countUnprotected, NO_HABIT, waitTwoWeeks, type BackupHabit } from "../../features/exchange/backupReminder.ts";
import type { ReaderWords } from "../../features/exchange/exchangeTask.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import type { Witness } from "../../journal/loss.ts";
import { changeHabit, readHabit } from "./backupHabit.ts";
import { clock } from "../../platform/clock.ts";
import { readRawJournal } from "../../platform/openJournal.ts";
import { openStore } from "../../platform/openStore.ts";
import { choosePlace, saveFile } from "../../platform/saveFile.ts";
import { translate } from "../../platform/translate.ts";
import { createExchangeWork } from "./exchangeWorkerDoor.ts";

type BackupOptions = { onChange: () => void; tell: (message: PageMessage) => void };

const SETTING: Pick<BackupDeskOptions, "choosePlace" | "openStore" | "readRaw" | "saveFile" | "words" | "order"> = {
  choosePlace: () => choosePlace(backupFileName(dayOf(clock.now()))),
  openStore,
  readRaw: readRawJournal,
  saveFile,
  words: readerWords,
  // Of the languages in which this journal speaks, there alone the month comes first.
  order: navigator.language === "en-US" ? "monthFirst" : "dayFirst",
};

export function startBackup({ onChange, tell }: BackupOptions) {
  let habit: BackupHabit = NO_HABIT;
  let now: Witness = { count: 0, newestDay: null };
  const onMade = (answers: number) => void change((before) => ({ ...before, backedUp: answers }));
  const desk = new BackupDesk({ ...SETTING, work: createExchangeWork(), onChange, onMade, tell });

  async function change(how: (habit: BackupHabit) => BackupHabit): Promise<void> {
    habit = how(habit);
    onChange();
    habit = await changeHabit(how);
    onChange();
  }

  /** Counts anew what a backup would protect; where it can't be counted, nothing is said. */
  async function count(): Promise<void> {
    const opened = await openStore();
    const summary = opened.kind === "failed" ? opened : await opened.value.summarize();
    if (summary.kind === "failed") return;
    now = summary.value;
    habit = await readHabit();
    onChange();
  }

  const panel = () => <BackupPanel state={desk.state} actions={actionsOn(desk)} />;
  const reminder = () => (
    <BackupReminder
      count={countUnprotected(habit, now, clock.now())}
      onMake={() => void desk.make()}
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

function actionsOn(desk: BackupDesk): BackupActions {
  return {
    onMake: () => void desk.make(),
    onExport: (format) => void desk.export(format),
    onChoose: (files) => void desk.choose(files),
    onPick: (choice) => desk.pick(choice),
    onTakeColumns: () => void desk.takeColumns(),
    onConfirm: () => void desk.confirm(),
    onStop: () => desk.stop(),
    onCancel: () => desk.cancel(),
    onUndo: () => void desk.undo(),
    onRescue: () => void desk.rescue(),
    onThere: () => desk.confirmThere(),
  };
}
