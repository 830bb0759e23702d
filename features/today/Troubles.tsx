import type { TodayState } from "./todayState.ts";
import { formatCount } from "../../components/formatCount.ts";
import { Rescue, type RescueWay } from "../writing/Rescue.tsx";
import styles from "./Troubles.module.css";
import { useTranslate } from "../../components/translate.ts";
import { Versions } from "../writing/Versions.tsx";

type Props = {
  state: TodayState;
  onRescue: (way: RescueWay) => void;
  onSettle: (text: string) => void;
};

/** What the reader must know of: words that can't be kept, unreadable records, and versions that were written apart. */
export function Troubles({ state: { save, unreadable, versions }, onRescue, onSettle }: Props) {
  const translate = useTranslate();
  return (
    <>
      {save.kind === "failed" && <Rescue onRescue={onRescue} />}
      {unreadable > 0 && (
        <p role="alert" class={styles.unreadable}>
          {translate("unreadable", formatCount(unreadable, translate))}
        </p>
      )}
      {versions.length > 0 && <Versions versions={versions} onSettle={onSettle} />}
    </>
  );
}
