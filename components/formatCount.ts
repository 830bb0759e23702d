import type { Translate } from "./translate.ts";

const BETWEEN_THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** A whole number as the reader's language writes it: "10.000". It does without `Intl`: formatDay.ts says why. */
export function formatCount(count: number, translate: Translate): string {
  return String(count).replaceAll(BETWEEN_THOUSANDS, translate("languageTag").startsWith("nl") ? "." : ",");
}
