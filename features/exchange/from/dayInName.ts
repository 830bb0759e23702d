/** Finds the day in the name of a note or in its folders, and what else the name says. */
import { dayToUtcDate, isDay, type Day } from "../../../content/day.ts";
import { splitDate, type DateStyle } from "./dateText.ts";
import { monthOf, WEEKDAY, weekdayOf } from "./dateWords.ts";

/** `title` is empty where the name holds only the day. `text` is the date as it is written there. */
export type NamedDay = { day: Day; text: string; title: string };

/** Matches 2026-11-25, 2026_11_25, 2026 11 25 or 20261125, or a folder for each year and month. */
const DAY_FIRST = /(?:^|\/)(\d{4})([-_./ ]?)(\d{2})\2(\d{2})(?!\d)([^/]*?)\.\w+$/u;
/** Matches the time in 202611251030 or 20261125103000, which follows the day directly. */
const TIME_IN_DAY = /(?<=(?:^|\/)(?:19|20)\d{6})(?:[01]\d|2[0-3])(?:[0-5]\d){1,2}(?=\D[^/]*$)/u;
/** Matches what stands before the second day in 1-7 mei or 1 t/m 7 mei. */
const FROM_DAY = /(?<![\d./-])\d{1,2}(?:[-\u2013]| (?:t\/?m|tot|tot en met|to|until) )$/iu;
/** Matches 10.30, 1030, 10-30-05, om 10u30 or at 3.05 pm. */
const CLOCK = String.raw`(?:[01]?\d|2[0-3])[.:hu_-][0-5]\d(?:[.:_-][0-5]\d)?|(?:[01]\d|2[0-3])(?:[0-5]\d){1,2}`;
const TIME = new RegExp(String.raw`^(?:(?:om|at) )?(?:${CLOCK})(?: ?uur| ?[ap]\.?m\.?)?$`, "iu");
/** A program may call a note of each day so. */
const DAILY = /^daily$/iu;
/** What may stand between a day and the rest of a name. */
const AROUND = String.raw`[\s_,:;|\u2013\u2014-]`;
const BEHIND = new RegExp(`^(?:T(?=\\d)|${AROUND}|[).])+`, "iu");
const WORD = /^\(?\p{L}+/u;
const LETTER = /[\p{L}\p{N}]/u;
/** In characters. No name is longer. */
const LONGEST_NAME = 255;

/** `null` where the name says no day, or more than one. */
export function findDayInName(path: string, style: DateStyle): NamedDay | null {
  const [, year, , month, date, title = ""] = DAY_FIRST.exec(path.replace(TIME_IN_DAY, "")) ?? [];
  const first = `${year}-${month}-${date}`;
  if (isDay(first)) return { day: first, text: first, title: titleBehind(title, first) };
  const name = nameOf(path);
  const dates = findDates(name, style);
  const [found] = dates;
  if (found !== undefined && dates.every(({ day }) => day === found.day)) return withTitle(name, found);
  return found === undefined ? findDayInFolders(path) : null;
}

/** The day of the note's folder, if the folder is named for a day and nothing else. */
export function findDayOfFolder(path: string): Day | null {
  const folder = path.split("/").at(-2) ?? "";
  return isDay(folder) ? folder : null;
}

/** The name of a file, without its folders and its ending. */
export function nameOf(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.\w+$/u, "");
}

type DateInText = { day: Day; start: number; end: number };

/** Each date in a line that doesn't touch the words and numbers around it. */
export function findDates(line: string, style: DateStyle): DateInText[] {
  const text = line.slice(0, LONGEST_NAME);
  const dates: DateInText[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!LETTER.test(text[at] ?? "") || LETTER.test(text[at - 1] ?? "")) continue;
    const { day, rest } = splitDate(text.slice(at), style);
    // A T stands before a time.
    const isWhole = !LETTER.test(rest[0] ?? "") || /^T\d/iu.test(rest);
    if (day === null || !isWhole) continue;
    const end = text.length - rest.length;
    // If there are several days, none of them is the day of the whole.
    const isOneDay = !/\p{L}/u.test(text.slice(at, end)) || !FROM_DAY.test(text.slice(0, at));
    if (isOneDay) dates.push({ day, start: at, end });
    at = end;
  }
  return dates;
}

function withTitle(name: string, { day, start, end }: DateInText): NamedDay {
  const before = name.slice(0, start).replace(/[\s_,(-]+$/u, "");
  const behind = titleBehind(name.slice(end), day);
  // Without the date, the word that leads to it is left out.
  const led = before.replace(/\s(?:van|op|voor|of|for|on)$/iu, "");
  const parts = [led, behind].filter((part) => part !== "");
  return { day, text: name.slice(start, end), title: parts.join(" ") };
}

/** The words after a day. A weekday or a time alone is left out: the day doesn't need it. */
function titleBehind(rest: string, day: Day): string {
  const words = rest.replace(BEHIND, "");
  const [word = ""] = WORD.exec(words) ?? [];
  // The name of another weekday may be an ordinary word, such as Zon or Don.
  const isOfDay = weekdayOf(word.replace("(", "")) === dayToUtcDate(day).getUTCDay();
  const others = isOfDay ? words.slice(word.length).replace(BEHIND, "") : words;
  return others === "" || TIME.test(others) || DAILY.test(others) ? "" : words;
}

const DATE_NAME = new RegExp(String.raw`^(?:${WEEKDAY},? )?(\d{1,2})(?:[ ._-]+(\p{L}{3,9}))?(?:,? ${WEEKDAY})?$`, "iu");

/** Reads 2026/november/25, 2026/11 november/25, 2026-11/25, november 2026/25 or 2026/25 november. */
function findDayInFolders(path: string): NamedDay | null {
  const [, date = "", word = ""] = DATE_NAME.exec(nameOf(path)) ?? [];
  const folders = path.split("/").slice(0, -1).map(readFolder).toReversed();
  const year = folders.map((folder) => folder.year).find((each) => each !== null);
  const month = word === "" || isWeekday(word) ? folders[0]?.month : monthOf(word);
  const day = `${year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? { day, text: day, title: "" } : null;
}

function isWeekday(word: string): boolean {
  return weekdayOf(word) !== null;
}

/** The year and month in a folder's name that holds nothing else. */
function readFolder(folder: string): { year: string | null; month: number | null } {
  const parts = folder.split(/[ ._-]+/u);
  const year = parts.find((part) => /^\d{4}$/u.test(part)) ?? null;
  const months = parts.filter((part) => part !== year).map((part) => monthOf(part) ?? numberOf(part));
  const isClear = months.length <= 2 && months.every((month) => month !== null);
  const named = parts.map(monthOf).find((month) => month !== null);
  return { year, month: isClear ? (named ?? months[0] ?? null) : null };
}

function numberOf(part: string): number | null {
  return /^\d{1,2}$/u.test(part) ? Number(part) : null;
}
