/** The standing lines of the blog: the same words in every article. The parts of an article are known by them. */
export type BlogMark = "opening" | "faq" | "themeSearch" | "searchTip" | "newsletter" | "discover" | "greeting";

export const LIGHTBULB = "💡";
export const ARROW = "→";
/**
 * Stands for a picture that may be a 💡, until the words beside the picture decide (see lampLines.ts). No page writes
 * it.
 */
export const LAMP_ICON = "\u{10F4A1}";

const MARK_LIMIT = 400;

/** The patterns are tried on a clean line in lower case, without leading symbols. */
const MARKS: readonly (readonly [RegExp, BlogMark])[] = [
  [/^(?:de )?(?:drie|3) vragen om .{0,24}\bstil .{0,12}staan\P{L}*$/u, "opening"],
  [/^(?:veel ?gestelde vragen|faq)(?: over [^?.]+)?[ :]*$/u, "faq"],
  [/^vind het inzicht [^.]+$/u, "themeSearch"],
  [/^tip: gebruik 1/u, "searchTip"],
  [/^zoek jouw thema\b/u, "themeSearch"],
  [/^wekelijks een helder moment\b/u, "newsletter"],
  [/^ontvang (?:wekelijks|elke week)\b/u, "newsletter"],
  [/^(?:meld je aan|schrijf je in|abonneer je) .*\bnieuwsbrief\b/u, "newsletter"],
  [/^ontdek meer\P{L}*$/u, "discover"],
  [/^(?:(?:met )?(?:vriendelijke|hartelijke|lieve|warme|zachte) )?groet(?:en|jes)?\P{L}*$/u, "greeting"],
];

const MINUTES =
  /^(?:leestijd:? )?(?:± ?|ca\. ?)?(\d{1,3}) ?min(?:\.|uut|uten)?(?: (?:leestijd|lezen|leeswerk|read))?\.?$/iu;

const MINUTES_BESIDE = /^(.{1,120}?) ?[·|•] ?(\d{1,3} ?min.{0,20})$/u;

/** Which standing line this is; `null` of any other line. */
export function blogMarkOf(line: string): BlogMark | null {
  if (line.length > MARK_LIMIT) return null;
  const words = line.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, "");
  return MARKS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Whether the line is a question in the text: such a line begins with 💡. */
export function startsWithLightbulb(line: string): boolean {
  return line.startsWith(LIGHTBULB);
}

/** Whether the line is the call to action, a link in words. Such a line ends in an arrow. */
export function isCallToAction(line: string): boolean {
  return line.endsWith(ARROW);
}

/** The reading time, where the line says nothing else. `null` of any other line. */
export function minutesOf(line: string): number | null {
  const digits = line.length > MARK_LIMIT ? undefined : MINUTES.exec(line)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Splits a line that is two, such as "Jij en jouw keuzes · 13 min". `null` of any other line. */
export function splitMinutes(line: string): [name: string, minutes: string] | null {
  const [, name, minutes] = line.length > MARK_LIMIT ? [] : (MINUTES_BESIDE.exec(line) ?? []);
  return name === undefined || minutes === undefined || minutesOf(minutes) === null ? null : [name, minutes];
}
