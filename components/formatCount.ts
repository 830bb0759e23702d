import type { Translate } from "./translate.ts";

/** How many, as the reader's language writes it: "10.000". */
export function formatCount(count: number, translate: Translate): string {
  if (count < 1000) return String(count);
  return new Intl.NumberFormat(translate("languageTag")).format(count);
}
