/** Wires "Deze vraag niet meer", below the box. It is loaded when the first question is passed over. */
import { render } from "../../platform/render.ts";
import { SkippedQuestion as Passed } from "../../features/today/SkippedQuestion.tsx";
import { findPart } from "../../features/today/parts.dom.ts";
import { TranslateContext } from "../../components/translate.ts";
import { SkippedQuestion } from "../../features/today/skippedQuestion.ts";
import { joinChannel } from "../../platform/channel.ts";
import { clock } from "../../platform/clock.ts";
import { openDeckStore } from "../../platform/openStore.ts";
import { translate } from "../../platform/translate.ts";

export function createSkipped(): SkippedQuestion {
  const channel = joinChannel(() => {});
  const place = document.createElement("div");
  findPart("saving")?.append(place);
  const passed = new SkippedQuestion({
    openDeck: openDeckStore,
    clock,
    // This page hears it too, on its own end of the channel.
    onDeckChange: () => channel.broadcast({ kind: "deckChanged" }),
  });
  render(
    <TranslateContext value={translate}>
      <Shown passed={passed} />
    </TranslateContext>,
    place,
  );
  return passed;
}

function Shown({ passed }: { passed: SkippedQuestion }) {
  const state = passed.state.value;
  if (state === null) return null;
  const actions = { onHide: () => void passed.hide(), onUndo: () => void passed.undo() };
  return <Passed question={state.question.text} status={state.status} {...actions} />;
}
