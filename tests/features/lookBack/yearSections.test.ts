import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createSectionLister,
  cutGroups,
  type ListedGroup,
  type YearSection,
} from "../../../features/lookBack/yearSections.ts";
import { dayOf } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import { recordToEntry, type Entry } from "../../../journal/entry.ts";
import { createQuestion, createRevision } from "../../journal/examples.ts";

const days = fc.array(
  fc.date({ min: new Date("2020-01-01"), max: new Date("2026-12-31"), noInvalidDate: true }).map(dayOf),
  {
    maxLength: 80,
  },
);

function entryOn(day: ReturnType<typeof dayOf>, index: number): Entry {
  const answer = createAnswer(day, createQuestion(index));
  const entry = recordToEntry({
    answer,
    revisions: [createRevision(`r${index}`, { answerId: answer.id, text: "woorden" })],
  });
  if (entry === null) throw new TypeError("An answer with words is an entry.");
  return entry;
}

const newestFirst = (list: ReturnType<typeof dayOf>[]) => list.toSorted().toReversed().map(entryOn);

describe("answers in groups", () => {
  test("are all there, once, in their order, under keys of their own", () => {
    fc.assert(
      fc.property(days, fc.boolean(), (list, isByDay) => {
        const entries = isByDay ? newestFirst(list) : list.map(entryOn);
        const groups = cutGroups(entries);
        expect(groups.flatMap((group) => group.entries)).toEqual(entries);
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      }),
    );
  });

  test("stay in theirs when another comes or goes, by day", () => {
    fc.assert(
      fc.property(days, fc.nat(), (list, place) => {
        const entries = newestFirst(list);
        const less = entries.filter((_, index) => index !== place % (entries.length || 1));
        const keyOf = (within: Entry[]) =>
          new Map(cutGroups(within).flatMap(({ key, entries: ofKey }) => ofKey.map((entry) => [entry, key] as const)));
        const [before, after] = [keyOf(entries), keyOf(less)];
        expect(less.map((entry) => after.get(entry))).toEqual(less.map((entry) => before.get(entry)));
      }),
    );
  });

  test("are never long where days don't tell the order", () => {
    const entries = Array.from({ length: 45 }, (_, index) =>
      entryOn(dayOf(new Date(2020, 0, 1 + ((index * 7) % 31))), index),
    );
    expect(cutGroups(entries).map((group) => group.entries.length)).toEqual([20, 20, 5]);
  });

  test("are the very same ones where nothing about them changed, and what they would be anew where it did", () => {
    fc.assert(
      fc.property(
        days,
        fc.nat(),
        fc.record({ isByDay: fc.boolean(), isNew: fc.boolean() }),
        (list, place, { isByDay, isNew }) => {
          const entries = isByDay ? newestFirst(list) : list.map(entryOn);
          const at = place % (entries.length || 1);
          const changed = entries.map((entry, index) => (index === at ? { ...entry } : entry));
          const wordsIn = () => NO_WORDS;
          const stars = new Set(entries.slice(0, 3).map(({ answer }) => answer.id));
          const listAnew = createSectionLister();
          const before = listAnew({ entries, wordsIn, stars });
          const now = { entries: changed, wordsIn, stars: isNew ? new Set<never>() : stars };
          const after = listAnew(now);
          expect(after).toEqual(createSectionLister()(now));
          for (const parts of [(sections: typeof after) => sections, groupsOn]) {
            const kept = parts(after).filter((part, index) => part === parts(before)[index]);
            expect(kept).toHaveLength(isNew || entries.length === 0 ? 0 : parts(after).length - 1);
          }
        },
      ),
    );
  });

  test("are what they would be anew, whatever came, went or changed before", () => {
    const place = fc.nat(79);
    const step = fc.record({ from: place, count: fc.nat(30), isByDay: fc.boolean(), anew: place, starred: fc.nat(2) });
    fc.assert(
      fc.property(days, fc.array(step, { maxLength: 6 }), (list, steps) => {
        const [byDay, byWords] = [newestFirst(list), list.map(entryOn)];
        const listAnew = createSectionLister();
        const wordsIn = () => NO_WORDS;
        const allStars = [0, 1, 2].map((count) => new Set(byDay.slice(0, count).map(({ answer }) => answer.id)));
        for (const { from, count, isByDay, anew, starred } of steps) {
          const left = (isByDay ? byDay : byWords).filter((_, index) => index < from || index >= from + count);
          const entries = left.map((entry, index) => (index === anew ? { ...entry } : entry));
          const listing = { entries, wordsIn, stars: allStars[starred] ?? new Set() };
          const listed = listAnew(listing);
          expect(listed).toEqual(createSectionLister()(listing));
          const shown = groupsOn(listed).flatMap((group) => group.entries);
          expect(shown.every((entry, index) => entry === entries[index])).toBe(true);
        }
      }),
    );
  });
});

function groupsOn(sections: readonly YearSection[]): readonly ListedGroup[] {
  return sections.flatMap(({ groups }) => groups);
}

const NO_WORDS: ReadonlySet<string> = new Set();
