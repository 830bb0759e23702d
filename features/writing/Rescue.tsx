import styles from "./Rescue.module.css";
import { useTranslate } from "../../components/translate.ts";

/** Ways out for words that can't be kept here. */
export type RescueWay = "copy" | "download";

export function Rescue({ onRescue }: { onRescue: (way: RescueWay) => void }) {
  const translate = useTranslate();
  return (
    <p class={styles.ways}>
      <button type="button" onClick={() => onRescue("copy")}>
        {translate("copyText")}
      </button>
      <button type="button" onClick={() => onRescue("download")}>
        {translate("downloadText")}
      </button>
    </p>
  );
}
