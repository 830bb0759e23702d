/** Machines with a journal each, and the pages of a reader that write in these journals apart from each other. */
import type { Clock } from "../../../journal/clock.ts";
import { createAnswer, type Answer } from "../../../journal/answer.ts";
import type { JournalContents } from "../../../journal/backup.ts";
import type { Day } from "../../../content/day.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import type { Revision } from "../../../journal/revision.ts";
import { EditSession } from "../../../features/writing/editSession.ts";
import { openJournal } from "../../../journal/store/openJournal.ts";
import { createIds, createQuestion, createSetting, NO_DRAFTS, replaceIndexedDb, TODAY, valueOf } from "../examples.ts";
import { FULL } from "../../features/writing/editSessionHarness.ts";
import { createTestClock } from "../testClock.ts";
import { JournalModel } from "./journalModel.ts";

export const ANSWERS = [createAnswer(TODAY, createQuestion(0)), createAnswer("2026-11-21" as Day, createQuestion(1))];

export type Machine = { model: JournalModel; readAll: () => Promise<JournalContents> };

/** One open page. It has its own connection, its own clock, which may be wrong, and an edit session for each answer. */
export class Client {
  readonly machine: Machine;
  readonly createId: ReturnType<typeof createIds>;
  /** The store as the page has it. Every write also goes to the model. Writes fail while `failures` says so. */
  readonly store: JournalStore;
  readonly #start: Date;
  #hands: ReturnType<typeof createTestClock>;
  #sessions: EditSession[];
  #failures = 0;
  #underWay = 0;

  constructor(machine: Machine, store: JournalStore, { name, start }: { name: string; start: Date }) {
    this.machine = machine;
    this.createId = createIds(name);
    this.store = { ...store, write: (...written) => this.#write(store, ...written) };
    this.#start = start;
    this.#hands = createTestClock(start);
    this.#sessions = this.#sitDown();
  }

  get clock(): Clock {
    return this.#hands.clock;
  }

  get isBusy(): boolean {
    return this.#underWay > 0;
  }

  sessionAt(answer: Answer): EditSession {
    const session = this.#sessions.find((candidate) => candidate.answer === answer);
    if (session === undefined) throw new Error("a client sits at every answer");
    return session;
  }

  /** Called when a page of the same machine erased the journal. */
  hearOfErasure(): void {
    for (const session of this.#sessions) if (!session.isPending) session.reset();
  }

  leave(): void {
    for (const session of this.#sessions) session.flush();
  }

  /** The page ends without a word, and its timers no longer run. A new page takes its place. */
  crash(): void {
    this.#hands = createTestClock(this.#start);
    this.#sessions = this.#sitDown();
  }

  pass(milliseconds: number): void {
    this.#hands.pass(milliseconds);
  }

  failNextWrites(count: number): void {
    this.#failures = count;
  }

  #sitDown(): EditSession[] {
    const { clock } = this.#hands;
    const { createId } = this;
    const write: JournalStore["write"] = (...written) => this.store.write(...written);
    return ANSWERS.map(
      (answer) =>
        new EditSession({
          answer,
          shown: [],
          isRead: true,
          write,
          drafts: NO_DRAFTS,
          clock,
          createId,
          onSave: () => {},
        }),
    );
  }

  async #write(store: JournalStore, ...[answer, revision, durability]: Parameters<JournalStore["write"]>) {
    if (this.#failures > 0) {
      this.#failures -= 1;
      return { kind: "failed", failure: FULL } as const;
    }
    const { model } = this.machine;
    model.write(revision);
    this.#underWay += 1;
    const outcome = await store.write(answer, revision, durability);
    this.#underWay -= 1;
    if (outcome.kind === "ok") model.acknowledge(revision);
    return outcome;
  }
}

export type Real = { machines: Machine[]; clients: Client[]; backups: string[]; close: () => void };

/** Three pages on one machine, and one on another. Their clocks differ. */
const PAGES = [
  { machine: 0, start: new Date(2026, 10, 22, 9) },
  { machine: 0, start: new Date(2026, 10, 22, 9) },
  { machine: 0, start: new Date(2026, 10, 23, 9) },
  { machine: 1, start: new Date(2020, 0, 1) },
];

export async function createReal(): Promise<Real> {
  replaceIndexedDb();
  const readers = await Promise.all([0, 1].map((index) => openMachine(index)));
  const machines = readers.map((store) => ({
    model: new JournalModel(),
    readAll: async () => valueOf(await store.readAll()).contents,
  }));
  const stores = await Promise.all(PAGES.map(({ machine }) => openMachine(machine)));
  const clients = stores.flatMap((store, index) => {
    const [page, machine] = [PAGES[index], machines[PAGES[index]?.machine ?? 0]];
    return page && machine ? [new Client(machine, store, { name: `c${index}-`, start: page.start })] : [];
  });
  const close = () => [...readers, ...stores].forEach((store) => store.close());
  return { machines, clients, backups: [], close };
}

async function openMachine(index: number) {
  return valueOf(await openJournal(createSetting(), `dagvraag-${index}`));
}

/** Waits until no write is under way anywhere. */
export async function settleWrites({ clients }: Pick<Real, "clients">): Promise<void> {
  while (clients.some(({ isBusy }) => isBusy)) await breathe();
}

/** Lets others go first: a database takes its steps in tasks. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function revisionsOf(answer: Answer, { revisions }: JournalContents): Revision[] {
  return revisions.filter(({ answerId }) => answerId === answer.id);
}
