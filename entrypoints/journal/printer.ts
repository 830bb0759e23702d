/** Puts the journal on paper: what the page shows, or something else in its place. */
import type { OnPaper } from "../../features/lookBack/Paper.tsx";
import type { Entry } from "../../journal/entry.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import { readYear } from "../../features/lookBack/readYear.ts";
import { openStore } from "../../platform/openStore.ts";

type PrinterOptions = {
  /** Before anything is printed: what is open is closed, and all that is shown is read. */
  onPrepare: () => Promise<void>;
  onChange: () => void;
};

export class Printer {
  readonly #options: PrinterOptions;
  #content: OnPaper | null = null;
  #isPrinting = false;
  #failure: JournalFailure | null = null;

  constructor(options: PrinterOptions) {
    this.#options = options;
    globalThis.addEventListener("beforeprint", () => this.#prepare());
    globalThis.addEventListener("afterprint", () => {
      this.#isPrinting = false;
      this.#put(null);
    });
    document.addEventListener("visibilitychange", () => this.#forgetFailure());
  }

  /** `null` where the page itself is printed. */
  get content(): OnPaper | null {
    return this.#content;
  }

  /** All that the page shows is to be in it. */
  get isPagePrinted(): boolean {
    return this.#isPrinting && this.#content === null;
  }

  /** Why something could not be printed. */
  get failure(): JournalFailure | null {
    return this.#failure;
  }

  async printPage(): Promise<void> {
    this.#content = null;
    this.#failure = null;
    this.#prepare();
    await this.#options.onPrepare();
    globalThis.print();
  }

  async printAnswer(entry: Entry): Promise<void> {
    this.#failure = null;
    await this.#print({ kind: "answer", entry });
  }

  async printYear(year: number): Promise<void> {
    const opened = await openStore();
    const outcome = opened.kind === "ok" ? await readYear(year, opened.value) : opened;
    this.#failure = outcome.kind === "failed" ? outcome.failure : null;
    if (outcome.kind === "failed") return this.#options.onChange();
    await this.#print({ kind: "year", year, chapters: outcome.value });
  }

  /** Whoever comes back is not told what failed before: it may be read by now. */
  #forgetFailure(): void {
    if (this.#failure === null || document.visibilityState === "hidden") return;
    this.#failure = null;
    this.#options.onChange();
  }

  #prepare(): void {
    this.#isPrinting = true;
    this.#options.onChange();
  }

  async #print(content: OnPaper): Promise<void> {
    this.#put(content);
    // What stands in the place of a part that can't be shown is rendered a moment later.
    await Promise.resolve();
    globalThis.print();
  }

  #put(content: OnPaper | null): void {
    this.#content = content;
    this.#options.onChange();
  }
}
