/** Reads the "Veelgestelde vragen": one list is about the article, another about its category. */
import { LINE_LIMIT } from "../article.ts";
import type { FaqEntry, FaqSubject } from "../article.ts";
import { normaliseForIdentity } from "../normaliseText.ts";
import { blockText } from "./block.ts";
import { startsWithLightbulb } from "./blogMark.ts";
import { cleanWording } from "./questionWording.ts";
import { splitFirstQuestion } from "./sentence.ts";
import type { Section } from "./splitSections.ts";

const SUBJECT = /\bover (.+)$/u;
const FILLER_WORDS = new Set(["de", "het", "een", "en", "je", "jij", "jouw", "van", "in", "met"]);
const NUMBER = /^\d{1,2}[.)] /u;

/** Reads every FAQ among the sections. `category` is the article's; `null` where the article names none. */
export function faqEntries(sections: readonly Section[], category: string | null): FaqEntry[] {
  const categorySections = findCategorySections(sections, category);
  return sections
    .filter(({ mark }) => mark === "faq")
    .flatMap((section) => readEntries(section, categorySections.has(section) ? "category" : "article"));
}

/**
 * The last FAQ that names the category is the category's. Without one, it is any FAQ below the newsletter or greeting.
 */
function findCategorySections(sections: readonly Section[], category: string | null): Set<Section> {
  const named = sections.findLast(({ mark, heading }) => mark === "faq" && isAbout(heading ?? "", category));
  if (named !== undefined) return new Set([named]);
  const end = sections.findIndex(({ mark }) => mark === "newsletter" || mark === "greeting");
  return new Set(end === -1 ? [] : sections.slice(end));
}

function isAbout(heading: string, category: string | null): boolean {
  const subject = telling(SUBJECT.exec(normaliseForIdentity(heading))?.[1] ?? "");
  const words = new Set(telling(normaliseForIdentity(category ?? "")));
  return subject.length > 0 && subject.every((word) => words.has(word));
}

function telling(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FILLER_WORDS.has(word));
}

function readEntries({ blocks }: Section, about: FaqSubject): FaqEntry[] {
  const entries: { question: string; answers: string[] }[] = [];
  for (const block of blocks) {
    if (block.lines.some(startsWithLightbulb)) continue;
    const text = cleanWording(blockText(block)).replace(NUMBER, "");
    const current = entries.at(-1);
    const isAnswer = current?.answers.length === 0 && block.kind !== "heading";
    const asked = isAnswer ? null : splitFirstQuestion(text, LINE_LIMIT);
    if (asked !== null) entries.push({ question: asked.question, answers: asked.rest === "" ? [] : [asked.rest] });
    else current?.answers.push(text);
  }
  return entries.map(({ question, answers }) => ({ question, answer: answers.join("\n\n"), about }));
}
