import type { Entry } from "../../journal/entry.ts";
import { formatCount } from "../../components/formatCount.ts";
import styles from "./DeletedAnswers.module.css";
import { Disclosure } from "../../components/Disclosure.tsx";
import { formatDay } from "../../components/formatDay.ts";
import { langProps } from "../../components/langProps.ts";
import { useTranslate } from "../../components/translate.ts";

type Props = { entries: readonly Entry[]; onPutBack: (entry: Entry, text: string) => void };

/** Shows the deleted answers. A deletion keeps the words in the journal, so each answer can be put back. */
export function DeletedAnswers({ entries, onPutBack }: Props) {
  const translate = useTranslate();
  if (entries.length === 0) return null;
  return (
    <Disclosure summary={translate("deletedAnswers", formatCount(entries.length, translate))}>
      {() =>
        entries.map((entry) => (
          <div key={entry.answer.id} class={styles.answer}>
            <p>{formatDay(entry.answer.day, translate("languageTag"), "withYear")}</p>
            <p class={styles.question} {...langProps(entry.answer.question)}>
              {entry.answer.question.text}
            </p>
            <p class={styles.words} data-words>
              {entry.current.text}
            </p>
            <button type="button" onClick={() => onPutBack(entry, entry.current.text)}>
              {translate("putBack")}
            </button>
          </div>
        ))
      }
    </Disclosure>
  );
}
