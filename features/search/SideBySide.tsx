import { useState } from "preact/hooks";
import type { Day } from "../../content/day.ts";
import type { Entry } from "../../journal/entry.ts";
import { Difference } from "../../components/Difference.tsx";
import { wordsOf } from "../../components/entryText.ts";
import { formatDate } from "../../components/formatDay.ts";
import styles from "./SideBySide.module.css";
import { useTranslate } from "../../components/translate.ts";

type Props = {
  /** The answers, oldest first. */
  entries: readonly Entry[];
  /** Shows that day in the journal. */
  onDay: (day: Day) => void;
};

/** All answers to one question, beside each other where there is room, and else below each other. */
export function SideBySide({ entries, onDay }: Props) {
  const translate = useTranslate();
  return (
    <ul class={styles.sides} data-count={Math.min(entries.length, 4)} aria-label={translate("answers")}>
      {entries.map((entry, index) => (
        <Side key={entry.answer.id} entry={entry} before={entries[index - 1] ?? null} onDay={onDay} />
      ))}
    </ul>
  );
}

type SideProps = { entry: Entry; before: Entry | null; onDay: (day: Day) => void };

function Side({ entry, before, onDay }: SideProps) {
  const translate = useTranslate();
  const [isCompared, compare] = useState(false);
  const { day } = entry.answer;
  const date = formatDate(day, translate("languageTag"));
  return (
    <li class={styles.side}>
      <h3 class={styles.day}>{date}</h3>
      <p class={styles.words} data-words>
        {before && isCompared ? <Difference from={wordsOf(before)} to={wordsOf(entry)} /> : wordsOf(entry)}
      </p>
      <p class={styles.buttons} data-screen-only>
        {before && (
          <button
            type="button"
            aria-pressed={isCompared}
            aria-label={translate("compareWith", formatDate(before.answer.day, translate("languageTag")))}
            onClick={() => compare(!isCompared)}
          >
            {translate("compare")}
          </button>
        )}
        <button type="button" aria-label={translate("showDayNamed", date)} onClick={() => onDay(day)}>
          {translate("showDay")}
        </button>
      </p>
    </li>
  );
}
