import type { ReadonlySignal } from "@preact/signals-core";
import { formatCount } from "../../components/formatCount.ts";
import styles from "../../components/Offer.module.css";
import { useTranslate } from "../../components/translate.ts";

type Props = {
  /** The number of answers newer than the last backup. At 0, nothing is shown. */
  count: ReadonlySignal<number>;
  onMake: () => void;
  onWait: () => void;
  onStop: () => void;
};

export function BackupReminder({ count, onMake, onWait, onStop }: Props) {
  const translate = useTranslate();
  if (count.value === 0) return null;
  return (
    <div class={styles.offer}>
      <p>{translate("backupReminder", formatCount(count.value, translate))}</p>
      <p class={styles.ways}>
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
