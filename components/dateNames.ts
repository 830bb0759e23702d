/**
 * The names of days and months, in each language that the pages speak. The first `Intl.DateTimeFormat` of a page takes the
 * browser 60 ms on a slow machine, more than all else that comes before an answer is shown; a test holds these to its words.
 */
export type DateNames = { /** From Sunday. */ weekdays: string[]; months: string[] };

const DUTCH: DateNames = {
  weekdays: "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag".split(" "),
  months: "januari februari maart april mei juni juli augustus september oktober november december".split(" "),
};
const ENGLISH: DateNames = {
  weekdays: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
  months: "January February March April May June July August September October November December".split(" "),
};

/** `language` is a BCP 47 tag. */
export function namesIn(language: string): DateNames {
  return language.startsWith("nl") ? DUTCH : ENGLISH;
}
