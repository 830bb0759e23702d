import { effect, type ReadonlySignal } from "@preact/signals-core";

/** Collects the values that a signal gets from now on, the oldest first. `hear` is called with each value. */
export function collectChanges<Value>(source: ReadonlySignal<Value>, hear: (value: Value) => void = () => {}): Value[] {
  const changes: Value[] = [];
  const before = source.value;
  effect(() => {
    const { value } = source;
    if (changes.length === 0 && value === before) return;
    changes.push(value);
    hear(value);
  });
  return changes;
}
