/**
 * One reader's pages for the model test. A message between pages waits until the test delivers it. No time is slept.
 */
import { createAnswerId, type AnswerId } from "../../journal/answer.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import type { Today } from "../../features/today/today.ts";
import { createDeckOf, openTestJournal, replaceIndexedDb } from "../journal/examples.ts";
import { FULL } from "./writing/editSessionHarness.ts";
import { createRoom, REFUSED } from "./today/todayRoom.ts";

export type Page = {
  name: string;
  today: Today;
  inbox: PageMessage[];
  /** How many of its next writes fail. */
  failures: number;
  /** How many of its next reads fail. */
  unread: number;
  isGone: boolean;
  /** Whether its journal is open and was read. Before that, words die with the page. */
  isOpen: boolean;
  /** The answer in its box, and the words typed there since that answer came. */
  shown: AnswerId | null;
  typed: string[];
};

export type PagesRoom = {
  hands: ReturnType<typeof createRoom>["hands"];
  pages: Page[];
  openPage: () => Page;
  /** Waits until nobody waits for the store. */
  idle: () => Promise<void>;
  /** The answer to which each word was typed. */
  placeOf: Map<string, AnswerId>;
  /** Words that the reader removed, or that a killed page had not yet called saved. */
  released: Set<string>;
  /** Every text that a write said ok of, by its answer. */
  kept: Map<AnswerId, Set<string>>;
};

const DECK = createDeckOf(3);

export function createPagesRoom(): PagesRoom {
  replaceIndexedDb();
  const room = createRoom(DECK);
  const pages: Page[] = [];
  const disk: Disk = { busy: 0, kept: new Map() };

  function openPage(): Page {
    const page: Omit<Page, "today"> = {
      name: `page ${pages.length}`,
      inbox: [],
      failures: 0,
      unread: 0,
      isGone: false,
      isOpen: false,
      shown: null,
      typed: [],
    };
    const { today } = room.openPage({
      openStore: async () => ({ kind: "ok", value: watchStore(await openTestJournal(), page, disk) }),
      broadcast: (message) => {
        if (!page.isGone) for (const other of pages) if (other.today !== today) other.inbox.push(message);
      },
    });
    // Messages must reach this object itself, and not a copy of it.
    const whole: Page = Object.assign(page, { today });
    pages.push(whole);
    void today.open().then(() => (whole.isOpen = true));
    return whole;
  }

  async function idle(): Promise<void> {
    for (let quiet = 0; quiet < 4; quiet = disk.busy > 0 ? 0 : quiet + 1) await breathe();
  }

  return { hands: room.hands, pages, openPage, idle, placeOf: new Map(), released: new Set(), kept: disk.kept };
}

/** Lets others go first: a database takes its steps in tasks. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

type Disk = Pick<PagesRoom, "kept"> & { busy: number };

/** Counts the calls of the store until they are answered. A page that is gone makes no calls, and hears no answer. */
function watchStore(store: JournalStore, page: Omit<Page, "today">, disk: Disk): JournalStore {
  const watch =
    <Input extends unknown[], Value>(method: (...input: Input) => Promise<Outcome<Value>>) =>
    async (...input: Input): Promise<Outcome<Value>> => {
      if (isGone(page)) return NEVER;
      disk.busy += 1;
      const outcome = await method(...input);
      disk.busy -= 1;
      return isGone(page) ? NEVER : outcome;
    };
  const read =
    <Input extends unknown[], Value>(method: (...input: Input) => Promise<Outcome<Value>>) =>
    async (...input: Input): Promise<Outcome<Value>> => {
      if (page.unread === 0) return method(...input);
      page.unread -= 1;
      return { kind: "failed", failure: REFUSED };
    };
  const write: JournalStore["write"] = async (...written) => {
    if (page.failures > 0) {
      page.failures -= 1;
      return { kind: "failed", failure: FULL };
    }
    const outcome = await store.write(...written);
    const [{ id }, { text }] = written;
    if (outcome.kind === "ok") disk.kept.set(id, (disk.kept.get(id) ?? new Set()).add(text));
    return outcome;
  };
  return {
    ...store,
    write: watch(write),
    readAnswers: watch(store.readAnswers),
    readAnswer: watch(store.readAnswer),
    readDay: watch(read(store.readDay)),
    readDraw: watch(read(store.readDraw)),
    changeDraws: watch(store.changeDraws),
  };
}

/** It is asked before and after a wait, since the page may go meanwhile. */
function isGone(page: Pick<Page, "isGone">): boolean {
  return page.isGone;
}

const NEVER = new Promise<never>(() => {});

export function shownBy({ today }: Pick<Page, "today">): AnswerId | null {
  const state = today.state.value;
  return state.question && createAnswerId(state.day, state.question.id);
}

export function wordsIn(text: string): string[] {
  return text.match(/<\d+>/g) ?? [];
}
