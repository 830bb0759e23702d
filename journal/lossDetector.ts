/**
 * Keeps a small second record apart from the journal. The record tells an empty journal from an emptied one, and a
 * journal from an earlier state of it. Answers and revisions only ever come, unless the reader removes some on purpose.
 * The database counts those removals in the same transaction. So a journal that holds less than was noted has lost
 * something.
 */
import type { Day } from "../content/day.ts";
import { deepEqual } from "../content/deepEqual.ts";
import type { Clock } from "./clock.ts";
import type { Outcome } from "./failure.ts";
import { findLoss, newestWrites, type DatabaseMark, type Loss, type NotedStanding, type Standing } from "./loss.ts";
import type { PageMessage } from "./pageMessage.ts";
import type { RevisionId } from "./revision.ts";

/** The writes and days to look up, beside the counts. */
export type Lookup = { noted: RevisionId[]; days: Day[] };

export type LossDetectorOptions = {
  readStanding: (lookup: Lookup) => Promise<Outcome<Standing>>;
  /** Gives the database an id, unless it has one. */
  nameDatabase: () => Promise<Outcome<DatabaseMark>>;
  /** `null` where nothing was noted yet, or where the note makes no sense. */
  read: () => Promise<NotedStanding | null>;
  write: (note: NotedStanding) => Promise<void>;
  clock: Clock;
  onLoss: (loss: Loss | null) => void;
};

/** In milliseconds. A note is made when the writing pauses, not at every key. */
const PAUSE = 1_000;

type Comparison = {
  before: NotedStanding | null;
  now: Standing;
  loss: Loss | null;
  /** The days that were looked up. */ days: Day[];
};

export class LossDetector {
  readonly #options: LossDetectorOptions;
  readonly #days = new Set<Day>();
  #callOff: () => void = () => {};
  #isLossShown = false;

  constructor(options: LossDetectorOptions) {
    this.#options = options;
  }

  /** Compares the journal with the note. Reports a loss, or notes how the journal stands now. Never rejects. */
  async check(): Promise<void> {
    try {
      const first = await this.#compare();
      // A removal may be about to be noted, and removed answers may be about to come back. So it looks twice.
      const sure = first?.loss ? await this.#compare() : first;
      if (sure !== null) await this.#report(sure);
    } catch {
      // The browser's other storage is full or refused. The next pause tries again.
    }
  }

  /** Call it when something was written: a check follows soon. */
  touch(message: PageMessage): void {
    if (message.kind === "answerWritten") this.#days.add(message.day);
    this.#callOff();
    this.#callOff = this.#options.clock.after(PAUSE, () => void this.check());
  }

  /** Call it when another page made a note: that page may have accepted the loss, or restored the journal. */
  async onNoted(): Promise<void> {
    if (this.#isLossShown) await this.check();
  }

  /** The reader knows of the loss, or meant it. From here on, the journal counts as whole. Never rejects. */
  async accept(): Promise<void> {
    try {
      const look = await this.#compare();
      if (look === null) return;
      await this.#note({ ...look, before: null });
      this.#show(null);
    } catch {
      // See check.
    }
  }

  /**
   * The note is read first, since the journal never holds less than its note. A page that writes between the two reads
   * then makes the journal hold more. In the other order, the journal would seem to hold less.
   */
  async #compare(): Promise<Comparison | null> {
    const before = await this.#options.read();
    const days = [...this.#days];
    const now = await this.#options.readStanding({ noted: before?.newest.map(({ id }) => id) ?? [], days });
    return now.kind === "failed" ? null : { before, now: now.value, loss: findLoss(before, now.value), days };
  }

  async #report(look: Comparison): Promise<void> {
    const { loss } = look;
    this.#show(loss);
    if (loss === null) return this.#note(look);
    // Words that come later would make up for the lost ones, so the loss is noted. Another database is known by its id.
    if (loss.kind !== "other" && !loss.before.isShort) await this.#options.write({ ...loss.before, isShort: true });
  }

  async #note({ before, now, days }: Comparison): Promise<void> {
    const { nameDatabase, write } = this.#options;
    const named = now.database.id === null ? await nameDatabase() : null;
    const database = named?.kind === "ok" ? named.value : now.database;
    const { count, newestDay, revisions } = now;
    const note: NotedStanding = { count, newestDay, revisions, database, newest: newestWrites(now), isShort: false };
    if (!deepEqual(note, before)) await write(note);
    // Another day may have been added meanwhile, so only these days are deleted.
    for (const day of days) this.#days.delete(day);
  }

  #show(loss: Loss | null): void {
    this.#isLossShown = loss !== null;
    this.#options.onLoss(loss);
  }
}
