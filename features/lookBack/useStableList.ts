import { useMemo } from "preact/hooks";

/** The list of the last render where each of its items is the same: who depends on it has nothing to do anew. */
export function useStableList<Item>(items: readonly Item[]): readonly Item[] {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- on each of the items, and not on the list that holds them
  return useMemo(() => items, [...items]);
}
