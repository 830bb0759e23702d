import { useEffect, useRef, useState } from "preact/hooks";
import type { HiddenQuestion } from "../../journal/deckStore.ts";
import type { Outcome } from "../../journal/failure.ts";
import styles from "./HiddenQuestions.module.css";
import { OptionsSection } from "../../components/OptionsSection.tsx";
import { useTranslate } from "../../components/translate.ts";

type Props = {
  hidden: readonly HiddenQuestion[];
  /** Gives what came of it, once `hidden` is as it is since. */
  onPutBack: (question: HiddenQuestion) => Promise<Outcome<void>>;
};

/** What the reader said "Deze vraag niet meer" of. */
export function HiddenQuestions({ hidden, onPutBack }: Props) {
  const translate = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const [outcome, setOutcome] = useState<Outcome<void> | null>(null);
  // What says what came of it stands there before it does, since a screen reader hears it change.
  const [isBegun, setIsBegun] = useState(false);
  useEffect(() => {
    // The button is gone, and with it the place of whoever works by keyboard.
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
