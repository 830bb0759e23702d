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
