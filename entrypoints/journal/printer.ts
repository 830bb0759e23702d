/** Prints what the page shows, or something else in its place. */
import { computed, signal, type ReadonlySignal } from "@preact/signals-core";
import type { OnPaper, PrinterModel } from "../../features/lookBack/Paper.tsx";
import type { Entry } from "../../journal/entry.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import { readYear } from "../../features/lookBack/readYear.ts";
import { openStore } from "../../platform/openStore.ts";

type PrinterOptions = {
  /** Called before the page is printed. It closes the open box, and reads all that the page shows. */
  onPrepare: () => Promise<void>;
};

export class Printer implements PrinterModel {
  readonly #options: PrinterOptions;
  readonly #content = signal<OnPaper | null>(null);
  readonly #isPrinting = signal(false);
  readonly #failure = signal<JournalFailure | null>(null);
  readonly isPagePrinted = computed(() => this.#isPrinting.value && this.#content.value === null);

  constructor(options: PrinterOptions) {
    this.#options = options;
    globalThis.addEventListener("beforeprint", () => {
      this.#isPrinting.value = true;
    });
    globalThis.addEventListener("afterprint", () => {
      this.#isPrinting.value = false;
      this.#content.value = null;
    });
    document.addEventListener("visibilitychange", () => this.#forgetFailure());
  }

  get content(): ReadonlySignal<OnPaper | null> {
    return this.#content;
  }

  get failure(): ReadonlySignal<JournalFailure | null> {
    return this.#failure;
  }

  /** Prints the page, once all that it shows is read. */
  async printPage(): Promise<void> {
    this.#content.value = null;
    this.#failure.value = null;
    this.#isPrinting.value = true;
    await this.#options.onPrepare();
    globalThis.print();
  }

  async printAnswer(entry: Entry): Promise<void> {
    this.#failure.value = null;
    await this.#print({ kind: "answer", entry });
  }

  /** Prints a year as a booklet. `failure` says why a year can't be read. */
  async printYear(year: number): Promise<void> {
    const opened = await openStore();
    const outcome = opened.kind === "ok" ? await readYear(year, opened.value) : opened;
    this.#failure.value = outcome.kind === "failed" ? outcome.failure : null;
    if (outcome.kind === "ok") await this.#print({ kind: "year", year, chapters: outcome.value });
  }

  /** When the reader comes back, an earlier failure is forgotten: reading may succeed by now. */
  #forgetFailure(): void {
    if (document.visibilityState !== "hidden") this.#failure.value = null;
  }

  async #print(content: OnPaper): Promise<void> {
    this.#content.value = content;
    // Preact renders views in a microtask that is queued by now, even those that replace a failing part.
    await Promise.resolve();
    globalThis.print();
  }
}
