/** What one does with an answer now and then: copying it, and seeing how often its question was answered. */
import type { OpenedMore } from "../../features/lookBack/EntryMore.tsx";
import { entryToText } from "../../components/entryText.ts";
import { recordsToEntries, type Entry } from "../../journal/entry.ts";
import { copyText } from "../../platform/rescueText.ts";
import { openStore } from "../../platform/openStore.ts";
import { translate } from "../../platform/translate.ts";

export class EntryExtras {
  readonly #onChange: () => void;
  /** Of one answer at a time. */
  #opened: OpenedMore | null = null;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get opened(): OpenedMore | null {
    return this.#opened;
  }

  toggle({ answer: { id, question } }: Entry): void {
    const isOpen = this.#opened?.id === id;
    this.#opened = isOpen ? null : { id, times: null, copied: "no" };
    this.#onChange();
    if (!isOpen) void this.#count(id, question.id);
  }

  async copy(entry: Entry): Promise<void> {
    const { id } = entry.answer;
    this.#change(id, { copied: "no" });
    const isCopied = await copyText(entryToText(entry, translate));
    this.#change(id, { copied: isCopied ? "yes" : "failed" });
  }

  /** Where they can't be read there are none to go to. */
  async #count(id: OpenedMore["id"], questionId: Entry["answer"]["question"]["id"]): Promise<void> {
    const opened = await openStore();
    const outcome = opened.kind === "ok" ? await opened.value.readAnswersTo(questionId) : opened;
    if (outcome.kind === "ok") this.#change(id, { times: recordsToEntries(outcome.value.records).length });
  }

  #change(id: OpenedMore["id"], change: Partial<OpenedMore>): void {
    if (this.#opened?.id !== id) return;
    this.#opened = { ...this.#opened, ...change };
    this.#onChange();
  }
}
