/** Months and weekdays in Dutch and English, in full and short. */

const MONTHS = [
  "januari|january|jan",
  "februari|february|feb|febr",
  "maart|march|mrt|mar",
  "april|apr",
  "mei|may",
  "juni|june|jun",
  "juli|july|jul",
  "augustus|august|aug",
  "september|sept|sep",
  "oktober|october|okt|oct",
  "november|nov",
  "december|dec",
];
const WEEKDAYS = [
  "zondag|sunday|zon|sun|zo",
  "maandag|monday|maa|mon|ma",
  "dinsdag|tuesday|din|tues|tue|di",
  "woensdag|wednesday|woe|wed|wo",
  "donderdag|thursday|don|thurs|thur|thu|do",
  "vrijdag|friday|vrij|fri|vr",
  "zaterdag|saturday|zat|sat|za",
];

/** These are parts of a larger pattern. */
export const MONTH = String.raw`(?:${MONTHS.join("|")})(?!\p{L})\.?`;
export const WEEKDAY = String.raw`(?:${WEEKDAYS.join("|")})(?!\p{L})\.?`;
/** Weekdays in full, since a short form may be another word. */
export const WHOLE_WEEKDAY = String.raw`(?:${WEEKDAYS.join("|")
  .split("|")
  .filter((word) => /da[gy]$/u.test(word))
  .join("|")})(?!\p{L})`;

const monthNumbers = numberByWord(MONTHS);
const weekdayNumbers = numberByWord(WEEKDAYS);

/** The month, 1 to 12; `null` of a word that names none. */
export function monthOf(word: string): number | null {
  const number = monthNumbers.get(wordOf(word));
  return number === undefined ? null : number + 1;
}

/** The weekday, from 0 (Sunday) to 6; `null` of a word that names none. */
export function weekdayOf(word: string): number | null {
  return weekdayNumbers.get(wordOf(word)) ?? null;
}

function wordOf(text: string): string {
  return text.replace(".", "").toLowerCase();
}

function numberByWord(words: readonly string[]): Map<string, number> {
  return new Map(words.flatMap((each, number) => each.split("|").map((word) => [word, number] as const)));
}
