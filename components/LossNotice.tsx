import type { Loss } from "../journal/loss.ts";
import { formatCount } from "./formatCount.ts";
import { formatDay } from "./formatDay.ts";
import styles from "./LossNotice.module.css";
import { useTranslate, type Translate } from "./translate.ts";

/** Says that the journal holds less than it did, and where a backup can be put back. */
export function LossNotice({ loss, onAccept }: { loss: Loss; onAccept: () => void }) {
  const translate = useTranslate();
  return (
    <div role="alert" class={styles.notice}>
      <p>
        {describeLoss(loss, translate)} {translate("lossWhy")}
      </p>
      <p class={styles.ways}>
        <a href="journal.html">{translate("lossRestore")}</a>
        <button type="button" onClick={onAccept}>
          {translate("lossAccept")}
        </button>
      </p>
    </div>
  );
}

function describeLoss({ kind, before, now }: Loss, translate: Translate): string {
  if (kind === "earlier") return translate("lossWords");
  const day = before.newestDay === null ? "" : formatDay(before.newestDay, translate("languageTag"), "withYear");
  const held =
    before.count === 1 ? translate("lossOne", day) : translate("loss", formatCount(before.count, translate), day);
  return `${held} ${describeNow({ before, now }, translate)}`;
}

function describeNow({ before, now }: Pick<Loss, "before" | "now">, translate: Translate): string {
  if (now.count >= before.count) return translate("lossOther");
  return now.count === 1 ? translate("lossNowOne") : translate("lossNow", formatCount(now.count, translate));
}
