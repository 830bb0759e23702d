/** "Vragen van deze pagina": reads the page in the reader's tab and adds the ticked questions, step by step. */
import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { Article, QuestionId } from "../../content/article.ts";
import type { Clock } from "../../journal/clock.ts";
import type { DeckStore } from "../../journal/deckStore.ts";
import type { JournalFailure, Outcome } from "../../journal/failure.ts";
import { addableIn, markKnown, toOffers, type Offer } from "./pageOffers.ts";
import type { PageRefusal } from "./pageRefusal.ts";
import { callSafely, toBroken } from "../../journal/report.ts";
import { setSafely } from "../../journal/setSafely.ts";

export type AddProgress =
  | { kind: "none" | "adding" }
  /** `count` questions are in the deck now that weren't there when they were ticked. */
  | { kind: "added"; count: number }
  /** The deck holds as many articles as it may. */
  | { kind: "noRoom" }
  | { kind: "failed"; failure: JournalFailure };

export type FoundPage = {
  status: "found";
  article: Article;
  offers: readonly Offer[];
  ticked: ReadonlySet<QuestionId>;
  progress: AddProgress;
};

export type PageState =
  | { status: "closed" }
  | { status: "reading" }
  | FoundPage
  | { status: "refused"; reason: PageRefusal }
  /** Nothing can be kept, so there is nothing to choose. */
  | { status: "failed"; failure: JournalFailure };

export type TabPage = { status: "read"; article: Article } | { status: "refused"; reason: PageRefusal };

export type PageQuestionsControllerOptions = {
  /** Reads the page in the reader's tab. */
  readTab: () => Promise<TabPage>;
  openDeck: () => Promise<Outcome<DeckStore>>;
  /** The ids of every question that may be drawn: those that ship and those read, without the hidden ones. */
  readKnown: () => Promise<readonly QuestionId[]>;
  clock: Clock;
  /** Called when the deck has changed. */
  onAdded: () => void;
};

/** In milliseconds. A page may take this long to answer. */
const PATIENCE = 15_000;

export class PageQuestionsController {
  readonly #options: PageQuestionsControllerOptions;
  readonly #state = signal<PageState>({ status: "closed" });
  /** Another object each time the reader asks. A late result for an earlier one is not shown. */
  #visit = {};

  constructor(options: PageQuestionsControllerOptions) {
    this.#options = options;
  }

  get state(): ReadonlySignal<PageState> {
    return this.#state;
  }

  /** Call it when the reader asked. Nothing is read before. */
  async open(): Promise<void> {
    const visit = this.#begin({ status: "reading" });
    const callOff = this.#options.clock.after(PATIENCE, () => {
      if (visit === this.#visit) this.#begin({ status: "refused", reason: "silent" });
    });
    const state = await this.#read().catch((error: unknown): PageState => {
      return { status: "failed", failure: toBroken(error).failure };
    });
    callOff();
    if (visit === this.#visit) this.#update(state);
  }

  close(): void {
    this.#begin({ status: "closed" });
  }

  tick(id: QuestionId, isTicked: boolean): void {
    const found = this.#choosable;
    if (!found || !addableIn(found.offers).includes(id)) return;
    const ticked = new Set(found.ticked);
    if (isTicked) ticked.add(id);
    else ticked.delete(id);
    this.#choose(found, ticked);
  }

  tickAll(isTicked: boolean): void {
    const found = this.#choosable;
    if (found) this.#choose(found, new Set(isTicked ? addableIn(found.offers) : []));
  }

  /** Adds what is ticked. Added questions stay in the list as known. If adding fails, all stay ticked. */
  async add(): Promise<void> {
    const found = this.#choosable;
    if (!found || found.ticked.size === 0) return;
    const visit = this.#visit;
    this.#update({ ...found, progress: { kind: "adding" } });
    const added = await this.#addTicked(found).catch(toBroken);
    if (visit === this.#visit) this.#update(afterAdding(found, added));
  }

  /** What was found, unless it is being added. */
  get #choosable(): FoundPage | null {
    const state = this.#state.value;
    return state.status === "found" && state.progress.kind !== "adding" ? state : null;
  }

  /** What was said of an earlier choice is taken away. */
  #choose(found: FoundPage, ticked: ReadonlySet<QuestionId>): void {
    this.#update({ ...found, ticked, progress: { kind: "none" } });
  }

  async #read(): Promise<PageState> {
    const [page, opened] = await Promise.all([this.#options.readTab(), this.#options.openDeck()]);
    if (page.status === "refused") return page;
    const { article } = page;
    if (article.questions.length === 0) return { status: "refused", reason: "noQuestions" };
    const ids = opened.kind === "failed" ? opened : await opened.value.readIds();
    if (ids.kind === "failed") return { status: "failed", failure: ids.failure };
    const known = await this.#options.readKnown();
    const offers = toOffers(article.questions, { known, hidden: ids.value.hidden });
    return { status: "found", article, offers, ticked: new Set(), progress: { kind: "none" } };
  }

  /** Gives the questions that are in the deck now. */
  async #addTicked({ article, offers, ticked }: FoundPage): Promise<Outcome<QuestionId[]>> {
    const opened = await this.#options.openDeck();
    if (opened.kind === "failed") return opened;
    const deck = opened.value;
    const chosen = offers.filter(({ question }) => ticked.has(question.id));
    const ids = chosen.map(({ question }) => question.id);
    const readAt = this.#options.clock.now().toISOString();
    const added = await deck.addArticle(article, { source: "page", readAt, chosen: ids });
    if (added.kind === "failed") return added;
    const hidden = chosen.filter(({ status }) => status === "hidden");
    const shown = await Promise.all(hidden.map(({ question }) => deck.unhide(question.id)));
    callSafely(() => this.#options.onAdded());
    const failed = shown.find((outcome) => outcome.kind === "failed");
    const now = failed ?? (await deck.readIds());
    return now.kind === "failed" ? now : { kind: "ok", value: ids.filter((id) => now.value.read.includes(id)) };
  }

  #begin(state: PageState): object {
    this.#visit = {};
    this.#update(state);
    return this.#visit;
  }

  #update(state: PageState): void {
    setSafely(this.#state, state);
  }
}

function afterAdding(found: FoundPage, added: Outcome<QuestionId[]>): FoundPage {
  if (added.kind === "failed") return { ...found, progress: { kind: "failed", failure: added.failure } };
  const count = added.value.length;
  if (count === 0) return { ...found, progress: { kind: "noRoom" } };
  const offers = markKnown(found.offers, new Set(added.value));
  return { ...found, offers, ticked: new Set(), progress: { kind: "added", count } };
}
