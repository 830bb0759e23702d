import { daysBefore, type Day } from "../../content/day.ts";
import type { AnswerEditorState } from "../writing/answerEditor.ts";
import type { EarlierDayState } from "./earlierDay.ts";
import { AnswerEditorView, type AnswerEditorActions } from "../writing/AnswerEditorView.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import styles from "./EarlierDayPanel.module.css";
import { failureMessage } from "../../components/failureMessage.ts";
import { useTranslate } from "../../components/translate.ts";

export type EarlierDayActions = AnswerEditorActions & {
  /** As the box has it: a day, or nothing. */
  onChoose: (text: string) => void;
};

type Props = { state: EarlierDayState; answer: AnswerEditorState; today: Day; actions: EarlierDayActions };

const QUESTION_ID = "earlier-question";

/** A day that has passed is chosen, and its question answered after all. */
export function EarlierDayPanel(props: Props) {
  const translate = useTranslate();
  return <Disclosure summary={translate("earlierDay")}>{() => <Panel {...props} />}</Disclosure>;
}

function Panel({ state, answer, today, actions }: Props) {
  const translate = useTranslate();
  const unavailable = state.unavailable ?? (answer.answer ? null : answer.unavailable);
  return (
    <div class={styles.panel}>
      <label class={styles.choice}>
        {translate("earlierDayLabel")}
        <input
          type="date"
          class={styles.date}
          max={daysBefore(today, 1)}
          defaultValue={state.day ?? ""}
          onInput={(event) => actions.onChoose(event.currentTarget.value)}
        />
      </label>
      {unavailable && <p role="alert">{translate("cannotOpen", translate(failureMessage(unavailable)))}</p>}
      {state.question === "none" && <p>{translate("earlierDayNone")}</p>}
      {answer.answer && answer.answer.day === state.day && (
        <>
          <p id={QUESTION_ID} class={styles.question} lang="nl" aria-live="polite">
            {answer.answer.question.text}
          </p>
          <AnswerEditorView state={answer} questionId={QUESTION_ID} actions={actions} />
        </>
      )}
    </div>
  );
}
