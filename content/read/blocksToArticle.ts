/** The one grammar of the blog. It makes an article of blocks, whatever notation they came from. */
import { LINE_LIMIT, LIST_LIMIT } from "../article.ts";
import type { UnaddressedArticle, UnaddressedQuestion } from "../article.ts";
import { normaliseForIdentity } from "../normaliseText.ts";
import type { Block } from "./block.ts";
import { faqEntries } from "./faqEntries.ts";
import { readLead } from "./lead.ts";
import { lightbulbQuestions } from "./lightbulbQuestions.ts";
import { openingQuestions } from "./openingQuestions.ts";
import { prepareBlocks } from "./prepareBlocks.ts";
import { relatedLinks } from "./relatedLinks.ts";
import { splitSections } from "./splitSections.ts";
import type { Section } from "./splitSections.ts";

/** Why blocks are no article, or an article that may not be kept. */
export type GrammarFailure =
  /** The page has nothing that every article of the blog has: a 💡, the three questions, a FAQ, the minutes. */
  | { kind: "no-marks" }
  | { kind: "no-title" }
  /** A question or hint is longer than LINE_LIMIT; `start` is its beginning. */
  | { kind: "too-long"; start: string }
  /** There are more than LIST_LIMIT of `what`. */
  | { kind: "too-many"; what: "questions" | "faq" | "related" };

export type GrammarResult =
  | { status: "read"; article: UnaddressedArticle }
  | { status: "refused"; reason: GrammarFailure };

/** Never throws. Its time grows with the number and length of the blocks. */
export function blocksToArticle(blocks: readonly Block[]): GrammarResult {
  const prepared = prepareBlocks(blocks);
  const own = prepared.filter(({ kind }) => kind !== "card");
  const { bodyStart, ...names } = readLead(own);
  const sections = splitSections(own.slice(bodyStart), names.heading);
  const questions = onlyOnce(sections.flatMap((section) => sectionQuestions(section, names.heading)));
  const faq = faqEntries(sections, names.category);
  const related = relatedLinks(prepared);
  const { title, heading, category, minutes, summary } = names;

  const isAsking = questions.some(({ kind, text }) => kind === "opening" || text.includes("?"));
  if (!isAsking && faq.length === 0 && minutes === null) return refuse({ kind: "no-marks" });
  if (title === null) return refuse({ kind: "no-title" });
  const article = { title, heading, category, minutes, summary, questions, faq, related };
  const failure = findExcess(article);
  return failure === null ? { status: "read", article } : refuse(failure);
}

function refuse(reason: GrammarFailure): GrammarResult {
  return { status: "refused", reason };
}

/** The text below the opening questions stands under the article's heading again. */
function sectionQuestions({ heading, mark, blocks }: Section, articleHeading: string | null): UnaddressedQuestion[] {
  if (mark !== "opening") return lightbulbQuestions(blocks, heading);
  const { questions, rest } = openingQuestions({ heading, mark, blocks });
  return [...questions, ...lightbulbQuestions(rest, articleHeading)];
}

function onlyOnce(questions: readonly UnaddressedQuestion[]): UnaddressedQuestion[] {
  const questionsByWording = new Map<string, UnaddressedQuestion>();
  for (const question of questions) {
    const key = normaliseForIdentity(question.text);
    if (key !== "" && !questionsByWording.has(key)) questionsByWording.set(key, question);
  }
  return [...questionsByWording.values()];
}

function findExcess({ questions, faq, related }: UnaddressedArticle): GrammarFailure | null {
  const long = questions.flatMap(({ text, hint }) => [text, hint ?? ""]).find((line) => line.length > LINE_LIMIT);
  if (long !== undefined) return { kind: "too-long", start: long.slice(0, 60) };
  if (questions.length > LIST_LIMIT) return { kind: "too-many", what: "questions" };
  if (faq.length > LIST_LIMIT) return { kind: "too-many", what: "faq" };
  return related.length > LIST_LIMIT ? { kind: "too-many", what: "related" } : null;
}
