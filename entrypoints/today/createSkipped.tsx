/** Wires "Deze vraag niet meer", below the box. It is loaded when the first question is skipped. */
import { render } from "../../platform/render.ts";
import { SkippedQuestion as SkippedQuestionView } from "../../features/today/SkippedQuestion.tsx";
import { findPart } from "../../features/today/parts.dom.ts";
import { TranslateContext } from "../../components/translate.ts";
import { SkippedQuestion } from "../../features/today/skippedQuestion.ts";
import { joinChannel } from "../../platform/channel.ts";
import { clock } from "../../platform/clock.ts";
import { openDeckStore } from "../../platform/openStore.ts";
import { translate } from "../../platform/translate.ts";

export function createSkipped(): SkippedQuestion {
  const channel = joinChannel(() => {});
  const container = document.createElement("div");
  findPart("saving")?.append(container);
  const skipped = new SkippedQuestion({
    openDeck: openDeckStore,
    clock,
    // This page hears it too, on its own end of the channel.
    onDeckChange: () => channel.broadcast({ kind: "deckChanged" }),
  });
  render(
    <TranslateContext value={translate}>
      <Shown skipped={skipped} />
    </TranslateContext>,
    container,
  );
  return skipped;
}

function Shown({ skipped }: { skipped: SkippedQuestion }) {
  const state = skipped.state.value;
  if (state === null) return null;
  const actions = { onHide: () => void skipped.hide(), onUndo: () => void skipped.undo() };
  return <SkippedQuestionView question={state.question.text} status={state.status} {...actions} />;
}
