import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { BackupController } from "./backupController.ts";
import styles from "./BackupPanel.module.css";
import { BackupReport } from "./BackupReport.tsx";
import { ElsewherePanel } from "./ElsewherePanel.tsx";
import { useTranslate } from "../../components/translate.ts";

const READ = ".json,.zip,.md,.markdown,.txt,.csv,.tsv";

/** One click writes the journal to a file, another takes in such a file, or one of another program. */
export function BackupPanel({ controller }: { controller: BackupController }) {
  const translate = useTranslate();
  const panel = useFocusKept();
  const { status } = controller.state.value;
  const isBusy = status === "working";
  const choose = (files: FileList | null | undefined) => {
    if (files && files.length > 0 && !isBusy) void controller.choose([...files]);
  };
  const drop = useDrop(choose);
  return (
    <section {...drop} ref={panel} class={styles.panel} aria-label={translate("backup")} data-tells={status !== "idle"}>
      <OutAndIn isBusy={isBusy} onMake={() => void controller.make()} onChoose={choose} />
      <ElsewherePanel isBusy={isBusy} onExport={(format) => void controller.export(format)} />
      <BackupReport state={controller.state.value} controller={controller} />
    </section>
  );
}

type OutAndInProps = { isBusy: boolean; onMake: () => void; onChoose: (files: FileList | null) => void };

function OutAndIn({ isBusy, onMake, onChoose }: OutAndInProps) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <p class={styles.buttons}>
      <button type="button" aria-disabled={isBusy} onClick={() => isBusy || onMake()}>
        {translate("export")}
      </button>
      <button type="button" aria-disabled={isBusy} onClick={() => isBusy || input.current?.click()}>
        {translate("import")}
      </button>
      <input
        ref={input}
        type="file"
        accept={READ}
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onChoose(currentTarget.files);
          // This lets the reader choose the same file again.
          currentTarget.value = "";
        }}
      />
    </p>
  );
}

/** Takes files that are dropped on it. */
function useDrop(choose: (files: FileList | undefined) => void) {
  const [isOver, setIsOver] = useState(false);
  return {
    "data-over": isOver,
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop(event: DragEvent) {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(false);
      choose(event.dataTransfer.files);
    },
  };
}

/** A button may disappear when it is pressed. The focus then goes to what replaces it. */
function useFocusKept() {
  const panel = useRef<HTMLElement>(null);
  const held = panel.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    if (!held || panel.current === null || panel.current.contains(document.activeElement)) return;
    const next = panel.current.querySelector<HTMLElement>("[data-report] button");
    (next ?? panel.current.querySelector("button"))?.focus();
  });
  return panel;
}
