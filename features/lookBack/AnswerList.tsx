import { Component } from "preact";
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
  /** Whether the entries come newest first. Otherwise those that fit the search best come first, from any day. */
  isByDay: boolean;
  /** The folded words that a search found in an answer. */
  wordsIn: (id: AnswerId) => ReadonlySet<string>;
  models: JournalModels;
};

/**
 * A list of answers. By day, it names each month and each day once. The answers are in groups, since there may be fifty
 * thousand. The browser lays out no group that nobody sees, and Preact renders no unchanged group anew. A group far
 * from what is seen only keeps its height.
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
 * Preact renders a section anew only if one of its groups changed. There are sections, since a new child makes the
 * browser check all other children of its parent again.
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

type GroupProps = Shown & { group: ListedGroup };

/**
 * Preact renders a group anew only if it changed. It has no `useMemo`, since that would keep the element, and with it
 * the views of answers that are offscreen by now.
 */
// oxlint-disable-next-line react/prefer-function-component -- See above. Preact's memo() comes with its layer for React.
class Group extends Component<GroupProps> {
  override shouldComponentUpdate({ group, isByDay, models }: GroupProps): boolean {
    const { props } = this;
    return group !== props.group || isByDay !== props.isByDay || models !== props.models;
  }

  override render({ group, isByDay, models }: GroupProps) {
    return <GroupAnswers {...{ group, isByDay, models }} />;
  }
}

/**
 * A list within the list for the eye, but not for a screen reader. While the page is printed, all groups have their
 * answers.
 */
function GroupAnswers({ group: { dayBefore, ...lists }, isByDay, models }: GroupProps) {
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

/** `before` is the day of the answer above this one. */
function findHead({ answer: { day } }: Entry, before: Day | null): EntryHead {
  if (before === day) return "none";
  return before && monthOf(before) === monthOf(day) ? "day" : "monthAndDay";
}

function UnshownEntry({ entry }: { entry: Entry }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- The `ul` around it has the role none, as in JournalEntry.
    <li id={entry.answer.id} role="listitem">
      <UnshownAnswer entry={entry} />
    </li>
  );
}

/** Gives the list of the last render if all items are the same. What depends on the list is then not done anew. */
function useStableList<Item>(items: readonly Item[]): readonly Item[] {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- It depends on each of the items, and not on the list that holds them.
  return useMemo(() => items, [...items]);
}
