/** Which line of an article's head is which: the blog gives them no labels. */
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

/** A line that is not the title, in which order it came, and what speaks for a category. */
type Candidate = { text: string; isRepeated: boolean; isAboveMinutes: boolean; isBesideTitle: boolean };

const TITLE_LIMIT = 200;
const HAS_LETTER = /\p{L}/u;
const CATEGORY_WORDS = 6;
const BYLINE = /^(?:door|geschreven door|auteur:?|gepubliceerd|bijgewerkt)\b/iu;
const DATE = /^\d{1,2}[ /-](?:\d{1,2}|\p{L}{3,9})\.?[ /-]\d{4}$/u;

/** `opensWithQuestions`: whether the three questions follow, so that a lone line can't be a section's heading. */
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
  const heading = candidates.findLast(({ text }) => text !== category);
  return { title: title.text, heading: heading?.text ?? null, category, minutes: minutes === 0 ? null : minutes };
}

/** "Jij en jouw keuzes · 13 min" is two lines. */
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
    if (earlier !== undefined) earlier.isRepeated = true;
    else {
      const isBesideTitle = block === title.block;
      candidates.set(key, { text, isRepeated: false, isAboveMinutes: index < minutesAt, isBesideTitle });
    }
  }
  return [...candidates.values()];
}

/** The blog says its category twice, above the minutes; others once, above a heading. */
function findCategory(candidates: readonly Candidate[], isLoneLineCategory: boolean): string | null {
  const repeated = candidates.find(({ isRepeated }) => isRepeated);
  if (repeated !== undefined) return repeated.text;
  const [first] = candidates;
  if (first === undefined || first.text.split(" ").length > CATEGORY_WORDS) return null;
  const speaksForIt = first.isAboveMinutes || first.isBesideTitle || candidates.length > 1 || isLoneLineCategory;
  return speaksForIt ? first.text : null;
}
