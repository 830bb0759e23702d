import { EXPORT_FORMATS, type ExportFormat } from "./exchangeTask.ts";
import styles from "./BackupPanel.module.css";
import { Disclosure } from "../../components/Disclosure.tsx";
import { useTranslate, type MessageKey } from "../../components/translate.ts";

const FORMAT_NAMES = {
  markdownDays: "formatMarkdownDays",
  markdownBook: "formatMarkdownBook",
  plainBook: "formatPlainBook",
  table: "formatTable",
  dayOne: "formatDayOne",
} as const satisfies Record<ExportFormat, MessageKey>;

type Props = { isBusy: boolean; onExport: (format: ExportFormat) => void };

/**
 * Exports the journal for another program, and says what another program's file needs to come in. Nothing is trapped,
 * here or there.
 */
export function ElsewherePanel({ isBusy, onExport }: Props) {
  const translate = useTranslate();
  return (
    <Disclosure summary={translate("elsewhere")}>
      {() => (
        <div class={styles.formats}>
          <p>{translate("exportElsewhereHint")}</p>
          <p class={styles.buttons}>
            {EXPORT_FORMATS.map((format) => (
              <button key={format} type="button" aria-disabled={isBusy} onClick={() => isBusy || onExport(format)}>
                {translate(FORMAT_NAMES[format])}
              </button>
            ))}
          </p>
          <p>{translate("importElsewhereHint")}</p>
        </div>
      )}
    </Disclosure>
  );
}
