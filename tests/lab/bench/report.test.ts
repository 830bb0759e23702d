import { describe, expect, it } from "vitest";
import type { Aim, Sample } from "../../../lab/bench/aim.ts";
import { describeTable } from "../../../lab/bench/describeTable.ts";
import { judgeAim } from "../../../lab/bench/judgeAim.ts";
import { writeSection } from "../../../lab/bench/report.ts";

describe("the table", () => {
  const samples: Sample[] = Array.from({ length: 6 }, (_, round) => [
    { run: 1, round, subject: "ours", values: { paint: 104, bytes: 17_500 } },
    { run: 1, round, subject: "blank", values: { paint: 100 } },
  ]).flat();
  const paint: Aim = { title: "paint", measure: "paint", subject: "ours", against: "blank", most: 1.1, unit: "ms" };
  const bytes: Aim = { title: "bytes", measure: "bytes", subject: "ours", against: null, most: 16_000, unit: "bytes" };

  it("says of each line what was measured, what was aimed at, and whether it holds", () => {
    const table = describeTable([paint, bytes].map((aim) => judgeAim(aim, samples)));
    const cells = table.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
    expect(cells[2]).toEqual([
      "",
      "paint",
      "104.0 ms",
      "104.0 ms",
      "100.0 ms (blank)",
      "1.04",
      "+4.0 ms (+4.0 ms to +4.0 ms)",
      "≤ 1.10",
      "± 0.00",
      "yes",
      "",
    ]);
    expect(cells[3]).toEqual(["", "bytes", "17.5 kB", "17.5 kB", "", "", "", "≤ 16.0 kB", "± 0.0 kB", "**no**", ""]);
  });

  it("is as wide in every line", () => {
    const lines = describeTable([paint, bytes].map((aim) => judgeAim(aim, samples))).split("\n");
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
  });
});

describe("a section of a page", () => {
  const page = "before\n<!-- bench: a -->\nold\n<!-- /bench: a -->\nafter\n";

  it("takes the place of the last one, and of nothing else", () => {
    const written = writeSection(page, "a", "new");
    expect(written).toBe("before\n<!-- bench: a -->\nnew\n<!-- /bench: a -->\nafter\n");
    expect(writeSection(written, "a", "old")).toBe(page);
  });

  it("is refused where its markers are not there", () => {
    expect(() => writeSection(page, "b", "new")).toThrow(
      "The page lacks the markers <!-- bench: b --> and <!-- /bench: b -->.",
    );
  });
});
