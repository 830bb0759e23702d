/**
 * Puts a day's question into the prerendered page (prerenderToday.tsx), which has the elements that `TodayPage` renders,
 * as that would: Preact then takes them over without changing one.
 */
import type { FirstPaint } from "./firstPaint.ts";

export function paintToday(page: Document, paint: FirstPaint): FirstPaint {
  const { question, words, isLit } = paint;
  const find = (selector: string) => page.querySelector(selector);
  const put = (selector: string, text: string | null) => {
    if (text === null) find(selector)?.remove();
    else find(selector)?.replaceChildren(text);
  };
  const set = (selector: string, name: string, value: string) => find(selector)?.setAttribute(name, value);

  page.documentElement.lang = words.languageTag.slice(0, 2);
  set("svg", "data-lit", String(isLit));
  set("svg", "aria-label", isLit ? words.lampLit : words.lampDark);
  put("header p", paint.date);
  put("h1", question.text);
  put("h1 + p", question.hint);
  set("textarea", "aria-label", words.answerLabel);
  set("textarea", "placeholder", words.answerPlaceholder);
  put("footer p + p", paint.source);
  put("footer p", question.section);
  put("nav a", words.readArticle);
  set("nav a", "href", paint.link);
  put("nav button", words.anotherQuestion);
  put("nav button + a", words.journal);
  return paint;
}
