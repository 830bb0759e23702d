import type { AnswerId } from "../journal/answer.ts";
import type { Day } from "../content/day.ts";
import { isNewestFirst, type Entry } from "../journal/entry.ts";

/** `key` is a stretch's own, and stays its own when answers come before it or after it. */
export type AnswerStretch = { key: string; entries: Entry[] };

/** With what is shown of its answers, in their order. */
export type ListedStretch = {
  key: string;
  entries: readonly Entry[];
  /** Of the answer above the first. */
  dayBefore: Day | null;
  words: readonly ReadonlySet<string>[];
  stars: readonly boolean[];
};

type Listing = {
  entries: readonly Entry[];
  wordsIn: (id: AnswerId) => ReadonlySet<string>;
  stars: ReadonlySet<AnswerId>;
};

/** So many dates of a month stand together, however many answers they have. */
const DATES = 6;
/** Where the order is not that of days, a few days may lie years apart. */
const MOST = 20;

/** Lists stretches, in which each is the very one of the time before where nothing about it changed. */
export function createStretchLister(): (listing: Listing) => readonly ListedStretch[] {
  let last: { wordsIn: Listing["wordsIn"]; stars: Listing["stars"]; known: Map<string, ListedStretch> } | null = null;
  return ({ entries, wordsIn, stars }) => {
    const known = last?.wordsIn === wordsIn && last.stars === stars ? last.known : null;
    const cut = cutStretches(entries);
    const listed = cut.map((stretch, place): ListedStretch => {
      const dayBefore = cut[place - 1]?.entries.at(-1)?.answer.day ?? null;
      const before = known?.get(stretch.key);
      if (before?.dayBefore === dayBefore && isSame(before.entries, stretch.entries)) return before;
      const words = stretch.entries.map(({ answer }) => wordsIn(answer.id));
      return { ...stretch, dayBefore, words, stars: stretch.entries.map(({ answer }) => stars.has(answer.id)) };
    });
    last = { wordsIn, stars, known: new Map(listed.map((stretch) => [stretch.key, stretch])) };
    return listed;
  };
}

function isSame(before: readonly Entry[], entries: readonly Entry[]): boolean {
  return before.length === entries.length && before.every((entry, index) => entry === entries[index]);
}

/**
 * By the dates of the month where they stand by day, newest first: an answer that comes or goes moves no other to another
 * stretch. Else by count. What is so counts, and not what was asked for, which is ahead of what is shown.
 */
export function cutStretches(entries: readonly Entry[]): AnswerStretch[] {
  const isByDay = isNewestFirst(entries);
  const stretches: AnswerStretch[] = [];
  let day: Day | null = null;
  let key = "";
  for (const [index, entry] of entries.entries()) {
    if (!isByDay) key = String(Math.floor(index / MOST));
    else if (entry.answer.day !== day) key = nameDates(entry.answer.day);
    ({ day } = entry.answer);
    const last = stretches.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else stretches.push({ key, entries: [entry] });
  }
  return stretches;
}

/** "2026-11.3". */
function nameDates(day: Day): string {
  return `${day.slice(0, 7)}.${Math.floor((Number(day.slice(8)) - 1) / DATES)}`;
}
