/** Reads the date that a text begins with, in figures or in words. Programs and people write dates in many ways. */
import { dayToUtcDate, isDay, type Day } from "../../../content/day.ts";
import { MONTH, monthOf, WEEKDAY, weekdayOf, WHOLE_WEEKDAY } from "./dateWords.ts";

/** What stands first in 3-4-2026, or in 26-4-3. */
export type DateOrder = "dayFirst" | "monthFirst" | "yearFirst";

export type DateStyle = {
  order: DateOrder;
  /** Whether 3-4-26 is a date. That is so where a column of such days shows what stands first. */
  hasShortYears?: boolean;
};

/** `day` is `null` where there is no date, or where that day doesn't exist. */
export type FoundDate = { day: Day | null; rest: string };

type MatchedParts = Record<string, string | undefined>;
type Form = { pattern: RegExp; read: (parts: MatchedParts, style: DateStyle) => Day | null };

const SEPARATOR = String.raw`[ ._/-]`;
const BETWEEN = String.raw`(?:, ?|${SEPARATOR}(?:of )?)`;
const YEAR = String.raw`(?:(?<year>\d{4})(?!\d)|['’](?<short>\d{2})(?![\d:.hu])|(?<bare>\d{2})(?![\d:hu]|\.\d))`;
const NTH = String.raw`(?:\.|e|de|ste|st|nd|rd|th)?`;

const FORMS: Form[] = [
  form(String.raw`(?<year>\d{4})[-/._](?<month>\d{1,2})[-/._](?<date>\d{1,2})(?!\d)`, partsToDay),
  form(String.raw`(?<first>\d{1,2})[-/._](?<second>\d{1,2})[-/._](?<year>\d{4})(?!\d)`, orderedToDay),
  form(String.raw`(?<first>\d{1,2})(?<sep>[-/.])(?<second>\d{1,2})\k<sep>['’]?(?<last>\d{2})(?![\d:])`, shortToDay),
  form(String.raw`(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<date>\d\d)(?!\d)`, partsToDay),
  form(String.raw`(?<date>\d{1,2})${NTH}${BETWEEN}?(?<month>${MONTH})${BETWEEN}?${YEAR}`, partsToDay),
  form(String.raw`(?<month>${MONTH})${SEPARATOR}(?<date>\d{1,2})${NTH}${BETWEEN}(?<year>\d{4})(?!\d)`, partsToDay),
  form(String.raw`(?<year>\d{4})${SEPARATOR}(?<month>${MONTH})${SEPARATOR}(?<date>\d{1,2})(?!\d)`, partsToDay),
];
const WEEKDAY_BEFORE = new RegExp(String.raw`^(?<weekday>${WEEKDAY}),? ?(?=\S)`, "iu");
const WEEKDAY_BEHIND = new RegExp(String.raw`^,? ?(?:\((?<inside>${WEEKDAY})\)|(?<bare>${WHOLE_WEEKDAY}))`, "iu");
/** What may follow two figures that are a year. If a word follows, they are a number: 3 mei 10 km. */
const BEHIND_YEAR = new RegExp(
  String.raw`^(?:\s*$|[,.](?!\d)|\)|\s+[–—-]\s|[–-](?![\p{L}\p{N}])|_(?!\p{L})|,? ?\(?${WHOLE_WEEKDAY}|(?:[T ,_@-]|om\b|at\b){1,8}\d{1,2}(?:[:.hu]\d{2}| ?(?:uur|u|h|[ap]\.?m\.?)(?!\p{L})))`,
  "iu",
);
/** In characters. No date with its time is this long. */
const LONGEST = 160;

/**
 * Splits the date from a text without white space around it. If a weekday is named too, it decides which figure is the
 * day.
 */
export function splitDate(text: string, style: DateStyle): FoundDate {
  const short = text.slice(0, LONGEST);
  const before = WEEKDAY_BEFORE.exec(short);
  const skipped = lengthOf(before);
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(short.slice(skipped));
    if (found === null) continue;
    const end = skipped + lengthOf(found);
    const behind = WEEKDAY_BEHIND.exec(short.slice(end));
    const weekday = weekdayIn(before) ?? weekdayIn(behind);
    const day = pickByWeekday(weekday, style, (each) => read(found.groups ?? {}, each));
    const isNumber =
      found.groups?.["bare"] !== undefined && !isBareYear({ day, weekday, behind: text.slice(end), style });
    return { day: isNumber ? null : day, rest: text.slice(end + lengthOf(behind)) };
  }
  return { day: null, rest: text };
}

type BareYear = { day: Day | null; weekday: number | null; behind: string; style: DateStyle };

/** No journal tells a later day with a year of two figures. Such figures are a number of something. */
const LAST_BARE = "2039-12-31";

/** Whether two figures after a month are a year, and not a number of something. */
function isBareYear({ day, weekday, behind, style }: BareYear): boolean {
  if (day === null) return false;
  if (weekday !== null && dayToUtcDate(day).getUTCDay() === weekday) return true;
  const isLikely = style.hasShortYears === true || day <= LAST_BARE;
  return isLikely && BEHIND_YEAR.test(behind);
}

function lengthOf(match: RegExpExecArray | null): number {
  return match === null ? 0 : match[0].length;
}

function weekdayIn(match: RegExpExecArray | null): number | null {
  const { weekday, inside, bare } = match?.groups ?? {};
  return weekdayOf(weekday ?? inside ?? bare ?? "");
}

/** Whether the text is a date with a year of two figures. Such a date alone doesn't show what stands first. */
export function isShortDate(text: string): boolean {
  return /^\d{1,2}([-/.])\d{1,2}\1['’]?\d{2}(?!\d)/u.test(text.replace(WEEKDAY_BEFORE, ""));
}

function form(pattern: string, read: Form["read"]): Form {
  return { pattern: new RegExp(`^${pattern}`, "iu"), read };
}

function pickByWeekday(weekday: number | null, style: DateStyle, read: (style: DateStyle) => Day | null): Day | null {
  const day = read(style);
  if (weekday === null || (day !== null && dayToUtcDate(day).getUTCDay() === weekday)) return day;
  const others = (["dayFirst", "monthFirst"] as const).map((order) => read({ ...style, order }));
  return others.find((other) => other !== null && dayToUtcDate(other).getUTCDay() === weekday) ?? day;
}

function partsToDay({ year, short, bare, month = "", date = "" }: MatchedParts): Day | null {
  const number = monthOf(month);
  return toDay(year ?? toLongYear(short ?? bare ?? ""), number === null ? month : String(number), date);
}

function orderedToDay({ first = "", second = "", year = "" }: MatchedParts, { order }: DateStyle): Day | null {
  if (order === "yearFirst") return null;
  return order === "dayFirst" ? toDay(year, second, first) : toDay(year, first, second);
}

function shortToDay(
  { first = "", second = "", last = "" }: MatchedParts,
  { order, hasShortYears }: DateStyle,
): Day | null {
  if (hasShortYears !== true) return null;
  if (order === "yearFirst") return first.length === 2 ? toDay(toLongYear(first), second, last) : null;
  return orderedToDay({ first, second, year: toLongYear(last) }, { order });
}

/** Follows POSIX: https://pubs.opengroup.org/onlinepubs/9799919799/functions/strptime.html */
function toLongYear(short: string): string {
  return `${Number(short) < 69 ? "20" : "19"}${short}`;
}

function toDay(year: string, month: string, date: string): Day | null {
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}
