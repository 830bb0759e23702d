/** What a list of measured times says. */

export type Interval = { low: number; high: number };

/** Of an even number, halfway between the middle two. `null` of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = sort(values);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The nearest rank: of fewer than twenty, the largest. `null` of none. */
export function p95Of(values: readonly number[]): number | null {
  return sort(values)[Math.ceil(0.95 * values.length) - 1] ?? null;
}

/**
 * Where the median of all there could be lies, with 95 % certainty or more: between two of the values themselves, by
 * the binomial distribution, whatever shape the values have. `null` of fewer than six, which can't tell.
 */
export function medianInterval(values: readonly number[]): Interval | null {
  const sorted = sort(values);
  const rank = lowestRank(sorted.length);
  const [low, high] = [sorted[rank - 1], sorted[sorted.length - rank]];
  return low === undefined || high === undefined ? null : { low, high };
}

/** From the smallest to the largest. 0 of one, and of none. */
export function spreadOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

/** The largest rank below which, and above its mirror, lies no more than 2.5 % of the chance; 0 where there is none. */
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
