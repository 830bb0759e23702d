import type { Loss } from "../journal/witness.ts";
import { formatCount } from "./formatCount.ts";
import { formatDay } from "./formatDay.ts";
import styles from "./LossNotice.module.css";
import { useTranslate } from "./translate.ts";

/** Says that the journal holds less than it did, and where a backup is put back. */
export function LossNotice({ loss, onAccept }: { loss: Loss; onAccept: () => void }) {
  const translate = useTranslate();
  const { before, now } = loss;
  const day = before.newestDay === null ? "" : formatDay(before.newestDay, translate("languageTag"), "withYear");
  return (
    <div role="alert" class={styles.notice}>
      <p>{translate("loss", formatCount(before.count, translate), day, formatCount(now.count, translate))}</p>
      <p class={styles.ways}>
        <a href="journal.html">{translate("lossRestore")}</a>
        <button type="button" onClick={onAccept}>
          {translate("lossAccept")}
        </button>
      </p>
    </div>
  );
}
