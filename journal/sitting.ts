/**
 * A sitting: one page writing at one answer, from its first key until the page goes away. It keeps what is typed
 * safe: every input is handed to the store in the task of the input itself, the newest text follows as soon as the
 * write before it is done, and a page that leaves doesn't wait for that.
 */
import type { Answer } from "./answer.ts";
import type { JournalFailure, Outcome } from "./failure.ts";
import type { Revision, RevisionId, RevisionState } from "./revision.ts";

/** What the page may say of the text in the box. */
export type SaveState =
  | { kind: "untouched" }
  | { kind: "saving" }
  | { kind: "saved" }
  | { kind: "failed"; failure: JournalFailure };

export type SittingOptions = {
  answer: Answer;
  /** The state shown in the box, from which the first revision grows; empty for a new answer. */
  shown: RevisionState[];
  /** Begins its write before it returns; see JournalStore. */
  write: (answer: Answer, revision: Revision) => Promise<Outcome<void>>;
  now: () => Date;
  createId: () => RevisionId;
  onSave: (save: SaveState) => void;
};

export class Sitting {
  readonly #options: SittingOptions;
  #parents: RevisionState[];
  #revision: Revision | null = null;
  /** Typed, and not handed to the store since, or handed over in vain. */
  #unsent: string | null = null;
  #writesUnderWay = 0;
  #lastOutcome: Outcome<void> = { kind: "ok", value: undefined };
  #isEnding = false;

  constructor(options: SittingOptions) {
    this.#options = options;
    this.#parents = options.shown;
  }

  get answer(): Answer {
    return this.#options.answer;
  }

  /** The revision it writes; `null` before its first input, and after it ended. */
  get writing(): RevisionState | null {
    return this.#revision && toState(this.#revision);
  }

  /** The states that the text in the box is, or grows from. */
  get showing(): RevisionState[] {
    return this.#revision ? [toState(this.#revision)] : this.#parents;
  }

  /** Whether anything typed isn't known to be durable. */
  get isPending(): boolean {
    return this.#unsent !== null || this.#writesUnderWay > 0;
  }

  /** Takes the whole text of the box after an input. */
  input(text: string): void {
    this.#unsent = text;
    this.#options.onSave({ kind: "saving" });
    if (this.#writesUnderWay === 0) void this.#send(text);
  }

  /** The page goes away: writes at once what isn't yet, beside a write under way, and ends once all is saved. */
  leave(): void {
    this.#isEnding = true;
    if (this.#unsent !== null) void this.#send(this.#unsent);
    else if (this.#writesUnderWay === 0) this.continueFrom(this.showing);
  }

  /** The box shows these states now: what is typed next is a new revision on top of them. Not while pending. */
  continueFrom(states: RevisionState[]): void {
    this.#parents = states;
    this.#revision = null;
    this.#isEnding = false;
  }

  /**
   * Meets what the store holds now. Gives the head that the box is to show from here on, or `null` where the text in
   * it stands: what this page is writing gives way only to what another page wrote on top of it. Not while pending.
   */
  meet(heads: readonly Revision[]): Revision | null {
    const shown = heads.find(({ id }) => this.showing.some((state) => state.id === id)) ?? heads.at(-1);
    if (shown === undefined || shown.id === this.writing?.id) return null;
    this.continueFrom([toState(shown)]);
    return shown;
  }

  async #send(text: string): Promise<void> {
    const before = this.#revision ?? this.#begin();
    const sent = { ...before, edition: before.edition + 1, text, writtenAt: this.#options.now().getTime() };
    this.#revision = sent;
    this.#unsent = null;
    this.#writesUnderWay += 1;
    const outcome = await this.#options.write(this.#options.answer, sent);
    if (sent === this.#revision) this.#lastOutcome = outcome;
    this.#writesUnderWay -= 1;
    if (this.#writesUnderWay === 0) this.#settle(this.#lastOutcome);
  }

  /** Only the last write counts: it carries all that those before it did. */
  #settle(outcome: Outcome<void>): void {
    if (this.#unsent !== null) {
      void this.#send(this.#unsent);
    } else if (outcome.kind === "failed") {
      this.#unsent = this.#revision?.text ?? null;
      this.#options.onSave(outcome);
    } else {
      if (this.#isEnding) this.continueFrom(this.showing);
      this.#options.onSave({ kind: "saved" });
    }
  }

  #begin(): Revision {
    const { answer, now, createId } = this.#options;
    const startedAt = now().getTime();
    const parents = this.#parents;
    const identity = { id: createId(), edition: 0, answerId: answer.id };
    return { ...identity, parents, kind: "written", text: "", startedAt, writtenAt: startedAt };
  }
}

function toState({ id, edition }: Revision): RevisionState {
  return { id, edition };
}
