import { LINE_LIMIT } from "../../../content/article.ts";
import { isBlank } from "../../../journal/blankText.ts";
import { textToMoment } from "./moment.ts";

/**
 * The Markdown heading that a text begins with, and the text below it. A date in figures is no title: the day has it
 * already. One in words is what the reader called that day.
 */
export function splitHeading(text: string): { title: string | null; text: string } {
  const [line = "", ...rest] = text.split("\n");
  const [, title] = /^#{1,6}[ \t]+(\S.*)$/u.exec(line) ?? [];
  const isTitle = title !== undefined && !isBlank(title) && title.length <= LINE_LIMIT && !isDateInFigures(title);
  if (!isTitle) return { title: null, text };
  const below = rest.slice(rest.findIndex((each) => !isBlank(each)));
  return { title: title.trim(), text: below.join("\n") };
}

function isDateInFigures(title: string): boolean {
  const isInFigures = /^\d{1,4}[-/.]\d/u.test(title) && !/\p{L}/u.test(title.replaceAll(/[ap]m|[tz]/giu, ""));
  return isInFigures && textToMoment(title) !== null;
}
