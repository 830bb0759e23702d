/**
 * Puts a day's question into the prerendered page (prerenderToday.tsx), so that it is as `TodayPage` would render it.
 * This runs before the first paint, and again at each other question.
 */
import { BLOG_HOME } from "../../../content/blog.ts";
import { findPart, type Part } from "../parts.dom.ts";
import type { FirstPaint } from "./firstPaint.ts";

/** Of the question, it has only what is shown. */
type Painted = Omit<FirstPaint, "question" | "link"> & {
  question: Pick<FirstPaint["question"], "text" | "hint" | "section">;
  link: unknown;
};

export function paintToday(paint: Painted): void {
  const { question, words, isLit } = paint;
  document.documentElement.lang = words.languageTag.slice(0, 2);
  set("lamp", "data-lit", String(isLit));
  set("lamp", "aria-label", isLit ? words.lampLit : words.lampDark);
  put("date", paint.date);
  put("question", question.text);
  put("hint", question.hint);
  set("answer", "aria-label", words.answerLabel);
  set("answer", "placeholder", words.answerPlaceholder);
  put("section", question.section);
  put("article", paint.source);
  put("read", words.readArticle);
  // The record may have been changed by others.
  const link = String(paint.link);
  set("read", "href", link.startsWith(BLOG_HOME) ? link : BLOG_HOME);
  put("another", words.anotherQuestion);
  put("journal", words.journal);
}

function set(part: Part, name: string, value: string): void {
  findPart(part)?.setAttribute(name, value);
}

function put(part: Part, text: string | null): void {
  const element = findPart(part);
  if (!element) return;
  element.textContent = text;
  element.hidden = text === null;
}
