import type { ReadonlySignal } from "@preact/signals-core";
import { formatCount } from "../../components/formatCount.ts";
import styles from "../../components/Offer.module.css";
import { useTranslate } from "../../components/translate.ts";

type Props = {
  /** How many answers there are to look back at. With `null`, nothing is offered. */
  count: ReadonlySignal<number | null>;
  onPutOff: () => void;
};

/** Offers the week in view. Only the journal page does, once a week. */
export function WeekOffer({ count: { value: count }, onPutOff }: Props) {
  const translate = useTranslate();
  if (count === null) return null;
  return (
    <div class={styles.offer}>
      <p>{translate("weekOffer", formatCount(count, translate))}</p>
      <p class={styles.ways}>
        <a href="week.html">{translate("weekOpen")}</a>
        <button type="button" onClick={onPutOff}>
          {translate("weekPutOff")}
        </button>
      </p>
    </div>
  );
}
