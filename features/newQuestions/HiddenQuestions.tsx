import { useEffect, useRef, useState } from "preact/hooks";
import type { HiddenQuestion } from "../../journal/deckStore.ts";
import type { Outcome } from "../../journal/failure.ts";
import styles from "./HiddenQuestions.module.css";
import { OptionsSection } from "../../components/OptionsSection.tsx";
import { useTranslate } from "../../components/translate.ts";

type Props = {
  hidden: readonly HiddenQuestion[];
  /** Gives the outcome, once `hidden` is up to date. */
  onPutBack: (question: HiddenQuestion) => Promise<Outcome<void>>;
};

/** The questions of which the reader said "Deze vraag niet meer". */
export function HiddenQuestions({ hidden, onPutBack }: Props) {
  const translate = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const [outcome, setOutcome] = useState<Outcome<void> | null>(null);
  // The element for the outcome is there before the outcome, since a screen reader only hears it change.
  const [isBegun, setIsBegun] = useState(false);
  useEffect(() => {
    // The button is gone, and the keyboard's place with it.
    if (outcome?.kind === "ok") heading.current?.focus();
  }, [outcome]);
  if (hidden.length === 0 && !isBegun) return null;
  const putBack = async (question: HiddenQuestion) => {
    setIsBegun(true);
    setOutcome(await onPutBack(question));
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
              onClick={() => void putBack(question)}
            >
              {translate("unhide")}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{outcome && translate(outcome.kind === "ok" ? "unhidden" : "stillHidden")}</p>
    </OptionsSection>
  );
}
