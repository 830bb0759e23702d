import { diffWords, type Change } from "diff";
import { toChildArray } from "preact";
import { useMemo } from "preact/hooks";
import styles from "./Difference.module.css";

/** A text in which what is new is underlined, and what is gone is struck through. */
export function Difference({ from, to }: { from: string; to: string }) {
  return useMemo(() => <>{toChildArray(diffWords(from, to).map(markChange))}</>, [from, to]);
}

function markChange({ added, removed, value }: Change) {
  if (added) return <ins class={styles.added}>{value}</ins>;
  return removed ? <del class={styles.removed}>{value}</del> : value;
}
