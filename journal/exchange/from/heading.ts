import { LINE_LIMIT } from "../../../content/article.ts";
import { isBlank } from "../../blankText.ts";
import { textToMoment } from "./moment.ts";

/** The Markdown heading that a text begins with, and the text below it. A date is no title: the day has it already. */
export function splitHeading(text: string): { title: string | null; text: string } {
  const [line = "", ...rest] = text.split("\n");
  const [, title] = /^#{1,6}[ \t]+(\S.*)$/u.exec(line) ?? [];
  const isTitle = title !== undefined && !isBlank(title) && title.length <= LINE_LIMIT && textToMoment(title) === null;
  if (!isTitle) return { title: null, text };
  const below = rest.slice(rest.findIndex((each) => !isBlank(each)));
  return { title: title.trim(), text: below.join("\n") };
}
