import { useRef } from "preact/hooks";
import type { BackupState, ChosenFile } from "../journal/backupDesk.ts";
import type { ExportFormat } from "../journal/exchange/exportFormat.ts";
import styles from "./BackupPanel.module.css";
import { BackupReport } from "./BackupReport.tsx";
import { ExportPanel } from "./ExportPanel.tsx";
import { useTranslate } from "./translate.ts";

export type BackupActions = {
  onMake: () => void;
  onExport: (format: ExportFormat) => void;
  onChoose: (file: ChosenFile) => void;
  onConfirm: () => void;
  onCancel: () => void;
  onUndo: () => void;
  onRescue: () => void;
};

/** Out and in: one click writes the journal to a file, another puts such a file back. */
export function BackupPanel({ state, actions }: { state: BackupState; actions: BackupActions }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = state.status === "working";
  return (
    <section class={styles.panel} aria-label={translate("backup")}>
      <p class={styles.buttons}>
        <button type="button" disabled={isBusy} onClick={actions.onMake}>
          {translate("export")}
        </button>
        <button type="button" disabled={isBusy} onClick={() => input.current?.click()}>
          {translate("import")}
        </button>
      </p>
      <input
        ref={input}
        type="file"
        accept=".json,.zip,.md,.csv"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) actions.onChoose(file);
          // So that the same file can be chosen again.
          currentTarget.value = "";
        }}
      />
      <ExportPanel isBusy={isBusy} onExport={actions.onExport} />
      <BackupReport state={state} actions={actions} />
    </section>
  );
}
