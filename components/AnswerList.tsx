import { useMemo } from "preact/hooks";
import type { AnswerId } from "../journal/answer.ts";
import type { Entry } from "../journal/entry.ts";
import type { Editing } from "../journal/lookBack.ts";
import { monthOf } from "../journal/month.ts";
import styles from "./AnswerList.module.css";
import type { EntryHead } from "./EntryHeading.tsx";
import type { OpenedMore } from "./EntryMore.tsx";
import { JournalEntry, type EntryActions, type EntryProps } from "./JournalEntry.tsx";
import { useTranslate } from "./translate.ts";

export const ANSWERS_ID = "answers";

type Props = {
  entries: readonly Entry[];
  /** Newest first; otherwise by how well they fit what was searched, from any day to any other. */
  isByDay: boolean;
  editing: Editing | null;
  /** The answer of which more was asked. */
  more: OpenedMore | null;
  /** The words that a search found in an answer, folded. */
  wordsIn: (id: AnswerId) => ReadonlySet<string>;
  /** The answers with a star. */
  stars: ReadonlySet<AnswerId>;
  actions: EntryActions;
};

/** Answers below each other; by day, each month and each day is named once. */
export function AnswerList({ entries, isByDay, editing, more, wordsIn, stars, actions }: Props) {
  const translate = useTranslate();
  return (
    <ul id={ANSWERS_ID} class={styles.answers} aria-label={translate("answers")}>
      {entries.map((entry, index) => (
        <Item
          key={entry.answer.id}
          entry={entry}
          head={isByDay ? findHead(entry, entries[index - 1]) : "dayAlone"}
          editing={editing?.id === entry.answer.id ? editing : null}
          more={more?.id === entry.answer.id ? more : null}
          words={wordsIn(entry.answer.id)}
          isStarred={stars.has(entry.answer.id)}
          actions={actions}
        />
      ))}
    </ul>
  );
}

function findHead({ answer: { day } }: Entry, before: Entry | undefined): EntryHead {
  if (before?.answer.day === day) return "none";
  return before && monthOf(before.answer.day) === monthOf(day) ? "day" : "monthAndDay";
}

/** Rendered anew only where something about it changed: there may be thousands. */
function Item({ entry, head, editing, more, words, isStarred, actions }: EntryProps) {
  return useMemo(
    () => <JournalEntry {...{ entry, head, editing, more, words, isStarred, actions }} />,
    [entry, head, editing, more, words, isStarred, actions],
  );
}
