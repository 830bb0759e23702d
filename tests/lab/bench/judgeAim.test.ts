import { describe, expect, it } from "vitest";
import type { Aim, Sample } from "../../../lab/bench/aim.ts";
import { judgeAim } from "../../../lab/bench/judgeAim.ts";

const AIM: Aim = { title: "paint", measure: "paint", subject: "ours", against: "blank", most: 1.1, unit: "ms" };

/** Each list is a run. Each round has our time and the blank page's. */
function measure(...runs: [ours: number, blank: number][][]): Sample[] {
  return runs.flatMap((rounds, run) =>
    rounds.flatMap(([ours, blank], round) => [
      { run, round, subject: "ours", values: { paint: ours } },
      { run, round, subject: "blank", values: { paint: blank } },
    ]),
  );
}

describe("an aim at a ratio", () => {
  it.each([
    ["holds", "of what is as quick", measure([[100, 100]], [[100, 100]])],
    ["holds", "where all is exactly at it", measure([[110, 100]], [[110, 100]])],
    ["noisy", "past it by less than the runs differ", measure([[108, 100]], [[116, 100]], [[112, 100]])],
    ["missed", "past it by more than they do", measure([[120, 100]], [[121, 100]], [[122, 100]])],
    ["missed", "past it in the one run there is", measure([[111, 100]])],
    ["unmeasured", "without a sample", []],
    ["unmeasured", "without anything to hold it against", measure([[100, 100]]).slice(0, 1)],
  ])("is %s: %s", (verdict, _, samples) => {
    expect(judgeAim(AIM, samples).verdict).toBe(verdict);
  });

  it("takes the ratio of the medians, and the differences within a round", () => {
    const judged = judgeAim(
      AIM,
      measure([
        [100, 90],
        [200, 185],
        [300, 300],
      ]),
    );
    expect(judged).toMatchObject({ median: 200, p95: 300, baseMedian: 185, value: 200 / 185, count: 3 });
    expect(judged.difference).toEqual({ median: 10, interval: null });
  });

  it("leaves a round out of the differences that lacks one of the two", () => {
    const samples = measure([
      [100, 90],
      [200, 100],
    ]);
    expect(judgeAim(AIM, samples.slice(0, 3)).difference?.median).toBe(10);
  });
});

describe("an aim at the measure itself", () => {
  const rounds = measure([
    [0, 0],
    [0, 0],
    [1, 0],
  ]);

  it.each([
    ["holds", undefined, 0],
    ["missed", "largest" as const, 1],
    ["missed", "mean" as const, 1 / 3],
  ])("%s by its %s", (verdict, of, value) => {
    const aim = { ...AIM, against: null, most: 0, unit: "count" as const, ...(of && { of }) };
    expect(judgeAim(aim, rounds)).toMatchObject({ verdict, value, baseMedian: null, difference: null });
  });
});

it("says nothing of a line that aims at nothing", () => {
  expect(judgeAim({ ...AIM, most: null }, measure([[900, 1]])).verdict).toBe("aimless");
});
