import { useMemo } from "preact/hooks";
import type { AnswerId } from "../journal/answer.ts";
import type { Entry } from "../journal/entry.ts";
import type { Editing } from "../journal/lookBack.ts";
import styles from "./AnswerList.module.css";
import { JournalEntry, type EntryActions, type EntryProps } from "./JournalEntry.tsx";
import { useTranslate } from "./translate.ts";

export const ANSWERS_ID = "answers";

type Props = {
  entries: readonly Entry[];
  editing: Editing | null;
  /** The words that a search found in an answer, folded. */
  wordsIn: (id: AnswerId) => ReadonlySet<string>;
  /** The answers with a star. */
  stars: ReadonlySet<AnswerId>;
  actions: EntryActions;
};

/** Answers below each other, each day named once. */
export function AnswerList({ entries, editing, wordsIn, stars, actions }: Props) {
  const translate = useTranslate();
  return (
    <ul id={ANSWERS_ID} class={styles.answers} aria-label={translate("answers")}>
      {entries.map((entry, index) => (
        <Item
          key={entry.answer.id}
          entry={entry}
          isFirstOfDay={entries[index - 1]?.answer.day !== entry.answer.day}
          editing={editing?.id === entry.answer.id ? editing : null}
          words={wordsIn(entry.answer.id)}
          isStarred={stars.has(entry.answer.id)}
          actions={actions}
        />
      ))}
    </ul>
  );
}

/** Rendered anew only where something about it changed: there may be thousands. */
function Item({ entry, isFirstOfDay, editing, words, isStarred, actions }: EntryProps) {
  return useMemo(
    () => <JournalEntry {...{ entry, isFirstOfDay, editing, words, isStarred, actions }} />,
    [entry, isFirstOfDay, editing, words, isStarred, actions],
  );
}
