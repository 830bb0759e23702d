import type { AnswerId } from "../../journal/answer.ts";
import type { Day } from "../../content/day.ts";
import { type Entry, isNewestFirst } from "../../journal/entry.ts";

/** `key` is a group's own, and stays its own when answers come before it or after it. */
export type EntryGroup = { key: string; entries: readonly Entry[] };

/** With what is shown of its answers, in their order. */
export type ListedGroup = EntryGroup & {
  /** Of the answer above the first. */
  dayBefore: Day | null;
  words: readonly ReadonlySet<string>[];
  stars: readonly boolean[];
};

/** By day, the groups of a year, so that a key in one answer has few others looked at; else one group each. */
export type YearSection = { key: string; groups: readonly ListedGroup[] };

type SectionInput = {
  entries: readonly Entry[];
  wordsIn: (id: AnswerId) => ReadonlySet<string>;
  stars: ReadonlySet<AnswerId>;
};
type KnownSections = { groups: ReadonlyMap<string, ListedGroup>; sections: ReadonlyMap<string, YearSection> };

/** So many dates of a month stand together, however many answers they have. */
const DATES = 6;
/** Where the order is not that of days, a few days may lie years apart. */
const MOST = 20;
const NOTHING: KnownSections = { groups: new Map(), sections: new Map() };

/** Lists answers, where each group and each section is the very one of the time before if nothing about it changed. */
export function createSectionLister(): (listing: SectionInput) => readonly YearSection[] {
  let last: (Pick<SectionInput, "wordsIn" | "stars"> & KnownSections) | null = null;
  return ({ entries, wordsIn, stars }) => {
    const known = last?.wordsIn === wordsIn && last.stars === stars ? last : NOTHING;
    const cut = cutGroups(entries, last?.groups);
    const groups = cut.map((group, index): ListedGroup => {
      const dayBefore = cut[index - 1]?.entries.at(-1)?.answer.day ?? null;
      const before = known.groups.get(group.key);
      if (before?.dayBefore === dayBefore && before.entries === group.entries) return before;
      const words = group.entries.map(({ answer }) => wordsIn(answer.id));
      return { ...group, dayBefore, words, stars: group.entries.map(({ answer }) => stars.has(answer.id)) };
    });
    const sections = putInSections(groups, known.sections);
    last = { wordsIn, stars, groups: byKey(groups), sections: byKey(sections) };
    return sections;
  };
}

/**
 * By the dates of the month where they stand by day, newest first: an answer that comes or goes moves no other to another
 * group. Else by count. The order is read from the entries: what the reader asked for may not be shown yet. A group in
 * `known` with the same answers keeps its very list.
 */
export function cutGroups(
  entries: readonly Entry[],
  known: ReadonlyMap<string, EntryGroup> = NOTHING.groups,
): EntryGroup[] {
  const isByDay = isNewestFirst(entries);
  const keyAt = (index: number) => {
    const day = entries[index]?.answer.day;
    return isByDay && day ? nameDates(day) : String(Math.floor(index / MOST));
  };
  const groups: EntryGroup[] = [];
  for (let start = 0, end = 0; start < entries.length; start = end) {
    const key = keyAt(start);
    const before = known.get(key)?.entries ?? [];
    const isThere = before.every((entry, index) => entry === entries[start + index]);
    end = start + Math.max(isThere ? before.length : 0, 1);
    while (end < entries.length && keyAt(end) === key) end += 1;
    const isSame = isThere && end - start === before.length;
    groups.push({ key, entries: isSame ? before : entries.slice(start, end) });
  }
  return groups;
}

/** "2026-11.3". */
function nameDates(day: Day): string {
  return `${day.slice(0, 7)}.${Math.floor((Number(day.slice(8)) - 1) / DATES)}`;
}

function putInSections(groups: readonly ListedGroup[], known: KnownSections["sections"]): YearSection[] {
  const sections = Map.groupBy(groups, ({ key }) => key.split("-", 1)[0] ?? key);
  return [...sections].map(([key, onShelf]): YearSection => {
    const before = known.get(key);
    const isSame = before?.groups.length === onShelf.length;
    return isSame && before.groups.every((group, index) => group === onShelf[index])
      ? before
      : { key, groups: onShelf };
  });
}

function byKey<Part extends { key: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [part.key, part]));
}
