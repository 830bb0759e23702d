import type { Entry } from "../journal/entry.ts";
import { Disclosure } from "./Disclosure.tsx";
import styles from "./EarlierAnswers.module.css";
import { formatDay } from "./formatDay.ts";
import { useTranslate } from "./translate.ts";

/** What was written to the same question on other days, newest first: closed, so that it neither steers nor shows. */
export function EarlierAnswers({ entries }: { entries: readonly Entry[] }) {
  const translate = useTranslate();
  return (
    <Disclosure summary={translate("earlierYouWrote")}>
      {() => (
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
      )}
    </Disclosure>
  );
}
