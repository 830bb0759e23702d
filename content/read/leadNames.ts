/** Tells which line of an article's head is which: the blog gives these lines no labels. */
import { LINE_LIMIT } from "../article.ts";
import { normaliseForIdentity } from "../normaliseText.ts";
import type { Block } from "./block.ts";
import { minutesOf, splitMinutes } from "./blogMark.ts";
import { cleanWording } from "./questionWording.ts";

export type LeadLine = { text: string; block: Block };
export type LeadNames = {
  title: string | null;
  heading: string | null;
  category: string | null;
  minutes: number | null;
};

/** A line that is not the title, and the signs that it is a category. */
type Candidate = {
  text: string;
  isCategory: boolean;
  isHeading: boolean;
  isRepeated: boolean;
  isAboveMinutes: boolean;
  isBesideTitle: boolean;
};

const TITLE_LIMIT = 200;
const HAS_LETTER = /\p{L}/u;
const CATEGORY_WORDS = 6;
const BYLINE = /^(?:door|geschreven door|auteur:?|gepubliceerd|geplaatst|bijgewerkt)\b/iu;
const DATE = /^\d{1,2}[ /-](?:\d{1,2}|\p{L}{3,9})\.?[ /-]\d{4}$/u;

/** `opensWithQuestions`: whether the three questions follow. A lone line can't be the heading of a section then. */
export function nameLeadLines(leadLines: readonly LeadLine[], opensWithQuestions: boolean): LeadNames {
  const lines = leadLines.flatMap(separateMinutes).filter(({ text }) => !BYLINE.test(text) && !DATE.test(text));
  const title = lines.find(({ text }) => minutesOf(text) === null);
  if (title === undefined || title.text.length > TITLE_LIMIT || !HAS_LETTER.test(title.text)) {
    return { title: null, heading: null, category: null, minutes: null };
  }
  const minutesAt = lines.findIndex(({ text }) => minutesOf(text) !== null);
  const minutes = minutesOf(lines[minutesAt]?.text ?? "");
  const candidates = listCandidates(lines, title, minutesAt);
  const category = findCategory(candidates, opensWithQuestions && minutes === null);
  const others = candidates.filter(({ text }) => text !== category);
  const heading = others.findLast(({ isHeading }) => isHeading) ?? others.at(-1);
  return { title: title.text, heading: heading?.text ?? null, category, minutes: minutes === 0 ? null : minutes };
}

/** Makes two lines of "Jij en jouw keuzes · 13 min". */
function separateMinutes({ text, block }: LeadLine): LeadLine[] {
  const clean = cleanWording(text);
  return (splitMinutes(clean) ?? [clean]).map((part) => ({ text: part, block }));
}

function listCandidates(lines: readonly LeadLine[], title: LeadLine, minutesAt: number): Candidate[] {
  const titleKey = normaliseForIdentity(title.text);
  const candidates = new Map<string, Candidate>();
  for (const [index, { text, block }] of lines.entries()) {
    const key = normaliseForIdentity(text);
    if (key === titleKey || key === "" || text.length > LINE_LIMIT || minutesOf(text) !== null) continue;
    const earlier = candidates.get(key);
    const isCategory = block.kind === "category";
    if (earlier !== undefined) {
      earlier.isRepeated = true;
      earlier.isCategory ||= isCategory;
    } else {
      const isAboveMinutes = index < minutesAt;
      const isBesideTitle = block === title.block;
      const isHeading = block.kind === "heading";
      candidates.set(key, { text, isCategory, isHeading, isRepeated: false, isAboveMinutes, isBesideTitle });
    }
  }
  return [...candidates.values()];
}

/**
 * A page may name its category. The blog writes the category twice, above the minutes. Other pages write it once, above
 * a heading.
 */
function findCategory(candidates: readonly Candidate[], isLoneLineCategory: boolean): string | null {
  const said = candidates.find(({ isCategory }) => isCategory) ?? candidates.find(({ isRepeated }) => isRepeated);
  if (said !== undefined) return said.text;
  const [first] = candidates;
  if (first === undefined || first.text.split(" ").length > CATEGORY_WORDS) return null;
  const speaksForIt = first.isAboveMinutes || first.isBesideTitle || candidates.length > 1 || isLoneLineCategory;
  return speaksForIt ? first.text : null;
}
