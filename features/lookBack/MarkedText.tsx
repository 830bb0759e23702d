import { useMemo } from "preact/hooks";
import { markWords } from "../../journal/words.ts";
import styles from "./MarkedText.module.css";

type Props = {
  text: string;
  /** Folded, as a search found them. */
  words: ReadonlySet<string>;
};

/** A text with the words in it marked that were searched for. */
export function MarkedText({ text, words }: Props) {
  const stretches = useMemo(() => markWords(text, words), [text, words]);
  return (
    <>
      {stretches.map((stretch) =>
        stretch.isMarked ? (
          <mark key={stretch.start} class={styles.mark}>
            {stretch.text}
          </mark>
        ) : (
          stretch.text
        ),
      )}
    </>
  );
}
