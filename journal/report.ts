/**
 * What nobody expected: it goes to the page's own listener for errors (platform/unexpected.ts), which says so in
 * one place, and it stops nothing here.
 */
import type { Outcome } from "./failure.ts";

/** As every page and worker has it; the rules know no DOM. */
declare const reportError: (error: unknown) => void;

export function report(error: unknown): void {
  reportError(error);
}

/** Calls what shows or hears of something. An error in it is reported, and never stops who calls. */
export function callSafely(run: () => void): void {
  try {
    run();
  } catch (error) {
    reportError(error);
  }
}

/** Waits for what may be done without; an error in it is reported, and never stops who waits. */
export async function waitSafely(running: Promise<unknown>): Promise<void> {
  try {
    await running;
  } catch (error) {
    reportError(error);
  }
}

/** For what gives outcomes, and rejects where nobody expected it. */
export function toBroken(error: unknown): Extract<Outcome<never>, { kind: "failed" }> {
  return { kind: "failed", failure: { kind: "broken", detail: String(error) } };
}
