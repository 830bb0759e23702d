import type { ReadonlySignal } from "@preact/signals-core";
import { daysBefore, type Day } from "../../content/day.ts";
import type { AnswerEditorState } from "../writing/answerEditor.ts";
import type { EarlierDayState } from "./earlierDay.ts";
import { AnswerEditorView, type AnswerEditorActions } from "../writing/AnswerEditorView.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import styles from "./EarlierDayPanel.module.css";
import { failureMessage } from "../../components/failureMessage.ts";
import { useTranslate } from "../../components/translate.ts";

export type EarlierDayActions = AnswerEditorActions & {
  /** `text` is what the date box holds: a day, or nothing. */
  onChoose: (text: string) => void;
};

type Props = {
  state: ReadonlySignal<EarlierDayState>;
  /** The editor of the chosen day's answer. Its answer may still be that of the day before this choice. */
  written: ReadonlySignal<AnswerEditorState>;
  today: ReadonlySignal<Day>;
  actions: EarlierDayActions;
};

const QUESTION_ID = "earlier-question";

/** Lets the reader choose a day that has passed, and answer the question of that day after all. */
export function EarlierDayPanel(props: Props) {
  const translate = useTranslate();
  return <Disclosure summary={translate("earlierDay")}>{() => <Panel {...props} />}</Disclosure>;
}

function Panel({ state, written, today, actions }: Props) {
  const translate = useTranslate();
  const { day, question, unavailable } = state.value;
  const { answer, unavailable: unread } = written.value;
  const failure = unavailable ?? (answer ? null : unread);
  return (
    <div class={styles.panel}>
      <label class={styles.choice}>
        {translate("earlierDayLabel")}
        <input
          type="date"
          class={styles.date}
          max={daysBefore(today.value, 1)}
          defaultValue={day ?? ""}
          onInput={(event) => actions.onChoose(event.currentTarget.value)}
        />
      </label>
      {failure && <p role="alert">{translate("cannotOpen", translate(failureMessage(failure)))}</p>}
      {question === "none" && <p>{translate("earlierDayNone")}</p>}
      {answer && answer.day === day && (
        <>
          <p id={QUESTION_ID} class={styles.question} lang="nl" aria-live="polite">
            {answer.question.text}
          </p>
          <AnswerEditorView state={written} questionId={QUESTION_ID} actions={actions} />
        </>
      )}
    </div>
  );
}
