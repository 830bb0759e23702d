import type { SkippedStatus } from "./skippedQuestion.ts";
import { failureMessage } from "../../components/failureMessage.ts";
import styles from "./SkippedQuestion.module.css";
import { useTranslate } from "../../components/translate.ts";

type Props = {
  /** The wording of the skipped question. */
  question: string;
  status: SkippedStatus;
  onHide: () => void;
  onUndo: () => void;
};

const WORDING_ID = "skipped";

/** Says which question was skipped. The reader can hide that question, or take that back. */
export function SkippedQuestion({ question, status, onHide, onUndo }: Props) {
  const translate = useTranslate();
  const isHidden = status.kind === "hidden";
  return (
    <div class={styles.skipped}>
      <p>
        {!isHidden && (
          <>
            {translate("passedOver")}{" "}
            <span id={WORDING_ID} class={styles.question} lang="nl">
              {question}
            </span>
          </>
        )}
        <span aria-live="polite">{isHidden && translate("questionHidden")}</span>
      </p>
      {/* It is one button, so that the focus stays. The second click of a double click takes nothing back. */}
      <button
        type="button"
        aria-describedby={isHidden ? undefined : WORDING_ID}
        onClick={({ detail }) => detail < 2 && (isHidden ? onUndo : onHide)()}
      >
        {translate(isHidden ? "undo" : "hideQuestion")}
      </button>
      {status.failure && <p role="alert">{translate("cannotHide", translate(failureMessage(status.failure)))}</p>}
    </div>
  );
}
