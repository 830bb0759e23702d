/** Keeps the author's own words of an article. A page may have been translated, whole or sentence by sentence. */
import { isOnBlog } from "../canonicalAddress.ts";
import type { UnaddressedArticle, UnaddressedQuestion } from "../article.ts";
import type { GrammarResult } from "./blocksToArticle.ts";
import { areSmallWordsKnown, hasDutch, hasOther, isForeign, keepDutch } from "./dutch.ts";

export type Language = {
  /** Whether the page, or the site that shows it, says that it was translated. */
  isTranslated: boolean;
  /** The language of `<html lang>`; `null` where there is none. */
  declared: string | null;
};

type Result = GrammarResult | { status: "refused"; reason: { kind: "translated" } };

const TRANSLATED: Result = { status: "refused", reason: { kind: "translated" } };

/** Leaves out what is in another language. Refuses a page in which none of the author's words are left. */
export function keepAuthorsWords(result: GrammarResult, language: Language, address: string | null): Result {
  if (language.isTranslated && (hasMarks(result) || (address !== null && isOnBlog(address)))) return TRANSLATED;
  if (result.status === "refused") return result;
  const { article } = result;
  const questions = isAllForeign(article, language) ? [] : article.questions.flatMap(toDutch);
  if (questions.length === 0 && article.questions.length > 0) return TRANSLATED;
  return { status: "read", article: { ...article, questions } };
}

function hasMarks(result: GrammarResult): boolean {
  return result.status === "read" || result.reason.kind !== "no-marks";
}

/**
 * Many blogs declare a language that isn't theirs. A declared language is believed where no question has a Dutch word.
 * A language whose small words are known must also show them: one in a question, or several in the rest of the page.
 */
function isAllForeign({ questions, ...rest }: UnaddressedArticle, { declared }: Language): boolean {
  const isOther = declared !== null && !/^\s*(?:nl|$)/iu.test(declared);
  if (!isOther || questions.length < 2 || questions.some(({ text }) => hasDutch(text))) return false;
  if (!areSmallWordsKnown(declared) || questions.some(({ text }) => hasOther(text))) return true;
  return isForeign([rest.title, rest.summary, ...rest.faq.map(({ answer }) => answer)].join(" "));
}

function toDutch(question: UnaddressedQuestion): UnaddressedQuestion[] {
  const text = keepDutch(question.text);
  if (text === null) return [];
  return [{ ...question, text, hint: question.hint === null ? null : keepDutch(question.hint) }];
}
