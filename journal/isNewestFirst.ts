import type { Entry } from "./entry.ts";

/** Whether no answer stands before one of a later day. */
export function isNewestFirst(entries: readonly Entry[]): boolean {
  return entries.every(({ answer: { day } }, index) => day <= (entries[index - 1]?.answer.day ?? day));
}
