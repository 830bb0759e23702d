import type { VNode } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Day } from "../../content/day.ts";
import type { AnswerId } from "../../journal/answer.ts";
import type { Entry } from "../../journal/entry.ts";
import type { Editing } from "./lookBackState.ts";
import { monthOf } from "../../journal/month.ts";
import styles from "./AnswerList.module.css";
import { Boundary } from "../../components/Boundary.tsx";
import { createSectionLister, type ListedGroup, type YearSection } from "./yearSections.ts";
import type { EntryHead } from "./EntryHeading.tsx";
import type { OpenedMore } from "./EntryMore.tsx";
import { JournalEntry, type EntryActions, type EntryProps } from "./JournalEntry.tsx";
import { useTranslate } from "../../components/translate.ts";
import { UnshownAnswer } from "../../components/UnshownAnswer.tsx";
import { useOffscreenHeight } from "./useOffscreenHeight.dom.ts";

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
  /** Also those far from what is seen are in the page: it goes on paper. */
  isWhole: boolean;
  actions: EntryActions;
};

/**
 * Answers below each other; by day, each month and each day is named once. They stand in groups: of those that nobody
 * sees the browser lays out none, of those in which nothing changed none is rendered anew, and those far away are but a
 * place as high as they were. There may be fifty thousand answers.
 */
export function AnswerList({ entries, isByDay, editing, more, wordsIn, stars, isWhole, actions }: Props) {
  const translate = useTranslate();
  const [list] = useState(createSectionLister);
  const sections = useMemo(() => list({ entries, wordsIn, stars }), [list, entries, wordsIn, stars]);
  const openOn = { editing: useShelfOf(sections, editing), more: useShelfOf(sections, more) };
  const still = useStableElement([isByDay, isWhole, actions]);
  return (
    <div id={ANSWERS_ID} role="list" aria-label={translate("answers")}>
      {sections.map((section) => {
        const open = {
          editing: openOn.editing === section ? editing : null,
          more: openOn.more === section ? more : null,
        };
        const { key, groups } = section;
        return still(section, open, () => <OneShelf key={key} {...{ groups, isByDay, isWhole, actions }} {...open} />);
      })}
    </div>
  );
}

type Open = Pick<Props, "editing" | "more">;
type Shown = Open & Pick<Props, "isByDay" | "isWhole" | "actions">;

/** In which one it is open; looked for once, and not with every key. */
function useShelfOf(sections: readonly YearSection[], part: { id: AnswerId } | null): YearSection | null {
  const id = part?.id;
  return useMemo(() => {
    const isHere = ({ entries }: ListedGroup) => entries.some(({ answer }) => answer.id === id);
    return id === undefined ? null : (sections.find(({ groups }) => groups.some(isHere)) ?? null);
  }, [sections, id]);
}

/** Apart, since what comes below makes the browser look again at all that stand beside it. */
function OneShelf({ groups, editing, more, ...shown }: Shown & { groups: readonly ListedGroup[] }) {
  const { isByDay, isWhole, actions } = shown;
  const still = useStableElement([isByDay, isWhole, actions]);
  const view = (group: ListedGroup) => {
    const open = { editing: holds(group.entries, editing), more: holds(group.entries, more) };
    const { key, ...lists } = group;
    return still(group, open, () => <Group key={key} {...lists} {...shown} {...open} />);
  };
  return (
    <div role="none" class={styles.section}>
      {groups.map(view)}
    </div>
  );
}

/** `null` where it is of an answer elsewhere. */
function holds<Part extends { id: AnswerId }>(entries: readonly Entry[], part: Part | null): Part | null {
  return part && entries.some(({ answer }) => answer.id === part.id) ? part : null;
}

/**
 * What was rendered for a part, for as long as nothing is open in it and what all depend on is the same: with every key of
 * an answer that is open, and with all that is read below, Preact leaves it.
 */
function useStableElement(dependencies: readonly unknown[]) {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- other than with these they would look another way
  const still = useMemo(() => new WeakMap<object, VNode>(), [...dependencies]);
  return (part: object, { editing, more }: Open, create: () => VNode): VNode => {
    const isAtRest = editing === null && more === null;
    const shown = (isAtRest ? still.get(part) : undefined) ?? create();
    if (isAtRest) still.set(part, shown);
    // A copy: one that Preact puts in the page itself holds all that was ever in it.
    return { ...shown };
  };
}

type GroupProps = Omit<ListedGroup, "key"> & Shown;

/** A list within the list, but for a screen reader. What is open in it stays in the page. */
function Group({ dayBefore, isByDay, editing, more, isWhole, actions, ...lists }: GroupProps) {
  const place = useRef<HTMLUListElement>(null);
  const [entries, words, stars] = [
    useStableList(lists.entries),
    useStableList(lists.words),
    useStableList(lists.stars),
  ];
  const height = useOffscreenHeight(place, entries);
  const isAway = height !== null && !isWhole && editing === null && more === null;
  const items = useMemo(
    () =>
      !isAway &&
      entries.map((entry, index) => (
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
      )),
    [isAway, entries, words, stars, dayBefore, isByDay, editing, more, actions],
  );
  const style = { "--answers": entries.length, blockSize: isAway ? `${height}px` : "" };
  return (
    <ul ref={place} role="none" class={styles.group} style={style}>
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

/** Rendered anew only where something about it changed. */
function Item({ entry, head, editing, more, words, isStarred, actions }: EntryProps) {
  return useMemo(
    () => (
      <Boundary instead={<UnshownEntry entry={entry} />}>
        <JournalEntry {...{ entry, head, editing, more, words, isStarred, actions }} />
      </Boundary>
    ),
    [entry, head, editing, more, words, isStarred, actions],
  );
}

/** The list of the last render where each of its items is the same: who depends on it has nothing to do anew. */
function useStableList<Item>(items: readonly Item[]): readonly Item[] {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- on each of the items, and not on the list that holds them
  return useMemo(() => items, [...items]);
}
