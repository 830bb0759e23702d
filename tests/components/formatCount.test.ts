import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCount } from "../../components/formatCount.ts";
import { translateAs } from "../entrypoints/messages.ts";

test.each([
  [0, "0", "0"],
  [312, "312", "312"],
  [1_000, "1.000", "1,000"],
  [10_000, "10.000", "10,000"],
  [1_234_567, "1.234.567", "1,234,567"],
])("%d, as Dutch and as English write it", (count, dutch, english) => {
  expect([formatCount(count, translateAs("nl")), formatCount(count, translateAs("en"))]).toEqual([dutch, english]);
});

test.each(["nl", "en"] as const)("any, as the browser's own Intl has it in %s", (language) => {
  const translate = translateAs(language);
  const own = new Intl.NumberFormat(translate("languageTag"));
  fc.assert(fc.property(fc.nat(), (count) => formatCount(count, translate) === own.format(count)));
});
