/**
 * A small second record, kept apart from the journal, that tells an empty journal from an emptied one, and a journal
 * from what it was at an earlier time. Answers and revisions only ever come, but for what the reader removes on purpose,
 * which the database counts in the same transaction. So a journal that holds less than was noted has lost some.
 */
import type { Day } from "../content/day.ts";
import { deepEqual } from "../content/deepEqual.ts";
import type { Clock } from "./clock.ts";
import type { Outcome } from "./failure.ts";
import { findLoss, newestWrites, type DatabaseMark, type Loss, type Note, type Standing } from "./loss.ts";
import type { PageMessage } from "./pageMessage.ts";
import type { RevisionId } from "./revision.ts";

/** What is to be looked up, beside what is counted. */
export type Lookup = { noted: RevisionId[]; days: Day[] };

export type LossDetectorOptions = {
  readStanding: (lookup: Lookup) => Promise<Outcome<Standing>>;
  /** Gives the database an id, unless it has one. */
  nameDatabase: () => Promise<Outcome<DatabaseMark>>;
  /** `null` when nothing was noted yet, or what was makes no sense. */
  read: () => Promise<Note | null>;
  write: (note: Note) => Promise<void>;
  clock: Clock;
  onLoss: (loss: Loss | null) => void;
};

/** Writing is noted once it pauses, not with every key. In milliseconds. */
const PAUSE = 1_000;

type Look = { before: Note | null; now: Standing; loss: Loss | null; /** Those looked up. */ days: Day[] };

export class LossDetector {
  readonly #options: LossDetectorOptions;
  readonly #days = new Set<Day>();
  #callOff: () => void = () => {};
  #isTold = false;

  constructor(options: LossDetectorOptions) {
    this.#options = options;
  }

  /** Compares the journal with what was noted of it: tells of a loss, or notes how it stands now. Never rejects. */
  async check(): Promise<void> {
    try {
      const first = await this.#look();
      // What was removed meanwhile may just now be noted, or be about to come back.
      const sure = first?.loss ? await this.#look() : first;
      if (sure !== null) await this.#tell(sure);
    } catch {
      // The browser's other storage is full or refused: it is noted at the next pause.
    }
  }

  /** Something was written: checks soon. */
  touch(message: PageMessage): void {
    if (message.kind === "answerWritten") this.#days.add(message.day);
    this.#callOff();
    this.#callOff = this.#options.clock.after(PAUSE, () => void this.check());
  }

  /** Another page noted something: a loss may be accepted there, or the journal put back. */
  async hear(): Promise<void> {
    if (this.#isTold) await this.check();
  }

  /** The reader knows of the loss, or meant it: the journal counts as whole from here on. Never rejects. */
  async accept(): Promise<void> {
    try {
      const look = await this.#look();
      if (look === null) return;
      await this.#note({ ...look, before: null });
      this.#show(null);
    } catch {
      // See check.
    }
  }

  /**
   * The note is read first. The journal never holds less than what was noted of it, so a page that writes between the two
   * reads makes it hold more; in the other order, it would seem to hold less.
   */
  async #look(): Promise<Look | null> {
    const before = await this.#options.read();
    const days = [...this.#days];
    const now = await this.#options.readStanding({ noted: before?.newest.map(({ id }) => id) ?? [], days });
    return now.kind === "failed" ? null : { before, now: now.value, loss: findLoss(before, now.value), days };
  }

  async #tell(look: Look): Promise<void> {
    const { loss } = look;
    this.#show(loss);
    if (loss === null) return this.#note(look);
    // Words that come later would make up for what is lost in the same database; another one is known by its id.
    if (loss.kind !== "other" && !loss.before.isShort) await this.#options.write({ ...loss.before, isShort: true });
  }

  async #note({ before, now, days }: Look): Promise<void> {
    const { nameDatabase, write } = this.#options;
    const named = now.database.id === null ? await nameDatabase() : null;
    const database = named?.kind === "ok" ? named.value : now.database;
    const { count, newestDay, revisions } = now;
    const note: Note = { count, newestDay, revisions, database, newest: newestWrites(now), isShort: false };
    if (!deepEqual(note, before)) await write(note);
    // Another day may have come meanwhile.
    for (const day of days) this.#days.delete(day);
  }

  #show(loss: Loss | null): void {
    this.#isTold = loss !== null;
    this.#options.onLoss(loss);
  }
}
