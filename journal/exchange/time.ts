/** Moments as other programs read them. Clocks lie at times: what is no date is kept as the number it is. */
const LATEST_DATE = 8.64e15;

/** Milliseconds since 1970, to ISO 8601 in UTC. */
export function timeToText(time: number): string {
  const isDate = Number.isInteger(time) && Math.abs(time) <= LATEST_DATE;
  return isDate ? new Date(time).toISOString() : String(time);
}

/** `null` for what is neither. */
export function textToTime(text: string): number | null {
  const time = /^-?[\d.]+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Date.parse(text);
  return Number.isFinite(time) ? time : null;
}
