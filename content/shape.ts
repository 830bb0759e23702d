/**
 * What a value from elsewhere is, checked by hand: for what stands between a page and its first question or answer,
 * where a schema library would weigh more than all else together. Everything else is checked by valibot.
 */

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isInteger(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

export function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}
