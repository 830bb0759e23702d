import type { AnswerId } from "../../journal/answer.ts";
import type { Day } from "../../content/day.ts";
import type { Entry } from "../../journal/entry.ts";
import { isNewestFirst } from "../../journal/isNewestFirst.ts";

/** `key` is a stretch's own, and stays its own when answers come before it or after it. */
export type AnswerStretch = { key: string; entries: readonly Entry[] };

/** With what is shown of its answers, in their order. */
export type ListedStretch = AnswerStretch & {
  /** Of the answer above the first. */
  dayBefore: Day | null;
  words: readonly ReadonlySet<string>[];
  stars: readonly boolean[];
};

/** By day, the stretches of a year, so that a key in one answer has few others looked at; else one stretch each. */
export type Shelf = { key: string; stretches: readonly ListedStretch[] };

type Listing = {
  entries: readonly Entry[];
  wordsIn: (id: AnswerId) => ReadonlySet<string>;
  stars: ReadonlySet<AnswerId>;
};
type Known = { stretches: ReadonlyMap<string, ListedStretch>; shelves: ReadonlyMap<string, Shelf> };

/** So many dates of a month stand together, however many answers they have. */
const DATES = 6;
/** Where the order is not that of days, a few days may lie years apart. */
const MOST = 20;
const NOTHING: Known = { stretches: new Map(), shelves: new Map() };

/** Lists answers, where each stretch and each shelf is the very one of the time before if nothing about it changed. */
export function createShelfLister(): (listing: Listing) => readonly Shelf[] {
  let last: (Pick<Listing, "wordsIn" | "stars"> & Known) | null = null;
  return ({ entries, wordsIn, stars }) => {
    const known = last?.wordsIn === wordsIn && last.stars === stars ? last : NOTHING;
    const cut = cutStretches(entries, last?.stretches);
    const stretches = cut.map((stretch, place): ListedStretch => {
      const dayBefore = cut[place - 1]?.entries.at(-1)?.answer.day ?? null;
      const before = known.stretches.get(stretch.key);
      if (before?.dayBefore === dayBefore && before.entries === stretch.entries) return before;
      const words = stretch.entries.map(({ answer }) => wordsIn(answer.id));
      return { ...stretch, dayBefore, words, stars: stretch.entries.map(({ answer }) => stars.has(answer.id)) };
    });
    const shelves = putOnShelves(stretches, known.shelves);
    last = { wordsIn, stars, stretches: byKey(stretches), shelves: byKey(shelves) };
    return shelves;
  };
}

/**
 * By the dates of the month where they stand by day, newest first: an answer that comes or goes moves no other to another
 * stretch. Else by count. What is so counts, and not what was asked for, which is ahead of what is shown. Of a stretch in
 * `known` whose answers are the same, so is the list of them.
 */
export function cutStretches(
  entries: readonly Entry[],
  known: ReadonlyMap<string, AnswerStretch> = NOTHING.stretches,
): AnswerStretch[] {
  const isByDay = isNewestFirst(entries);
  const keyAt = (index: number) => {
    const day = entries[index]?.answer.day;
    return isByDay && day ? nameDates(day) : String(Math.floor(index / MOST));
  };
  const stretches: AnswerStretch[] = [];
  for (let start = 0, end = 0; start < entries.length; start = end) {
    const key = keyAt(start);
    const before = known.get(key)?.entries ?? [];
    const isThere = before.every((entry, index) => entry === entries[start + index]);
    end = start + Math.max(isThere ? before.length : 0, 1);
    while (end < entries.length && keyAt(end) === key) end += 1;
    const isSame = isThere && end - start === before.length;
    stretches.push({ key, entries: isSame ? before : entries.slice(start, end) });
  }
  return stretches;
}

/** "2026-11.3". */
function nameDates(day: Day): string {
  return `${day.slice(0, 7)}.${Math.floor((Number(day.slice(8)) - 1) / DATES)}`;
}

function putOnShelves(stretches: readonly ListedStretch[], known: Known["shelves"]): Shelf[] {
  const shelves = Map.groupBy(stretches, ({ key }) => key.split("-", 1)[0] ?? key);
  return [...shelves].map(([key, onShelf]): Shelf => {
    const before = known.get(key);
    const isSame = before?.stretches.length === onShelf.length;
    return isSame && before.stretches.every((stretch, index) => stretch === onShelf[index])
      ? before
      : { key, stretches: onShelf };
  });
}

function byKey<Part extends { key: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [part.key, part]));
}
