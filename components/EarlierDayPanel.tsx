import { daysBefore, type Day } from "../content/day.ts";
import type { AnswerDeskState } from "../journal/answerDesk.ts";
import type { EarlierDayState } from "../journal/earlierDay.ts";
import { AnswerBox } from "./AnswerBox.tsx";
import { Disclosure } from "./Disclosure.tsx";
import styles from "./EarlierDayPanel.module.css";
import { failureMessage } from "./failureMessage.ts";
import { Rescue, type RescueWay } from "./Rescue.tsx";
import { SaveStatus } from "./SaveStatus.tsx";
import { useTranslate } from "./translate.ts";
import { Versions } from "./Versions.tsx";

export type EarlierDayActions = {
  /** As the box has it: a day, or nothing. */
  onChoose: (text: string) => void;
  onInput: (text: string) => void;
  onSettle: (text: string) => void;
  onRescue: (way: RescueWay) => void;
};

type Props = { state: EarlierDayState; answer: AnswerDeskState; today: Day; actions: EarlierDayActions };

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
      {answer.answer && answer.answer.day === state.day && <Answer answer={answer} actions={actions} />}
    </div>
  );
}

function Answer({ answer: { answer, text, save, versions, unavailable }, actions }: Pick<Props, "answer" | "actions">) {
  return (
    <>
      <p id={QUESTION_ID} class={styles.question} lang="nl" aria-live="polite">
        {answer?.question.text}
      </p>
      <div>
        <AnswerBox text={text} onInput={actions.onInput} questionId={QUESTION_ID} />
        <SaveStatus save={save} unavailable={unavailable} />
        {save.kind === "failed" && <Rescue onRescue={actions.onRescue} />}
        {versions.length > 0 && <Versions versions={versions} onSettle={actions.onSettle} />}
      </div>
    </>
  );
}
