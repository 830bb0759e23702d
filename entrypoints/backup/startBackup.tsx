/** Wires backup, restore and the reminder, for the pages that have them: the journal and the options. */
import { BackupPanel, type BackupActions } from "../../components/BackupPanel.tsx";
import { BackupReminder } from "../../components/BackupReminder.tsx";
import { formatDay } from "../../components/formatDay.ts";
import { BackupDesk } from "../../journal/backupDesk.ts";
import { countUnprotected, NO_HABIT, waitTwoWeeks, type BackupHabit } from "../../journal/backupReminder.ts";
import type { BookWords } from "../../journal/exchange/book.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { DATABASE_NAME } from "../../journal/store/openJournal.ts";
import type { Witness } from "../../journal/witness.ts";
import { readHabit, writeHabit } from "../door/backupHabit.ts";
import { clock } from "../door/clock.ts";
import { openStore } from "../door/openStore.ts";
import { saveFile } from "../door/saveFile.ts";
import { translate } from "../door/translate.ts";

type BackupOptions = { onChange: () => void; tell: (message: PageMessage) => void };

export function startBackup({ onChange, tell }: BackupOptions) {
  let habit: BackupHabit = NO_HABIT;
  let now: Witness = { count: 0, newestDay: null };
  const desk = new BackupDesk({
    openStore,
    readRaw: async () => {
      const { readRaw } = await import("../../journal/store/readRaw.ts");
      return readRaw(DATABASE_NAME);
    },
    saveFile,
    words: bookWords,
    clock,
    onChange,
    onMade: () => void keep({ ...habit, backedUp: now.count }),
    tell,
  });

  async function keep(changed: BackupHabit): Promise<void> {
    habit = changed;
    onChange();
    await writeHabit(habit);
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
      onWait={() => void keep(waitTwoWeeks(habit, clock.now()))}
      onStop={() => void keep({ ...habit, isOff: true })}
    />
  );
  return { panel, reminder, count, answers: () => now.count };
}

/** The words around the reader's own in what is exported to be read. */
function bookWords(): BookWords {
  return {
    title: translate("journal"),
    formatDay: (day) => formatDay(day, translate("languageTag"), "withYear"),
  };
}

function actionsOn(desk: BackupDesk): BackupActions {
  return {
    onMake: () => void desk.make(),
    onExport: (format) => void desk.export(format),
    onChoose: (file) => void desk.choose(file),
    onConfirm: () => void desk.confirm(),
    onCancel: () => desk.cancel(),
    onUndo: () => void desk.undo(),
    onRescue: () => void desk.rescue(),
  };
}
