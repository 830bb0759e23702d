/**
 * Words typed before the journal is open, or while it can't be. They are noted elsewhere at once, so that they outlive
 * their page; the next page that opens the journal writes them.
 */
import { createAnswer } from "./answer.ts";
import type { Clock } from "./clock.ts";
import type { AnswerRecord } from "./journalStore.ts";
import type { Revision, RevisionId } from "./revision.ts";
import type { Asked } from "./todayState.ts";
import type { UnsentNotes } from "./unsentNotes.ts";

export class TypedAhead {
  readonly #options: { notes: UnsentNotes; clock: Clock; createId: () => RevisionId };
  #revision: Revision | null = null;

  constructor(options: { notes: UnsentNotes; clock: Clock; createId: () => RevisionId }) {
    this.#options = options;
  }

  /** `""` when nothing is. */
  get text(): string {
    return this.#revision?.text ?? "";
  }

  get isEmpty(): boolean {
    return this.#revision === null;
  }

  /** Puts the words under what stands there already, unless that is these very words: another page has sent the note. */
  joinTo(text: string, record: AnswerRecord | null): string {
    const isSent = record?.revisions.some(({ id }) => id === this.#revision?.id);
    return [isSent ? "" : text, this.text].filter((part) => part !== "").join("\n");
  }

  input({ day, question }: Asked, text: string): void {
    if (question === null || text === "") return this.clear();
    const { notes, clock, createId } = this.#options;
    const answer = createAnswer(day, question);
    const writtenAt = clock.now().getTime();
    const { id, edition, startedAt } = this.#revision ?? { id: createId(), edition: 0, startedAt: writtenAt };
    const words = { kind: "written", text, startedAt, writtenAt } as const;
    this.#revision = { id, edition: edition + 1, answerId: answer.id, parents: [], ...words };
    notes.note(answer, this.#revision);
  }

  /** A sitting has taken over the words, or the reader took them away again. */
  clear(): void {
    if (this.#revision) this.#options.notes.remove(this.#revision);
    this.#revision = null;
  }
}
