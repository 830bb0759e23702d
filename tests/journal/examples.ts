/** Small decks, revisions and stores for the journal's tests. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import type { QuestionId } from "../../content/article.ts";
import type { Day } from "../../content/day.ts";
import { drawFirst } from "../../content/deck/dayQuestion.ts";
import type { Deck, DeckQuestion, DeckSource } from "../../content/deck/deck.ts";
import type { Clock } from "../../journal/clock.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { Revision, RevisionId } from "../../journal/revision.ts";
import { openJournal, type OpenJournal } from "../../journal/store/openJournal.ts";
import type { StoreSetting } from "../../journal/store/connection.ts";
import { LogGuard } from "../../journal/store/logGuard.ts";
import { createAnswer, type Answer } from "../../journal/answer.ts";
import type { Drafts } from "../../journal/drafts.ts";

export const TODAY = "2026-11-22" as Day;
export const TOMORROW = "2026-11-23" as Day;

export function createQuestion(index: number): DeckQuestion {
  return {
    id: index.toString(16).padStart(16, "0") as QuestionId,
    kind: "lightbulb",
    text: `Vraag ${index}?`,
    hint: null,
    section: "Een kop",
    article: { title: "Een artikel", url: "https://www.gerritvanderheide.com/keuzes/rust", category: null, minutes: 5 },
  };
}

export function createDeckOf(size: number): DeckQuestion[] {
  return Array.from({ length: size }, (_, index) => createQuestion(index));
}

export function sourceOf(deck: Deck): DeckSource {
  return {
    readIds: async () => deck.map(({ id }) => id),
    find: async (id) => deck.find((question) => question.id === id) ?? null,
  };
}

/** The question that a first reader is asked on `TODAY`. */
export function firstOf(deck: Deck): DeckQuestion | null {
  const id = drawFirst(
    TODAY,
    deck.map((question) => question.id),
  );
  return deck.find((question) => question.id === id) ?? null;
}

const QUESTION = createQuestion(0);
export const ANSWER = createAnswer(TODAY, QUESTION);

export function createRevision(id: string, change: Partial<Revision> = {}): Revision {
  const writtenAt = change.writtenAt ?? 1000;
  return {
    id: id as RevisionId,
    edition: 1,
    answerId: ANSWER.id,
    parents: [],
    kind: "written",
    text: `tekst ${id}`,
    startedAt: writtenAt,
    writtenAt,
    ...change,
  };
}

/** Numbers ids: "r1", "r2", … */
export function createIds(prefix = "r"): () => RevisionId {
  let count = 0;
  return () => `${prefix}${(count += 1)}` as RevisionId;
}

/** Gives every test a disk of its own. */
export function replaceIndexedDb(): void {
  globalThis.indexedDB = new IDBFactory();
}

export async function openTestJournal(): Promise<OpenJournal> {
  return valueOf(await openJournal(createSetting()));
}

/** Uses the machine's clock, unless a test gives its own. Its guard hears of no other test's failures. */
export function createSetting({ clock = MACHINE, rotateLog = async () => {} } = {}): StoreSetting {
  const channel = { postMessage: () => {}, addEventListener: () => {} };
  return { clock, log: new LogGuard({ clock, rotateLog, channel }) };
}

const MACHINE: Clock = {
  now: () => new Date(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === "failed") throw new Error(`expected ok, got ${outcome.failure.kind}: ${outcome.failure.detail}`);
  return outcome.value;
}

export const NO_DRAFTS: Drafts = { save: () => {}, remove: () => {} };

/** Drafts that a test can inspect, and write as the next page does. */
export function createDrafts() {
  const saved = new Map<RevisionId, { answer: Answer; revision: Revision }>();
  const drafts: Drafts = {
    save: (answer, revision) => void saved.set(revision.id, { answer, revision }),
    remove: ({ id }) => void saved.delete(id),
  };
  return { saved, drafts };
}
