import type { ReadonlySignal } from "@preact/signals-core";
import type { AnswerEditorState } from "./answerEditor.ts";
import { AnswerBox } from "./AnswerBox.tsx";
import { Rescue, type RescueWay } from "./Rescue.tsx";
import { SaveStatus } from "./SaveStatus.tsx";
import { Versions } from "./Versions.tsx";

export type AnswerEditorActions = {
  onInput: (text: string) => void;
  onSettle: (text: string) => void;
  onRescue: (way: RescueWay) => void;
};

type Props = { state: ReadonlySignal<AnswerEditorState>; questionId: string; actions: AnswerEditorActions };

/** The place to write an answer that one turned to, with what is true of it, and what there is to do about it. */
export function AnswerEditorView({ state, questionId, actions }: Props) {
  const { text, save, versions, unavailable } = state.value;
  return (
    <div>
      <AnswerBox text={text} onInput={actions.onInput} questionId={questionId} />
      <div data-screen-only>
        <SaveStatus save={save} unavailable={unavailable} />
        {save.kind === "failed" && <Rescue onRescue={actions.onRescue} />}
        {versions.length > 0 && <Versions versions={versions} onSettle={actions.onSettle} />}
      </div>
    </div>
  );
}
