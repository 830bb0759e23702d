import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import styles from "./AnswerBox.module.css";
import { replaceText } from "../../components/replaceText.ts";
import { useTranslate } from "../../components/translate.ts";

type Props = {
  text: string;
  onInput: (text: string) => void;
  /** The id of the question's element: who hears the page hears it with the box. */
  questionId: string;
  /** Puts the cursor in the box when it appears. Not on the new tab: there the address bar keeps it. */
  hasFocus?: boolean;
};

/** The place to write. It grows with the text: where the browser can't by itself, a hidden copy stretches it. */
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
    <div class={styles.paper} data-text={text}>
      <textarea
        ref={box}
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
