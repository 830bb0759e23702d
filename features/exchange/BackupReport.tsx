import type { BackupState } from "./backupState.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import { formatCount } from "../../components/formatCount.ts";
import type { BackupController } from "./backupController.ts";
import styles from "./BackupPanel.module.css";
import { ColumnChooser } from "./ColumnChooser.tsx";
import { describePlan, describeAdded } from "./describePlan.ts";
import { describeRefusal } from "./describeRefusal.ts";
import { failureMessage } from "../../components/failureMessage.ts";
import { LeftOutList } from "./LeftOutList.tsx";
import { useTranslate, type MessageKey, type Translate } from "../../components/translate.ts";

/**
 * Says in words what happened, and offers what can be done next. It is always in the page, so that a screen reader
 * hears it change.
 */
export function BackupReport({ state, controller }: { state: BackupState; controller: BackupController }) {
  const translate = useTranslate();
  const { status } = state;
  const actions = actionsIn(state, controller);
  return (
    <div aria-live="polite" class={styles.report} data-report>
      {describe(state, translate).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {status === "working" && state.progress && <Bar {...state.progress} name={translate("working")} />}
      {status === "columns" && <ColumnChooser {...state} onPick={(choice) => controller.pick(choice)} />}
      {status === "preview" && <LeftOutList leftOut={state.plan.leftOut} />}
      {actions.length > 0 && (
        <p class={styles.buttons}>
          {actions.map(([key, onClick]) => (
            <button key={key} type="button" onClick={() => void onClick()}>
              {translate(key)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

function Bar({ done, total, name }: { done: number; total: number; name: string }) {
  const known = total > 0 ? { value: done, max: total } : {};
  return <progress class={styles.progress} aria-label={name} {...known} />;
}

type ReportAction = [MessageKey, () => unknown];

function actionsIn(state: BackupState, controller: BackupController): ReportAction[] {
  const { status } = state;
  const cancel: ReportAction = ["cancel", () => controller.cancel()];
  if (status === "working") return [["stop", () => controller.stop()]];
  if (status === "columns") return [["columnsTake", () => controller.confirmColumns()], cancel];
  if (status === "restored") return [["undo", () => controller.undo()]];
  if (status === "offered") return [["backupThere", () => controller.confirmThere()]];
  if (status === "failed" && isReadable(state.failure)) return [["rescueJournal", () => controller.rescue()]];
  if (status !== "preview") return [];
  const { hasNews, program } = state.plan;
  const key = program === null ? "restoreConfirm" : "importConfirm";
  return hasNews ? [[key, () => controller.confirm()], cancel] : [cancel];
}

/** Whether the rows can be read, though the journal itself can't be opened. */
function isReadable({ kind }: JournalFailure): boolean {
  return kind === "newer" || kind === "migration" || kind === "broken";
}

const STEPS = {
  reading: "stepReading",
  comparing: "stepComparing",
  writing: "stepWriting",
} as const satisfies Record<string, MessageKey>;

type PlainState = Extract<BackupState, { status: keyof typeof PLAIN }>;

function isPlain(state: BackupState): state is PlainState {
  return Object.hasOwn(PLAIN, state.status);
}

const PLAIN = {
  unverified: "backupUnverified",
  diskFull: "backupDiskFull",
  notAllowed: "backupNotAllowed",
  undone: "restoreUndone",
  rescued: "rescued",
  stopped: "stopped",
  seen: "backupSeen",
  tooLarge: "backupTooLarge",
  columns: "columnsAsk",
} as const satisfies Partial<Record<BackupState["status"], MessageKey>>;

function describe(state: BackupState, translate: Translate): string[] {
  if (state.status === "idle") return [];
  if (state.status === "working") return [translate(state.progress === null ? "working" : STEPS[state.progress.step])];
  if (state.status === "preview") return describePlan(state.plan, translate);
  if (isPlain(state)) return [translate(PLAIN[state.status])];
  if (state.status === "restored") return describeAdded(state.plan, translate);
  const outcome = describeOutcome(state, translate);
  return "unreadable" in state ? [outcome, ...describeHeld(state, translate)] : [outcome];
}

/** Says what else is in a backup, and what isn't. */
function describeHeld({ unreadable }: { unreadable: number }, translate: Translate): string[] {
  const rest = translate("backupLacks");
  return unreadable === 0 ? [rest] : [translate("backupUnreadable", formatCount(unreadable, translate)), rest];
}

function describeOutcome(
  state: Exclude<BackupState, { status: "idle" | "working" | "preview" | "restored" } | PlainState>,
  translate: Translate,
): string {
  switch (state.status) {
    case "made":
    case "offered":
      return describeBackup(state, translate);
    case "exported":
      return describeExport(state, translate);
    case "refused":
      return describeRefusal(state.refusal, translate);
    case "failed":
      return translate(failureMessage(state.failure));
  }
}

function describeBackup(
  state: Extract<BackupState, { count: number; unreadable: number }>,
  translate: Translate,
): string {
  const { status, count } = state;
  if (status === "made") {
    return count === 1 ? translate("backupMadeOne") : translate("backupMade", formatCount(count, translate));
  }
  if (count === 1) return translate("backupOfferedOne", state.name);
  return translate("backupOffered", formatCount(count, translate), state.name);
}

function describeExport({ count, name }: { count: number; name: string }, translate: Translate): string {
  if (count === 0) return translate("exportedNothing");
  return count === 1 ? translate("exportedOne", name) : translate("exported", formatCount(count, translate), name);
}
