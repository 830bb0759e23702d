import type { Entry } from "../../journal/entry.ts";
import styles from "./EarlierAnswers.module.css";
import { formatDay } from "../../components/formatDay.ts";
import { useTranslate } from "../../components/translate.ts";

/** The answers to the same question on earlier days, newest first. */
export function EarlierAnswers({ entries }: { entries: readonly Entry[] }) {
  const translate = useTranslate();
  return (
    <ul class={styles.answers}>
      {entries.map(({ answer, current, others }) => (
        <li key={answer.id}>
          <p class={styles.day}>{formatDay(answer.day, translate("languageTag"), "withYear")}</p>
          {[...others, current].map(({ id, text }) => (
            <p key={id} class={styles.words} data-words>
              {text}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
