import { expect, test } from "vitest";
import { formatCount } from "../../components/formatCount.ts";
import { translateAs } from "../entrypoints/messages.ts";

test.each([
  [0, "0", "0"],
  [312, "312", "312"],
  [10_000, "10.000", "10,000"],
])("%d, as Dutch and as English write it", (count, dutch, english) => {
  expect([formatCount(count, translateAs("nl")), formatCount(count, translateAs("en"))]).toEqual([dutch, english]);
});
