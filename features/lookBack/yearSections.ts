import type { AnswerId } from "../../journal/answer.ts";
import type { Day } from "../../content/day.ts";
import { type Entry, isNewestFirst } from "../../journal/entry.ts";

/**
 * By day, `key` says which dates the group has, so it stays when other answers come or go. Otherwise `key` is a number.
 */
export type EntryGroup = { key: string; entries: readonly Entry[] };

/** A group with what is shown of its answers. `words` and `stars` have the order of `entries`. */
export type ListedGroup = EntryGroup & {
  /** The day of the answer above the group; `null` for the first group. */
  dayBefore: Day | null;
  words: readonly ReadonlySet<string>[];
  stars: readonly boolean[];
};

/**
 * By day, a section has the groups of one year. A key in one answer then makes the browser check few others. Otherwise
 * each group is a section.
 */
export type YearSection = { key: string; groups: readonly ListedGroup[] };

type SectionInput = {
  entries: readonly Entry[];
  wordsIn: (id: AnswerId) => ReadonlySet<string>;
  stars: ReadonlySet<AnswerId>;
};
type KnownSections = { groups: ReadonlyMap<string, ListedGroup>; sections: ReadonlyMap<string, YearSection> };

/** A group has the answers of this many dates of a month, however many answers there are. */
const DATES = 6;
/** A group has this many answers if they don't come by day, since neighbours may then be years apart. */
const MOST = 20;
const NOTHING: KnownSections = { groups: new Map(), sections: new Map() };

/**
 * Creates a function that lists answers in sections. If nothing about a group or section changed, it is the same object
 * as before.
 */
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
 * Cuts answers into groups. If they come newest first, a group has a few dates of a month. An answer that comes or goes
 * then moves no other to another group. Otherwise all groups but the last have the same size. The order is read from
 * the entries, since the reader's newest choice may not be shown yet. A group in `known` with the same answers keeps
 * its list.
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

/** Gives "2026-11.3", for example. */
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
