/** Moments as other programs read them. Clocks lie at times: what is no date is kept as the number it is. */

import { isTime } from "../../journal/parseRecord.ts";

/** Milliseconds since 1970, to ISO 8601 in UTC. */
export function timeToText(time: number): string {
  return isTime(time) ? new Date(time).toISOString() : String(time);
}

/** `null` for what is neither. */
export function textToTime(text: string): number | null {
  const time = /^-?[\d.]+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Date.parse(text);
  return isTime(time) ? time : null;
}
