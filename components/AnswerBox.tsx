import { useEffect, useRef } from "preact/hooks";
import styles from "./AnswerBox.module.css";
import { useTranslate } from "./translate.ts";

type Props = {
  text: string;
  onInput: (text: string) => void;
  /** Puts the cursor in the box when it appears. Not on the new tab: there the address bar keeps it. */
  hasFocus?: boolean;
};

/** The place to write. It grows with the text: where the browser can't by itself, a hidden copy stretches it. */
export function AnswerBox({ text, onInput, hasFocus = false }: Props) {
  const translate = useTranslate();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (hasFocus) box.current?.focus();
  }, [hasFocus]);
  return (
    <div class={styles.paper} data-text={text}>
      <textarea
        ref={box}
        class={styles.box}
        rows={1}
        value={text}
        aria-label={translate("answerLabel")}
        placeholder={translate("answerPlaceholder")}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
