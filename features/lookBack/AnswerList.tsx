import { useMemo, useRef, useState } from "preact/hooks";
import type { Day } from "../../content/day.ts";
import type { AnswerId } from "../../journal/answer.ts";
import type { Entry } from "../../journal/entry.ts";
import { monthOf } from "../../journal/month.ts";
import styles from "./AnswerList.module.css";
import { Boundary } from "../../components/Boundary.tsx";
import { createSectionLister, type ListedGroup } from "./yearSections.ts";
import type { EntryHead } from "./EntryHeading.tsx";
import { JournalEntry, type JournalModels } from "./JournalEntry.tsx";
import { useTranslate } from "../../components/translate.ts";
import { UnshownAnswer } from "../../components/UnshownAnswer.tsx";
import { useOffscreenHeight } from "./useOffscreenHeight.dom.ts";

export const ANSWERS_ID = "answers";

type Props = {
  entries: readonly Entry[];
  /** Newest first; otherwise by how well they fit what was searched, from any day to any other. */
  isByDay: boolean;
  /** The words that a search found in an answer, folded. */
  wordsIn: (id: AnswerId) => ReadonlySet<string>;
  models: JournalModels;
};

/**
 * Answers below each other; by day, each month and each day is named once. They stand in groups: of those that nobody
 * sees the browser lays out none, of those in which nothing changed none is rendered anew, and those far away are but a
 * place as high as they were. There may be fifty thousand answers.
 */
export function AnswerList({ entries, isByDay, wordsIn, models }: Props) {
  const translate = useTranslate();
  const [list] = useState(createSectionLister);
  const stars = models.stars.ids.value;
  const sections = useMemo(() => list({ entries, wordsIn, stars }), [list, entries, wordsIn, stars]);
  return (
    <div id={ANSWERS_ID} role="list" aria-label={translate("answers")}>
      {sections.map(({ key, groups }) => (
        <Section key={key} {...{ groups, isByDay, models }} />
      ))}
    </div>
  );
}

type Shown = Pick<Props, "isByDay" | "models">;

/**
 * A section is rendered anew only where one of its groups changed. Sections stand apart, since what comes below an
 * element makes the browser look again at all that stand beside that element.
 */
function Section({ groups, isByDay, models }: Shown & { groups: readonly ListedGroup[] }) {
  return useMemo(
    () => (
      <div role="none" class={styles.section}>
        {groups.map((group) => (
          <Group key={group.key} {...{ group, isByDay, models }} />
        ))}
      </div>
    ),
    [groups, isByDay, models],
  );
}

/** A group is rendered anew only where it changed. */
function Group({ group, isByDay, models }: Shown & { group: ListedGroup }) {
  return useMemo(() => <GroupAnswers {...{ group, isByDay, models }} />, [group, isByDay, models]);
}

/** A list within the list, but for a screen reader. All of it is in the page while that goes on paper. */
function GroupAnswers({ group: { dayBefore, ...lists }, isByDay, models }: Shown & { group: ListedGroup }) {
  const listRef = useRef<HTMLUListElement>(null);
  const [entries, words, stars] = [
    useStableList(lists.entries),
    useStableList(lists.words),
    useStableList(lists.stars),
  ];
  const height = useOffscreenHeight(listRef, entries);
  const isOffscreen = height !== null && !models.printer.isPagePrinted.value;
  const items = useMemo(
    () =>
      !isOffscreen &&
      entries.map((entry, index) => (
        <Boundary key={entry.answer.id} instead={<UnshownEntry entry={entry} />}>
          <JournalEntry
            entry={entry}
            head={isByDay ? findHead(entry, entries[index - 1]?.answer.day ?? dayBefore) : "dayAlone"}
            words={words[index] ?? NO_WORDS}
            isStarred={stars[index] ?? false}
            models={models}
          />
        </Boundary>
      )),
    [isOffscreen, entries, words, stars, dayBefore, isByDay, models],
  );
  const style = { "--answers": entries.length, blockSize: isOffscreen ? `${height}px` : "" };
  return (
    <ul ref={listRef} role="none" class={styles.group} style={style}>
      {items}
    </ul>
  );
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** `before` is the day of the answer above it. */
function findHead({ answer: { day } }: Entry, before: Day | null): EntryHead {
  if (before === day) return "none";
  return before && monthOf(before) === monthOf(day) ? "day" : "monthAndDay";
}

function UnshownEntry({ entry }: { entry: Entry }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- as JournalEntry
    <li id={entry.answer.id} role="listitem">
      <UnshownAnswer entry={entry} />
    </li>
  );
}

/** The list of the last render where each of its items is the same: who depends on it has nothing to do anew. */
function useStableList<Item>(items: readonly Item[]): readonly Item[] {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- on each of the items, and not on the list that holds them
  return useMemo(() => items, [...items]);
}
