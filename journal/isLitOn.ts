import type { Day } from "../content/day.ts";
import type { Entry } from "./entry.ts";

/** Whether something was written that day. `entries` come newest day first: those of days to come, where a clock was ahead. */
export function isLitOn(entries: readonly Entry[], day: Day): boolean {
  return entries.find(({ answer }) => answer.day <= day)?.answer.day === day;
}
