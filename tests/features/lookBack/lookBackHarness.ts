import { expect, vi } from "vitest";
import { dayAfter, type Day } from "../../../content/day.ts";
import { createAnswer, type AnswerId } from "../../../journal/answer.ts";
import type { Entry } from "../../../journal/entry.ts";
import type { JournalFailure } from "../../../journal/failure.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import { LookBack } from "../../../features/lookBack/lookBack.ts";
import type { Editing, LookBackOptions, LookBackState } from "../../../features/lookBack/lookBackState.ts";
import { createTestClock } from "../../journal/testClock.ts";
import type { PageMessage } from "../../../journal/pageMessage.ts";
import {
  createIds,
  createQuestion,
  createRevision,
  NO_DRAFTS,
  openTestJournal,
  valueOf,
} from "../../journal/examples.ts";

export const REFUSED: JournalFailure = { kind: "refused", detail: "SecurityError" };

export function createLookBack(options: Partial<LookBackOptions> = {}) {
  const told: PageMessage[] = [];
  const lookBack = new LookBack({
    drafts: NO_DRAFTS,
    openStore: async () => ({ kind: "ok", value: await openTestJournal() }),
    clock: createTestClock(new Date(2026, 10, 22, 12)).clock,
    createId: createIds("journal-"),
    broadcast: (message) => told.push(message),
    ...options,
  });
  return { lookBack, told };
}

/** Writes one answer a day, beginning on `from`. "dag 0" is the oldest. */
export async function fill(days: number, from = "2025-01-01" as Day): Promise<JournalStore> {
  const store = await openTestJournal();
  let day = from;
  for (let index = 0; index < days; index += 1) {
    const answer = createAnswer(day, createQuestion(index));
    const revision = createRevision(`old-${index}`, { answerId: answer.id, text: `dag ${index}` });
    valueOf(await store.write(answer, revision));
    day = dayAfter(day);
  }
  return store;
}

export async function waitForState(
  lookBack: LookBack,
  expected: Partial<LookBackState & { editing: Editing | null }>,
): Promise<void> {
  await vi.waitFor(() => expect({ ...lookBack.state.value, editing: lookBack.editing.value }).toMatchObject(expected));
}

export function textsOf(lookBack: LookBack): string[] {
  return lookBack.state.value.entries.map(({ current }) => current.text);
}

export function entryOf(lookBack: LookBack, id: AnswerId): Entry {
  const entry = [...lookBack.state.value.entries, ...lookBack.state.value.deleted].find(
    ({ answer }) => answer.id === id,
  );
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return entry;
}
