import { diffWords, type Change } from "diff";
import { toChildArray } from "preact";
import { useMemo } from "preact/hooks";

/** A text with what is new in it underlined, and what is no longer in it struck through. */
export function Difference({ from, to }: { from: string; to: string }) {
  return useMemo(() => <>{toChildArray(diffWords(from, to).map(markChange))}</>, [from, to]);
}

function markChange({ added, removed, value }: Change) {
  if (added) return <ins>{value}</ins>;
  return removed ? <del>{value}</del> : value;
}
