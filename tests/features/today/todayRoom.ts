/** The open pages of one reader, for the tests of `Today`. */
import { effect } from "@preact/signals-core";
import { expect, vi } from "vitest";
import type { Day } from "../../../content/day.ts";
import { recordToEntry } from "../../../journal/entry.ts";
import type { JournalFailure } from "../../../journal/failure.ts";
import type { PageMessage } from "../../../journal/pageMessage.ts";
import { Today } from "../../../features/today/today.ts";
import type { ShownDay, TodayOptions, TodayState } from "../../../features/today/todayState.ts";
import { createTestClock } from "../../journal/testClock.ts";
import {
  createDeckOf,
  createIds,
  firstOf,
  NO_DRAFTS,
  openTestJournal,
  sourceOf,
  TODAY,
  valueOf,
} from "../../journal/examples.ts";

export const REFUSED: JournalFailure = { kind: "refused", detail: "SecurityError" };
export const deck = createDeckOf(9);

type PageOptions = Partial<Omit<TodayOptions, "first">> & { first?: Partial<ShownDay> };

/** Pages that share a disk, a clock and their messages. */
export function createRoom(deckInRoom = deck) {
  const hands = createTestClock(new Date(2026, 10, 22, 9));
  const pages: { today: Today; heard: PageMessage[] }[] = [];

  function openPage({ first, ...options }: PageOptions = {}) {
    const states: TodayState[] = [];
    const prefix = `page${pages.length}-`;
    const today = new Today({
      deck: sourceOf(deckInRoom),
      first: { day: TODAY, question: firstOf(deckInRoom), isLit: false, ...first },
      typed: null,
      recentCount: 3,
      drafts: NO_DRAFTS,
      openStore: async () => ({ kind: "ok", value: await openTestJournal() }),
      clock: hands.clock,
      createId: createIds(prefix),
      foresee: () => null,
      onDraws: () => {},
      broadcast: (message) => tellOthers(today, message),
      ...options,
    });
    effect(() => void states.push(today.state.value));
    pages.push({ today, heard: [] });
    return { today, states };
  }

  function tellOthers(from: Today, message: PageMessage): void {
    for (const page of pages) {
      if (page.today === from) continue;
      page.heard.push(message);
      void page.today.onMessage(message);
    }
  }

  return { hands, openPage };
}

export async function settle(today: Today, expected: Partial<TodayState>): Promise<void> {
  await vi.waitFor(() => expect(today.state.value).toMatchObject(expected));
}

export async function writtenOn(day: Day): Promise<string[]> {
  const store = await openTestJournal();
  const { records } = valueOf(await store.readDay(day));
  store.close();
  return records.map((record) => recordToEntry(record)?.current.text ?? "");
}
