import { useMemo } from "preact/hooks";

/** The list of the last render where each of its items is the same: who depends on it has nothing to do anew. */
export function useKept<Item>(items: readonly Item[]): readonly Item[] {
  return useMemo(() => items, [...items]);
}
