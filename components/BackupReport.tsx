import type { BackupRefusal, BackupState } from "../journal/backupDesk.ts";
import type { JournalFailure } from "../journal/failure.ts";
import type { RestorePlan } from "../journal/restore.ts";
import type { BackupActions } from "./BackupPanel.tsx";
import styles from "./BackupPanel.module.css";
import { failureMessage } from "./failureMessage.ts";
import { useTranslate, type MessageKey, type Translate } from "./translate.ts";

const REFUSALS = {
  notJson: "refusedNotJson",
  truncated: "refusedTruncated",
  otherProgram: "refusedOtherProgram",
  newerVersion: "refusedNewerVersion",
  damaged: "refusedDamaged",
  tooLarge: "refusedTooLarge",
} as const satisfies Record<BackupRefusal, MessageKey>;

/** What came of it, in words, and what can be done next. Always in the page, so that a screen reader hears it change. */
export function BackupReport({ state, actions }: { state: BackupState; actions: BackupActions }) {
  const translate = useTranslate();
  return (
    <div aria-live="polite" class={styles.report}>
      <p>{describe(state, translate)}</p>
      <p class={styles.buttons}>
        {choicesIn(state, actions).map(([key, onClick]) => (
          <button key={key} type="button" onClick={onClick}>
            {translate(key)}
          </button>
        ))}
      </p>
    </div>
  );
}

type Choice = [MessageKey, () => void];

function choicesIn(state: BackupState, actions: BackupActions): Choice[] {
  if (state.status === "restored") return [["undo", actions.onUndo]];
  if (state.status === "failed" && isReadable(state.failure)) return [["rescueJournal", actions.onRescue]];
  if (state.status !== "preview") return [];
  const cancel: Choice = ["cancel", actions.onCancel];
  return hasNews(state.plan) ? [["restoreConfirm", actions.onConfirm], cancel] : [cancel];
}

/** Whether the rows can be read past a journal that can't be opened. */
function isReadable({ kind }: JournalFailure): boolean {
  return kind === "newer" || kind === "migration" || kind === "broken";
}

function describe(state: BackupState, translate: Translate): string {
  switch (state.status) {
    case "idle":
      return "";
    case "working":
      return translate("working");
    case "made":
      return describeMade(state, translate);
    case "exported":
      return describeExport(state, translate);
    case "unverified":
      return translate("backupUnverified");
    case "preview":
      return describePlan(state.plan, translate);
    case "restored":
      return translate("restored", String(state.plan.answers.new), String(state.plan.answers.clashing));
    case "undone":
      return translate("restoreUndone");
    case "rescued":
      return translate("rescued");
    case "refused":
      return translate(REFUSALS[state.reason]);
    case "failed":
      return translate(failureMessage(state.failure));
  }
}

function describeMade({ count }: { count: number }, translate: Translate): string {
  return count === 1 ? translate("backupMadeOne") : translate("backupMade", String(count));
}

function describeExport({ count, name }: { count: number; name: string }, translate: Translate): string {
  if (count === 0) return translate("exportedNothing");
  return count === 1 ? translate("exportedOne", name) : translate("exported", String(count), name);
}

function describePlan(plan: RestorePlan, translate: Translate): string {
  const { inFile, new: added, clashing } = plan.answers;
  if (!hasNews(plan)) return translate("restoreNothing", String(inFile));
  return translate("restorePreview", String(inFile), String(added), String(clashing));
}

function hasNews({ add }: RestorePlan): boolean {
  return add.answers.length + add.revisions.length + add.draws.length > 0;
}
