import { useMemo } from "preact/hooks";
import type { Day } from "../content/day.ts";
import type { AnswerId } from "../journal/answer.ts";
import type { Entry } from "../journal/entry.ts";
import type { Editing } from "../journal/lookBackState.ts";
import { monthOf } from "../journal/month.ts";
import styles from "./AnswerList.module.css";
import { cutStretches } from "./answerStretches.ts";
import type { EntryHead } from "./EntryHeading.tsx";
import type { OpenedMore } from "./EntryMore.tsx";
import { JournalEntry, type EntryActions, type EntryProps } from "./JournalEntry.tsx";
import { useTranslate } from "./translate.ts";
import { useKept } from "./useKept.ts";

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

/**
 * Answers below each other; by day, each month and each day is named once. They stand in stretches: of those that nobody
 * sees the browser lays out none, and of those in which nothing changed none is rendered anew. There may be ten thousand.
 */
export function AnswerList({ entries, isByDay, editing, more, wordsIn, stars, actions }: Props) {
  const translate = useTranslate();
  const listed = useMemo(() => list({ entries, wordsIn, stars }), [entries, wordsIn, stars]);
  // One and the same with every key of an answer that is open, so that Preact looks at none of them.
  const still = useMemo(
    () =>
      listed.map(({ key, ...stretch }) => <Stretch key={key} {...stretch} {...AT_REST} {...{ isByDay, actions }} />),
    [listed, isByDay, actions],
  );
  const view = ({ key, ...stretch }: ListedStretch, place: number) => {
    const open = { editing: holds(stretch.entries, editing), more: holds(stretch.entries, more) };
    if (open.editing === null && open.more === null) return still[place];
    return <Stretch key={key} {...stretch} {...open} {...{ isByDay, actions }} />;
  };
  return (
    <div id={ANSWERS_ID} role="list" aria-label={translate("answers")}>
      {listed.map(view)}
    </div>
  );
}

const AT_REST = { editing: null, more: null };

/** `null` where it is of an answer elsewhere. */
function holds<Part extends { id: AnswerId }>(entries: readonly Entry[], part: Part | null): Part | null {
  return part && entries.some(({ answer }) => answer.id === part.id) ? part : null;
}

type ListedStretch = {
  key: string;
  entries: readonly Entry[];
  /** Of the answer above the first. */
  dayBefore: Day | null;
  words: readonly ReadonlySet<string>[];
  stars: readonly boolean[];
};

function list({ entries, wordsIn, stars }: Pick<Props, "entries" | "wordsIn" | "stars">): ListedStretch[] {
  const stretches = cutStretches(entries);
  return stretches.map((stretch, place) => ({
    ...stretch,
    dayBefore: stretches[place - 1]?.entries.at(-1)?.answer.day ?? null,
    words: stretch.entries.map(({ answer }) => wordsIn(answer.id)),
    stars: stretch.entries.map(({ answer }) => stars.has(answer.id)),
  }));
}

type StretchProps = Omit<ListedStretch, "key"> & Pick<Props, "isByDay" | "editing" | "more" | "actions">;

/** A list within the list, but for a screen reader. */
function Stretch({ dayBefore, isByDay, editing, more, actions, ...lists }: StretchProps) {
  const [entries, words, stars] = [useKept(lists.entries), useKept(lists.words), useKept(lists.stars)];
  return useMemo(
    () => (
      <ul role="none" class={styles.stretch} style={{ "--answers": entries.length }}>
        {entries.map((entry, index) => (
          <Item
            key={entry.answer.id}
            entry={entry}
            head={isByDay ? findHead(entry, entries[index - 1]?.answer.day ?? dayBefore) : "dayAlone"}
            editing={holds([entry], editing)}
            more={holds([entry], more)}
            words={words[index] ?? NO_WORDS}
            isStarred={stars[index] ?? false}
            actions={actions}
          />
        ))}
      </ul>
    ),
    [entries, words, stars, dayBefore, isByDay, editing, more, actions],
  );
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** `before` is the day of the answer above it. */
function findHead({ answer: { day } }: Entry, before: Day | null): EntryHead {
  if (before === day) return "none";
  return before && monthOf(before) === monthOf(day) ? "day" : "monthAndDay";
}

/** Rendered anew only where something about it changed. */
function Item({ entry, head, editing, more, words, isStarred, actions }: EntryProps) {
  return useMemo(
    () => <JournalEntry {...{ entry, head, editing, more, words, isStarred, actions }} />,
    [entry, head, editing, more, words, isStarred, actions],
  );
}
