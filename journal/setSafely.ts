/**
 * How a model changes its signals. If a view that watches a signal throws, the error is reported and never reaches the
 * model. So words are kept, whatever becomes of the screen.
 */
import { batch, type Signal } from "@preact/signals-core";
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

/** Runs several changes, and has the views told of them at once, even if one of the changes throws. */
export function changeSafely(change: () => void): void {
  callSafely(() => batch(change));
}
