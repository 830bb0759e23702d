/**
 * Finds what stands first in the dates of one file. All dates decide together, since a single one may mean two days.
 */
import type { Day } from "../../../content/day.ts";
import type { DateOrder } from "./dateText.ts";
import { textToMoment } from "./moment.ts";

export const DATE_ORDERS: readonly DateOrder[] = ["dayFirst", "monthFirst", "yearFirst"];

/** The day of a cell in a column of dates, where years may have two figures. `null` where it is no date. */
export function dateInColumn(text: string, order: DateOrder): Day | null {
  return /\d/u.test(text) ? (textToMoment(text, null, { order, hasShortYears: true })?.day ?? null) : null;
}

/**
 * Of the orders that make sense of most dates, the one with the fewest different years: days differ more than years do.
 * `null` where several orders are left that give other days. The reader then decides.
 */
export function findDateOrder(texts: readonly string[]): DateOrder | null {
  const readings = DATE_ORDERS.map((order) => {
    const days = texts.map((text) => dateInColumn(text, order));
    const found = days.filter((day) => day !== null);
    return { order, days: days.join(), count: found.length, years: new Set(found.map((day) => day.slice(0, 4))).size };
  });
  const sensible = leaveSensible(readings);
  const fewest = Math.min(...sensible.map(({ years }) => years));
  const likely = leaveFullest(sensible.filter(({ years }) => years === fewest));
  const [first] = likely;
  return first !== undefined && likely.every(({ days }) => days === first.days) ? first.order : null;
}

type OrderFit = { order: DateOrder; days: string; count: number; years: number };

/**
 * Almost any figures make sense with the year first. Another order may not fit a few of them: those days don't exist.
 */
function leaveSensible(readings: readonly OrderFit[]): OrderFit[] {
  const fullest = leaveFullest(readings);
  const most = fullest[0]?.count ?? 0;
  const others = leaveFullest(readings.filter(({ order }) => order !== "yearFirst"));
  return [...new Set([...fullest, ...others.filter(({ count }) => isNearly(count, most))])];
}

function leaveFullest(readings: readonly OrderFit[]): OrderFit[] {
  const most = Math.max(...readings.map(({ count }) => count));
  return readings.filter(({ count }) => count === most);
}

function isNearly(count: number, most: number): boolean {
  return count > 1 && (count >= 0.8 * most || count === most - 1);
}
