import { formatCount } from "../../components/formatCount.ts";
import styles from "./BackupPanel.module.css";
import { useTranslate } from "../../components/translate.ts";

type Props = {
  /** Answers newer than the last backup; 0 says nothing. */
  count: number;
  onMake: () => void;
  onWait: () => void;
  onStop: () => void;
};

export function BackupReminder({ count, onMake, onWait, onStop }: Props) {
  const translate = useTranslate();
  if (count === 0) return null;
  return (
    <div class={styles.panel}>
      <p>{translate("backupReminder", formatCount(count, translate))}</p>
      <p class={styles.buttons}>
        <button type="button" onClick={onMake}>
          {translate("backupNow")}
        </button>
        <button type="button" onClick={onWait}>
          {translate("backupLater")}
        </button>
        <button type="button" onClick={onStop}>
          {translate("backupNever")}
        </button>
      </p>
    </div>
  );
}
