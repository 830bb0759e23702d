import { useRef, useState } from "preact/hooks";
import type { HiddenQuestion } from "../journal/deckStore.ts";
import styles from "./HiddenQuestions.module.css";
import { OptionsSection } from "./OptionsSection.tsx";
import { useTranslate } from "./translate.ts";

type Props = { hidden: readonly HiddenQuestion[]; onPutBack: (question: HiddenQuestion) => void };

/** What the reader said "Deze vraag niet meer" of. */
export function HiddenQuestions({ hidden, onPutBack }: Props) {
  const translate = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isPutBack, setIsPutBack] = useState(false);
  if (hidden.length === 0 && !isPutBack) return null;
  const putBack = (question: HiddenQuestion) => {
    onPutBack(question);
    setIsPutBack(true);
    // The button goes, and with it the place of whoever works by keyboard.
    heading.current?.focus();
  };
  return (
    <OptionsSection heading={translate("hiddenQuestions")} headingRef={heading}>
      <ul class={styles.list}>
        {hidden.map((question) => (
          <li key={question.id} class={styles.item}>
            <p lang="nl" class={styles.question}>
              {question.text}
            </p>
            <button
              type="button"
              aria-label={translate("unhideNamed", question.text)}
              onClick={() => putBack(question)}
            >
              {translate("unhide")}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{isPutBack ? translate("unhidden") : ""}</p>
    </OptionsSection>
  );
}
