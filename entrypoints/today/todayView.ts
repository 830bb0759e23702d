/**
 * The new tab and the popup in the browser: the prerendered page, kept true to the state. Such a page usually does
 * without Preact. Preact renders what it seldom shows (renderExtras.tsx), and is loaded for that.
 */
import { deepEqual } from "../../content/deepEqual.ts";
import type { Surface } from "../../features/today/TodayPage.tsx";
import { findPart } from "../../features/today/parts.dom.ts";
import type { SkippedQuestion } from "../../features/today/skippedQuestion.ts";
import type { Today } from "../../features/today/today.ts";
import { isSameAsked } from "../../journal/askDay.ts";
import type { ShownDay, TodayState } from "../../features/today/todayState.ts";
import type { Loss } from "../../journal/loss.ts";
import { translate } from "../../platform/translate.ts";
import { AnswerPlace } from "./answerPlace.ts";
import { paintAsked } from "./paintAsked.ts";
import type { renderExtras } from "./renderExtras.tsx";
import { createSaveLine } from "./saveLine.ts";

export class TodayView {
  readonly #surface: Surface;
  readonly #first: ShownDay;
  readonly #showSave = createSaveLine();
  #shown: ShownDay;
  #place: AnswerPlace | null = null;
  #passed: SkippedQuestion | null = null;
  /** The question that is about to be replaced. */
  #passing: TodayState["question"] = null;
  #loss: { loss: Loss; onAccept: () => void } | null = null;
  #extras: { renderExtras: typeof renderExtras } | null = null;

  /** `first` is what the page shows already. */
  constructor(surface: Surface, first: ShownDay) {
    this.#surface = surface;
    this.#first = first;
    this.#shown = first;
  }

  /** Begins to hear the reader. Before that, nothing is shown. */
  start(today: Today): void {
    this.#place = new AnswerPlace({
      onInput: (text) => today.input(text),
      hasFocus: this.#surface === "popup",
    });
    findPart("another")?.addEventListener("click", () => void this.#passOver(today));
    this.show(today);
  }

  show(today: Today): void {
    if (this.#place === null) return;
    const state = today.state.value;
    // The page has no place left for a question. If it began without a question, reloading could repeat that for ever.
    if (this.#shown.question === null && state.question !== null) {
      if (this.#first.question) location.reload();
      return;
    }
    this.#turnTo(state, this.#place);
    this.#tellOfPassed(state);
    this.#place.show(state.text);
    this.#showSave(state);
    if (this.#extras) this.#extras.renderExtras(today, this.#loss);
    else if (this.#loss !== null || hasExtras(state)) void this.#loadExtras(today);
  }

  /** Says that the journal holds less than it did, and what to do once the reader knows. `null` when it doesn't. */
  showLoss(today: Today, loss: Loss | null, onAccept: () => void): void {
    this.#loss = loss && { loss, onAccept };
    this.show(today);
  }

  #turnTo(state: TodayState, place: AnswerPlace): void {
    const shown = this.#shown;
    this.#shown = state;
    const isOther = !isSameAsked(shown, state);
    if (isOther || !deepEqual(shown.question, state.question)) void paintAsked(state);
    else if (shown.isLit !== state.isLit) paintLamp(state.isLit);
    if (!isOther) return;
    place.renew();
    this.#passed?.forget();
  }

  async #passOver(today: Today): Promise<void> {
    this.#passing = today.state.value.question;
    await today.askAnother();
    const { createSkipped } = await import("./skippedOver.tsx");
    this.#passed ??= createSkipped();
    this.#tellOfPassed(today.state.value);
  }

  /** The other question may come later, once the words to this one are kept. */
  #tellOfPassed({ question }: TodayState): void {
    if (!this.#passed || !this.#passing || this.#passing.id === question?.id) return;
    this.#passed.pass(this.#passing, question);
    this.#passing = null;
  }

  async #loadExtras(today: Today): Promise<void> {
    this.#extras = await import("./renderExtras.tsx");
    this.show(today);
  }
}

/** The lamp may change with every key. So this touches nothing else of the page, and nothing is read out again. */
function paintLamp(isLit: boolean): void {
  const lamp = findPart("lamp");
  lamp?.setAttribute("data-lit", String(isLit));
  lamp?.setAttribute("aria-label", translate(isLit ? "lampLit" : "lampDark"));
}

function hasExtras({ save, unreadable, versions, recent }: TodayState): boolean {
  return save.kind === "failed" || unreadable > 0 || versions.length > 0 || recent.length > 0;
}
