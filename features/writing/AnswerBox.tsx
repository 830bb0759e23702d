import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import styles from "./AnswerBox.module.css";
import { replaceText } from "../../components/replaceText.ts";
import { useTranslate } from "../../components/translate.ts";

type Props = {
  text: string;
  onInput: (text: string) => void;
  /** The id of the question's element. A screen reader reads the question with the box. */
  questionId: string;
  /**
   * Whether the box gets the cursor when it appears. On the new tab it doesn't: the address bar keeps the cursor there.
   */
  hasFocus?: boolean;
};

/**
 * The box to write in, which grows with its text. If the browser can't do that by itself, a hidden copy stretches the
 * box.
 */
export function AnswerBox({ text, onInput, questionId, hasFocus = false }: Props) {
  const translate = useTranslate();
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (box.current) replaceText(box.current, text);
  }, [text]);
  useEffect(() => {
    if (hasFocus) box.current?.focus();
  }, [hasFocus]);
  return (
    <div data-part="paper" class={styles.paper} data-text={text}>
      <textarea
        ref={box}
        data-part="answer"
        class={styles.box}
        rows={1}
        autocomplete="off"
        autofocus={hasFocus}
        aria-label={translate("answerLabel")}
        aria-describedby={questionId}
        placeholder={translate("answerPlaceholder")}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
