import type { Translate } from "./translate.ts";

const BETWEEN_THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** How many, as the reader's language writes it: "10.000". Without `Intl`, as in dateNames.ts. `count` is whole. */
export function formatCount(count: number, translate: Translate): string {
  return String(count).replaceAll(BETWEEN_THOUSANDS, translate("languageTag").startsWith("nl") ? "." : ",");
}
