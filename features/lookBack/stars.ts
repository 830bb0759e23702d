/** The stars that the reader gave, as a page shows and changes them. */
import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { AnswerId } from "../../journal/answer.ts";
import type { Clock } from "../../journal/clock.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { setSafely } from "../../journal/setSafely.ts";

type StarsOptions = {
  openStore: () => Promise<Outcome<Pick<JournalStore, "readStars" | "changeStar">>>;
  clock: Clock;
  broadcast: (message: PageMessage) => void;
};

export class Stars {
  readonly #options: StarsOptions;
  readonly #ids = signal<ReadonlySet<AnswerId>>(new Set());
  #changing: Promise<void> = Promise.resolve();

  constructor(options: StarsOptions) {
    this.#options = options;
  }

  /** The answers with a star. */
  get ids(): ReadonlySignal<ReadonlySet<AnswerId>> {
    return this.#ids;
  }

  /** Reads the stars. If that fails, the stars known so far stay. */
  async read(): Promise<void> {
    const opened = await this.#options.openStore();
    const stars = opened.kind === "ok" ? await opened.value.readStars() : opened;
    if (stars.kind === "failed") return;
    setSafely(this.#ids, new Set(stars.value.map(({ id }) => id)));
  }

  /**
   * Gives a star, or takes it away. Calls run one after the other. The page shows what the journal holds, even after a
   * failure.
   */
  toggle(id: AnswerId): Promise<void> {
    return (this.#changing = this.#changing.then(() => this.#toggle(id)));
  }

  async #toggle(id: AnswerId): Promise<void> {
    const { openStore, clock, broadcast } = this.#options;
    const opened = await openStore();
    if (opened.kind === "failed") return;
    const star = this.#ids.value.has(id) ? null : { id, starredAt: clock.now().getTime() };
    const changed = await opened.value.changeStar(id, star);
    if (changed.kind === "ok") broadcast({ kind: "starsChanged" });
    await this.read();
  }

  /** Takes what another page told. */
  async onMessage({ kind }: PageMessage): Promise<void> {
    if (kind === "starsChanged" || kind === "journalChanged") await this.read();
  }
}
