/**
 * Reports an error that nobody expected. The page's own listener for errors (platform/unexpected.ts) tells the reader.
 * Nothing stops here.
 */
import type { Outcome } from "./failure.ts";

/** Every page and worker has this function. It is declared here, since the rules know no DOM. */
declare const reportError: (error: unknown) => void;

export function report(error: unknown): void {
  reportError(error);
}

/** Calls code that shows or hears something. An error in that code is reported, and never stops the caller. */
export function callSafely(run: () => void): void {
  try {
    run();
  } catch (error) {
    reportError(error);
  }
}

/** Waits for something that can be done without. An error in it is reported, and never stops the caller. */
export async function waitSafely(running: Promise<unknown>): Promise<void> {
  try {
    await running;
  } catch (error) {
    reportError(error);
  }
}

/** Makes an outcome of an error that nobody expected, for functions that give outcomes. */
export function toBroken(error: unknown): Extract<Outcome<never>, { kind: "failed" }> {
  return { kind: "failed", failure: { kind: "broken", detail: String(error) } };
}
