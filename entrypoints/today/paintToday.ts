/**
 * Puts a day's question into the prerendered page (prerenderToday.tsx), so that it is as `TodayPage` would render it.
 * This runs before the first paint, and again at each other question.
 */
import { BLOG_ORIGIN } from "../../content/blog.ts";
import type { FirstPaint } from "./firstPaint.ts";

/** Of the question, it has only what is shown. */
type Painted = Omit<FirstPaint, "question" | "link"> & {
  question: Pick<FirstPaint["question"], "text" | "hint" | "section">;
  link: unknown;
};

export function paintToday(page: Document, paint: Painted): void {
  const { question, words, isLit } = paint;
  const set = (selector: string, name: string, value: string) =>
    page.querySelector(selector)?.setAttribute(name, value);
  const put = (selector: string, text: string | null) => {
    const element = page.querySelector(selector);
    element?.replaceChildren(text ?? "");
    element?.toggleAttribute("hidden", text === null);
  };

  page.documentElement.lang = words.languageTag.slice(0, 2);
  set("header i", "data-lit", String(isLit));
  set("header i", "aria-label", isLit ? words.lampLit : words.lampDark);
  put("header p", paint.date);
  put("h1", question.text);
  put("h1 + p", question.hint);
  set("textarea", "aria-label", words.answerLabel);
  set("textarea", "placeholder", words.answerPlaceholder);
  put("footer p", question.section);
  put("footer p + p", paint.source);
  put("nav a", words.readArticle);
  // The record may have been changed by others.
  const link = String(paint.link);
  set("nav a", "href", link.startsWith(`${BLOG_ORIGIN}/`) ? link : `${BLOG_ORIGIN}/`);
  put("nav button", words.anotherQuestion);
  put("nav button + a", words.journal);
}
