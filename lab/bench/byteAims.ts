import type { Aim } from "./aim.ts";
import { MOST_BEFORE_PAINT, MOST_LOADED } from "./pageFiles.ts";

/** What a page of the extension may weigh. */
export function listByteAims(page: keyof typeof MOST_LOADED): Aim[] {
  const alone = { subject: "full", against: null, unit: "bytes" } as const;
  return [
    { ...alone, title: "HTML, CSS and JS, gzip", measure: "bytes", most: MOST_LOADED[page] },
    { ...alone, title: "of which before the first paint", measure: "bytesBeforePaint", most: MOST_BEFORE_PAINT },
  ];
}
