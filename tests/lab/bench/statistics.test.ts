import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medianInterval, medianOf, p95Of, spreadOf } from "../../../lab/bench/statistics.ts";

const times = fc.array(fc.double({ min: 0, max: 10_000, noNaN: true }), { minLength: 1, maxLength: 60 });
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("the median", () => {
  it.each([
    [[], null],
    [[7], 7],
    [[9, 1, 5], 5],
    [[10, 9, 1, 2], 5.5],
  ])("of %j is %j", (values, median) => {
    expect(medianOf(values)).toBe(median);
  });

  it("has as many below as above, in any order", () => {
    fc.assert(
      fc.property(times, (values) => {
        const median = medianOf(values) ?? Number.NaN;
        const below = values.filter((value) => value < median).length;
        const above = values.filter((value) => value > median).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe("the 95th percentile", () => {
  it.each([
    [[], null],
    [[3, 8], 8],
    [upTo(19), 19],
    [upTo(20), 19],
    [upTo(100), 95],
  ])("of %j is the nearest rank", (values, p95) => {
    expect(p95Of(values)).toBe(p95);
  });
});

describe("the interval of the median", () => {
  // These ranks are from the tables of the sign test:
  // https://www.itl.nist.gov/div898/software/dataplot/refman1/auxillar/mediancl.htm
  it.each([
    [5, null],
    [6, { low: 1, high: 6 }],
    [9, { low: 2, high: 8 }],
    [20, { low: 6, high: 15 }],
    [60, { low: 22, high: 39 }],
  ])("of the numbers up to %i is %j", (count, interval) => {
    expect(medianInterval(upTo(count).toReversed())).toEqual(interval);
  });

  it("holds the median", () => {
    fc.assert(
      fc.property(times, (values) => {
        const [median, interval] = [medianOf(values) ?? Number.NaN, medianInterval(values)];
        if (interval === null) return;
        expect(interval.low).toBeLessThanOrEqual(median);
        expect(interval.high).toBeGreaterThanOrEqual(median);
      }),
    );
  });
});

it("spreads from the smallest to the largest", () => {
  expect([spreadOf([]), spreadOf([4]), spreadOf([4, 1, 9])]).toEqual([0, 0, 8]);
});
