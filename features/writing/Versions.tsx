import type { Revision } from "../../journal/revision.ts";
import { formatTime } from "../../components/formatShort.ts";
import { useTranslate } from "../../components/translate.ts";
import styles from "./Versions.module.css";

type Props = {
  /** The versions that were written apart, oldest first. */
  versions: readonly Revision[];
  onSettle: (text: string) => void;
};

/**
 * Two versions side by side. The reader keeps one, or joins both and goes on from there. The history keeps the rest.
 */
export function Versions({ versions, onSettle }: Props) {
  const translate = useTranslate();
  const joined = versions.map(({ text }) => text).join("\n\n");
  return (
    <section class={styles.versions} aria-label={translate("otherVersion")}>
      <p>
        {translate("otherVersion")} {translate("otherVersionHint")}
      </p>
      <div class={styles.sides}>
        {versions.map(({ id, text, writtenAt }) => (
          <div key={id} class={styles.side}>
            <p class={styles.time}>{formatTime(writtenAt, translate("languageTag"))}</p>
            <p class={styles.words} data-words>
              {text}
            </p>
            <button type="button" onClick={() => onSettle(text)}>
              {translate("keepVersion")}
            </button>
          </div>
        ))}
      </div>
      <button type="button" class={styles.join} onClick={() => onSettle(joined)}>
        {translate("joinVersions")}
      </button>
    </section>
  );
}
