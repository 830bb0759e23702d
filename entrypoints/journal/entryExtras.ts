/** The extras of an answer: copying it, and seeing how often its question was answered. */
import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { QuestionId } from "../../content/article.ts";
import type { ExtrasModel, OpenedMore } from "../../features/lookBack/EntryMore.tsx";
import { entryToText } from "../../components/entryText.ts";
import { recordsToEntries, type Entry } from "../../journal/entry.ts";
import { copyText, rescueText } from "../../platform/rescueText.ts";
import { openStore } from "../../platform/openStore.ts";
import { translate } from "../../platform/translate.ts";

export class EntryExtras implements ExtrasModel {
  /** The extras of one answer at a time. */
  readonly #opened = signal<OpenedMore | null>(null);
  readonly rescue = rescueText;
  readonly showQuestion: (id: QuestionId) => void;

  constructor({ showQuestion }: Pick<ExtrasModel, "showQuestion">) {
    this.showQuestion = showQuestion;
  }

  get opened(): ReadonlySignal<OpenedMore | null> {
    return this.#opened;
  }

  toggle({ answer: { id, question } }: Entry): void {
    const isOpen = this.#opened.value?.id === id;
    this.#opened.value = isOpen ? null : { id, times: null, copied: "no" };
    if (!isOpen) void this.#count(id, question.id);
  }

  async copy(entry: Entry): Promise<void> {
    const { id } = entry.answer;
    this.#change(id, { copied: "no" });
    const isCopied = await copyText(entryToText(entry, translate));
    this.#change(id, { copied: isCopied ? "yes" : "failed" });
  }

  /** If the answers can't be read, `times` stays `null`, and no button leads to them. */
  async #count(id: OpenedMore["id"], questionId: QuestionId): Promise<void> {
    const opened = await openStore();
    const outcome = opened.kind === "ok" ? await opened.value.readAnswersTo(questionId) : opened;
    if (outcome.kind === "ok") this.#change(id, { times: recordsToEntries(outcome.value.records).length });
  }

  #change(id: OpenedMore["id"], change: Partial<OpenedMore>): void {
    const opened = this.#opened.value;
    if (opened?.id === id) this.#opened.value = { ...opened, ...change };
  }
}
