/** Finds the day that a note itself gives, in its heading or its first line. */
import type { Day } from "../../../content/day.ts";
import { isBlank } from "../../../journal/blankText.ts";
import type { DateStyle } from "./dateText.ts";
import { findDates } from "./dayInName.ts";
import { textToMoment } from "./moment.ts";

/** `line` is the date as it is written there. */
export type DayInText = { day: Day; line: string };

/** What people write before the day of a whole note. */
const LABEL =
  /^(?:(?:lief |dear )?(?:dagboek|diary)|datum|date|dag|day|journal|journaal|logboek|log|daily note|dagnotitie|notities?|notes?|aantekeningen?)(?!\p{L})(?: (?:van|voor|of|for)(?!\p{L}))?(?:\s?:{1,2}|\s[-\u2013\u2014]|,)?\s*/iu;
const HEADING = /^#{1,6}[ \t]+/u;
/** Matches marks around the date: bold, italic, a quote or a link. */
const MARKS = /^[\s>*_[\]"'()|]+|[\s*_[\]"'()|:#]+$/gu;
/** In a note, the date stands within this many lines from the top. */
const TOP = 2;
const LONGEST_LINE = 200;

/** `null` where no line gives a day. `null` also where several lines give different days, as in a whole journal. */
export function findDayInText(text: string, style: DateStyle): DayInText | null {
  const lines = text.split("\n").filter((line) => !isBlank(line));
  const dated = lines.map((line) => ({ line, day: dayOfLine(line, style) }));
  const first = dated.slice(0, TOP).find(({ line, day }, at) => day !== null && (at === 0 || HEADING.test(line)));
  const days = new Set(dated.map(({ day }) => day).filter((day) => day !== null));
  return first?.day && days.size === 1 ? { day: first.day, line: first.line } : null;
}

/** Whether the line is nothing but a date. */
export function isDateLine(line: string): boolean {
  return textToMoment(withoutMarks(line)) !== null;
}

/** The day in a heading, or in a line that is nothing but a date. */
function dayOfLine(line: string, style: DateStyle): Day | null {
  if (line.length > LONGEST_LINE || !/\d/u.test(line)) return null;
  const words = withoutMarks(line);
  const whole = textToMoment(words, null, style);
  if (whole !== null || !HEADING.test(line)) return whole?.day ?? null;
  const dates = findDates(words, style);
  const [found] = dates;
  if (found === undefined || dates.some(({ day }) => day !== found.day)) return null;
  const before = words.slice(0, found.start).trimEnd();
  return before === "" || /[:,;(|\u2013\u2014\u00B7-]$/u.test(before) ? found.day : null;
}

function withoutMarks(line: string): string {
  return line.trim().replace(HEADING, "").replaceAll(MARKS, "").replace(LABEL, "").replaceAll(MARKS, "");
}
