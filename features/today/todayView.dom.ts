/**
 * The new tab and the popup in the browser: the prerendered page, kept true to the state. Such a page usually does
 * without Preact. Preact renders what it seldom shows (renderExtras.tsx), and is loaded for that.
 */
import type { Translate } from "../../components/translate.ts";
import { deepEqual } from "../../content/deepEqual.ts";
import { isSameAsked } from "../../journal/askDay.ts";
import type { Loss } from "../../journal/loss.ts";
import { AnswerBoxView } from "./answerBoxView.dom.ts";
import { paintAsked } from "./firstPaint/paintAsked.dom.ts";
import { findPart } from "./parts.dom.ts";
import { createSaveStatusView } from "./saveStatusView.dom.ts";
import type { SkippedQuestion } from "./skippedQuestion.ts";
import type { Today } from "./today.ts";
import type { ShownDay, TodayState } from "./todayState.ts";
import type { Surface } from "./TodayPage.tsx";

type ShownLoss = { loss: Loss; onAccept: () => void };

type Options = {
  surface: Surface;
  /** What the page shows already. */
  first: ShownDay;
  translate: Translate;
  /** Loads what the page shows once a question was skipped. */
  loadSkipped: () => Promise<{ createSkipped: () => SkippedQuestion }>;
  /** Loads what renders the extras. */
  loadExtras: () => Promise<Extras>;
};

type Extras = { renderExtras: (today: Today, loss: ShownLoss | null) => void };

export class TodayView {
  readonly #options: Options;
  readonly #showSave: ReturnType<typeof createSaveStatusView>;
  #shown: ShownDay;
  #box: AnswerBoxView | null = null;
  #skipped: SkippedQuestion | null = null;
  /** The question that is about to be replaced. */
  #skipping: TodayState["question"] = null;
  #loss: ShownLoss | null = null;
  #extras: Extras | null = null;

  constructor(options: Options) {
    this.#options = options;
    this.#showSave = createSaveStatusView(options.translate);
    this.#shown = options.first;
  }

  /** Begins to hear the reader. Before that, nothing is shown. */
  start(today: Today): void {
    this.#box = new AnswerBoxView({
      onInput: (text) => today.input(text),
      hasFocus: this.#options.surface === "popup",
    });
    findPart("another")?.addEventListener("click", () => void this.#skip(today));
    this.show(today);
  }

  show(today: Today): void {
    if (this.#box === null) return;
    const state = today.state.value;
    // The page has no room left for a question. If it began without a question, reloading could repeat that for ever.
    if (this.#shown.question === null && state.question !== null) {
      if (this.#options.first.question) location.reload();
      return;
    }
    this.#turnTo(state, this.#box);
    this.#showSkipped(state);
    this.#box.show(state.text);
    this.#showSave(state);
    if (this.#extras) this.#extras.renderExtras(today, this.#loss);
    else if (this.#loss !== null || hasExtras(state)) void this.#loadExtras(today);
  }

  /** Says that the journal holds less than it did, and what to do once the reader knows. `null` when it doesn't. */
  showLoss(today: Today, loss: Loss | null, onAccept: () => void): void {
    this.#loss = loss && { loss, onAccept };
    this.show(today);
  }

  #turnTo(state: TodayState, box: AnswerBoxView): void {
    const { translate } = this.#options;
    const shown = this.#shown;
    this.#shown = state;
    const isOther = !isSameAsked(shown, state);
    if (isOther || !deepEqual(shown.question, state.question)) void paintAsked(state, translate);
    else if (shown.isLit !== state.isLit) paintLamp(state.isLit, translate);
    if (!isOther) return;
    box.renew();
    this.#skipped?.forget();
  }

  async #skip(today: Today): Promise<void> {
    this.#skipping = today.state.value.question;
    await today.askAnother();
    const { createSkipped } = await this.#options.loadSkipped();
    this.#skipped ??= createSkipped();
    this.#showSkipped(today.state.value);
  }

  /** The other question may come later, once the words to this one are kept. */
  #showSkipped({ question }: TodayState): void {
    if (!this.#skipped || !this.#skipping || this.#skipping.id === question?.id) return;
    this.#skipped.skip(this.#skipping, question);
    this.#skipping = null;
  }

  async #loadExtras(today: Today): Promise<void> {
    this.#extras = await this.#options.loadExtras();
    this.show(today);
  }
}

/** The lamp may change with every key. So this touches nothing else of the page, and nothing is read out again. */
function paintLamp(isLit: boolean, translate: Translate): void {
  const lamp = findPart("lamp");
  lamp?.setAttribute("data-lit", String(isLit));
  lamp?.setAttribute("aria-label", translate(isLit ? "lampLit" : "lampDark"));
}

function hasExtras({ save, unreadable, versions, recent }: TodayState): boolean {
  return save.kind === "failed" || unreadable > 0 || versions.length > 0 || recent.length > 0;
}
