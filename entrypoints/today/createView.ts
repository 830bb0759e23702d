/**
 * The new tab and the popup in the browser: the prerendered page, kept true to the state. So usual a page has no need
 * of Preact; what it seldom shows is rendered by that (renderExtras.tsx), and loaded when there is any.
 */
import type { Surface } from "../../components/TodayPage.tsx";
import type { Today } from "../../journal/today.ts";
import { isSameAsked, type FirstShown, type TodayState } from "../../journal/todayState.ts";
import type { Loss } from "../../journal/witness.ts";
import { AnswerPlace } from "./answerPlace.ts";
import { paintAsked } from "./paintAsked.ts";
import type { renderExtras } from "./renderExtras.tsx";
import { createSaveLine } from "./saveLine.ts";

export type TodayView = {
  /** Begins to hear the reader; before it, nothing is shown. */
  start: (today: Today) => void;
  show: (today: Today) => void;
  /** That the journal holds less than it did, and what to do once the reader knows; `null` when it doesn't. */
  showLoss: (today: Today, loss: Loss | null, onAccept: () => void) => void;
};

/** `first` is what the page shows already. */
export function createView(surface: Surface, first: FirstShown): TodayView {
  const showSave = createSaveLine();
  let shown: Pick<TodayState, "day" | "question" | "isLit"> = first;
  let place: AnswerPlace | null = null;
  let loss: { loss: Loss; onAccept: () => void } | null = null;
  let extras: { renderExtras: typeof renderExtras } | null = null;

  function start(today: Today): void {
    place = new AnswerPlace({ onInput: (text) => today.input(text), hasFocus: surface === "popup" });
    document.querySelector("nav button")?.addEventListener("click", () => void today.another());
    show(today);
  }

  function show(today: Today): void {
    if (place === null) return;
    const { state } = today;
    const isOther = !isSameAsked(shown, state);
    if (isOther || shown.isLit !== state.isLit) paintAsked(state);
    shown = state;
    if (isOther) place.renew();
    place.show(state.text);
    showSave(state);
    if (extras) extras.renderExtras(today, loss);
    else if (loss !== null || hasExtras(state)) void loadExtras(today);
  }

  async function loadExtras(today: Today): Promise<void> {
    extras = await import("./renderExtras.tsx");
    show(today);
  }

  function showLoss(today: Today, found: Loss | null, onAccept: () => void): void {
    loss = found && { loss: found, onAccept };
    show(today);
  }

  return { start, show, showLoss };
}

function hasExtras({ save, unreadable, versions, recent }: TodayState): boolean {
  return save.kind === "failed" || unreadable > 0 || versions.length > 0 || recent.length > 0;
}
