/**
 * The new tab and the popup in the browser: the prerendered page, kept true to the state. So usual a page has no need
 * of Preact; what it seldom shows is rendered by that (renderExtras.tsx), and loaded when there is any.
 */
import type { Surface } from "../../components/TodayPage.tsx";
import type { PassedQuestion } from "../../journal/passedQuestion.ts";
import type { Today } from "../../journal/today.ts";
import { isSameAsked, type FirstShown, type TodayState } from "../../journal/todayState.ts";
import type { Loss } from "../../journal/witness.ts";
import { AnswerPlace } from "./answerPlace.ts";
import { paintAsked } from "./paintAsked.ts";
import type { renderExtras } from "./renderExtras.tsx";
import { createSaveLine } from "./saveLine.ts";

export class TodayView {
  readonly #surface: Surface;
  readonly #showSave = createSaveLine();
  #shown: Pick<TodayState, "day" | "question" | "isLit">;
  #place: AnswerPlace | null = null;
  #passed: PassedQuestion | null = null;
  #loss: { loss: Loss; onAccept: () => void } | null = null;
  #extras: { renderExtras: typeof renderExtras } | null = null;

  /** `first` is what the page shows already. */
  constructor(surface: Surface, first: FirstShown) {
    this.#surface = surface;
    this.#shown = first;
  }

  /** Begins to hear the reader; before it, nothing is shown. */
  start(today: Today): void {
    this.#place = new AnswerPlace({
      onInput: (text) => today.input(text),
      hasFocus: this.#surface === "popup",
    });
    document.querySelector("nav button")?.addEventListener("click", () => void this.#passOver(today));
    this.show(today);
  }

  show(today: Today): void {
    if (this.#place === null) return;
    const { state } = today;
    const isOther = !isSameAsked(this.#shown, state);
    if (isOther || this.#shown.isLit !== state.isLit) void paintAsked(state);
    this.#shown = state;
    if (isOther) {
      this.#place.renew();
      this.#passed?.forget();
    }
    this.#place.show(state.text);
    this.#showSave(state);
    if (this.#extras) this.#extras.renderExtras(today, this.#loss);
    else if (this.#loss !== null || hasExtras(state)) void this.#loadExtras(today);
  }

  /** That the journal holds less than it did, and what to do once the reader knows; `null` when it doesn't. */
  showLoss(today: Today, loss: Loss | null, onAccept: () => void): void {
    this.#loss = loss && { loss, onAccept };
    this.show(today);
  }

  async #passOver(today: Today): Promise<void> {
    const { question } = today.state;
    await today.another();
    const { createPassed } = await import("./passedOver.tsx");
    this.#passed ??= createPassed();
    this.#passed.pass(question, today.state.question);
  }

  async #loadExtras(today: Today): Promise<void> {
    this.#extras = await import("./renderExtras.tsx");
    this.show(today);
  }
}

function hasExtras({ save, unreadable, versions, recent }: TodayState): boolean {
  return save.kind === "failed" || unreadable > 0 || versions.length > 0 || recent.length > 0;
}
