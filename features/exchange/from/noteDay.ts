/** Finds the day in the front matter of a note, under its different names and in its different forms. */
import type { DateStyle } from "./dateText.ts";
import { nameOf } from "./dayInName.ts";
import { textToMoment, timeToMoment, type Moment } from "./moment.ts";

/** Names for the day of a note, the surest first. They are written without white space, dashes and capitals. */
const DAYS = ["date", "created", "day", "datum", "dag"];
/** Names for when a file was made. The file's own name is surer than these. */
const MADE = [
  "datecreated createddate createdat createdon creationdate creationtime dateadded datetime timestamp ctime",
  "journaldate entrydate published publishedat publishdate pubdate",
  "aangemaakt aangemaaktop aanmaakdatum datumaangemaakt gemaakt gemaaktop datumtijd",
  "geschreven geschrevenop dagboekdatum publicatiedatum",
].flatMap((names) => names.split(" "));

export type DayFact = {
  /** The name as it is written in the front matter. */
  name: string;
  texts: string[];
};

/** The fields that may give the day. `sure` ones come before the name of the file, `unsure` ones after it. */
export function findDayFacts(facts: Record<string, unknown>): { sure: DayFact[]; unsure: DayFact[] } {
  const names = Object.keys(facts);
  const find = (wanted: readonly string[]) =>
    wanted.flatMap((want) => {
      const known = names.filter((name) => foldName(name) === want);
      return known.map((name) => ({ name, texts: textsOf(facts[name]) }));
    });
  return { sure: find(DAYS), unsure: find(MADE) };
}

/** Whether the field always gives the day, and so is none of the other fields. */
export function isDayName(name: string): boolean {
  return ["date", "created", "day", "datum"].includes(name);
}

/** Whether the field gives the day, or when the file was made. */
export function isAnyDayName(name: string): boolean {
  return [...DAYS, ...MADE].includes(foldName(name));
}

/** `null` where it is no day. Years of two figures are only read if the notes together show what stands first. */
export function readDayFact({ texts }: DayFact, style: DateStyle): { moment: Moment; text: string } | null {
  for (const text of texts) {
    const moment = numberToMoment(text) ?? textToMoment(text, null, style);
    if (moment !== null) return { moment, text };
  }
  return null;
}

/** Reads 20261125, 202611251030 or 20261125103000, and seconds or milliseconds since 1970. */
function numberToMoment(text: string): Moment | null {
  const [, day, hours, minutes, seconds = "00"] = /^(\d{8})(\d\d)(\d\d)(\d\d)?$/u.exec(text) ?? [];
  if (day !== undefined) return textToMoment(`${day} ${hours}:${minutes}:${seconds}`);
  if (/^1\d{9}$/u.test(text)) return timeToMoment(Number(text) * 1000, null);
  return /^1\d{12}$/u.test(text) ? timeToMoment(Number(text), null) : null;
}

function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/gu, "");
}

/** A list gives several texts. A link gives its target, and the words that stand for it. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => textsOf(each));
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "string") return [];
  const text = value.trim();
  const [, target, alias] = /^"?\[\[([^\]|]{1,200})(?:\|([^\]]{1,200}))?\]\]"?$/u.exec(text) ?? [];
  const [, label, address] = /^\[([^\]]{1,200})\]\(<?([^)>]{1,200})>?\)$/u.exec(text) ?? [];
  const links = [target, address].filter((each) => each !== undefined).map((each) => nameOf(each));
  return [text, ...links, ...[target, alias, label].filter((each) => each !== undefined)].map((each) => each.trim());
}
