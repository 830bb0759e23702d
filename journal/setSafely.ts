/**
 * How a model changes its signals. An error of whoever watches a signal is reported, and never reaches the model: words
 * are kept whatever becomes of the screen.
 */
import type { Signal } from "@preact/signals-core";
import { callSafely } from "./report.ts";

export function setSafely<Value>(target: Signal<Value>, value: Value): void {
  callSafely(() => {
    target.value = value;
  });
}

/** Changes some fields of the state that a signal holds. */
export function updateSafely<State extends object>(target: Signal<State>, change: Partial<State>): void {
  setSafely(target, { ...target.peek(), ...change });
}
