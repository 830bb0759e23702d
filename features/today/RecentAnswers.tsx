import type { Entry } from "../../journal/entry.ts";
import { formatShortDay } from "../../components/formatShort.ts";
import styles from "./RecentAnswers.module.css";
import { useTranslate } from "../../components/translate.ts";

/** More than a line of the popup holds; a screen reader reads no further either. In characters. */
const LONGEST = 80;

/** The last few answers: enough to recognise, not to read along over a shoulder. */
export function RecentAnswers({ entries }: { entries: readonly Entry[] }) {
  const translate = useTranslate();
  if (entries.length === 0) return null;
  return (
    <section class={styles.recent}>
      <h2 class={styles.heading}>{translate("recentAnswers")}</h2>
      <ul>
        {entries.map(({ answer, current }) => (
          <li key={answer.id}>
            <a class={styles.answer} href={`journal.html#${answer.id}`} target="_blank" rel="noopener">
              <span class={styles.day}>{formatShortDay(answer.day, translate("languageTag"))}</span>
              <span class={styles.words} data-words>
                {current.text.slice(0, LONGEST)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
