import { useMemo } from "preact/hooks";
import { markWords } from "../../journal/words.ts";
import styles from "./MarkedText.module.css";

type Props = {
  text: string;
  /** The folded words that a search found. */
  words: ReadonlySet<string>;
};

/** A text in which the words that were searched for are marked. */
export function MarkedText({ text, words }: Props) {
  const groups = useMemo(() => markWords(text, words), [text, words]);
  return (
    <>
      {groups.map((group) =>
        group.isMarked ? (
          <mark key={group.start} class={styles.mark}>
            {group.text}
          </mark>
        ) : (
          group.text
        ),
      )}
    </>
  );
}
