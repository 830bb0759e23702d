import type { Entry } from "../../journal/entry.ts";
import { formatShortDay } from "../../components/formatShort.ts";
import styles from "./RecentAnswers.module.css";
import { useTranslate } from "../../components/translate.ts";

/** In characters. A line of the popup holds no more, and a screen reader reads no further. */
const LONGEST = 80;

/** The last few answers, long enough to recognise, but not for others to read over a shoulder. */
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
