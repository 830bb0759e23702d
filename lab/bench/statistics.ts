/** Statistics of a list of measured times. */

export type Interval = { low: number; high: number };

/** The median. Of an even number of values it lies halfway between the middle two. `null` of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = sort(values);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The 95th percentile by nearest rank: the largest of fewer than twenty values. `null` of none. */
export function p95Of(values: readonly number[]): number | null {
  return sort(values)[Math.ceil(0.95 * values.length) - 1] ?? null;
}

/**
 * The interval in which the true median lies with at least 95 % certainty. Its ends are two of the values, found with
 * the binomial distribution, which fits values of any shape. `null` of fewer than six values, which are too few.
 */
export function medianInterval(values: readonly number[]): Interval | null {
  const sorted = sort(values);
  const rank = lowestRank(sorted.length);
  const [low, high] = [sorted[rank - 1], sorted[sorted.length - rank]];
  return low === undefined || high === undefined ? null : { low, high };
}

/** The distance from the smallest to the largest value. 0 of one or none. */
export function spreadOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

/** The largest rank with at most 2.5 % of the chance below it, and as much above its mirror. 0 where there is none. */
function lowestRank(count: number): number {
  let rank = 0;
  let chance = 0.5 ** count;
  let below = chance;
  while (below <= 0.025) {
    rank += 1;
    chance *= (count - rank + 1) / rank;
    below += chance;
  }
  return rank;
}

function sort(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b);
}
