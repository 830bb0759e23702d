/** Labels beside a 💡 that announce a question: "Reflectievraag:", "Vraag 2", "Om over na te denken". */
import { blogMarkOf, LIGHTBULB } from "./blogMark.ts";

const BEFORE = String.raw`(?:(?:een|de|het|jouw|je|mijn|onze|mini|korte|kleine|mooie|goede|eerste|tweede|derde|volgende|laatste|extra|even|ter|voor|tot|\d{1,2}e?) ){0,3}`;
const NOUN = String.raw`(?:\p{L}{0,20}-?(?:vraag|vraagje|vragen|vraagjes)|\p{L}{0,12}reflecti(?:e|es|on|ons)(?:moment|momentje|momenten|punt|punten|oefening)?|bezinning|overdenking|overweging|zelfonderzoek|denkertje|stilstaan|nadenken|questions?)`;
/** Matches "2", "(nr. 2)", "#2", "(1/3)", "1 van 3". */
const NUMBER = String.raw`(?: ?\(?(?:nr\.? ?|# ?)?\d{1,2}(?: ?(?:/|van|of) ?\d{1,2})?\)?)?`;
const AFTER = String.raw`(?: (?:voor|aan|van|bij|om|over|in|tot|ter|op) [^:?!]{1,40})?${NUMBER}`;
const LABEL = String.raw`${BEFORE}${NOUN}${AFTER}`;
const IS_LABEL = new RegExp(String.raw`^${LABEL}$`, "iu");
const STARTS_WITH_LABEL = new RegExp(String.raw`^${LABEL}(?: (?:is|luidt))?(?: ?[:|] ?| [–—-] )`, "iu");
/** A full stop ends a label of one word, such as "Reflectievraag". Several words before a full stop are a sentence. */
const STARTS_WITH_WORD = new RegExp(String.raw`^(?:\p{L}{0,20}-?vraag(?:je)?|\p{L}{1,20}-?vragen)${NUMBER}\. `, "iu");
/** Sentences that announce a question as a label does, where they stand alone. */
const LEADS_TO = [
  /^(?:iets )?om (?:even |eens |rustig )?(?:over na te denken|bij stil te staan|op te schrijven|mee te nemen)$/iu,
  /^(?:sta|blijf)(?: (?:er|hier|eens|even|nu|bij)){0,4} stil(?: bij .{1,40})?$/iu,
  /^(?:denk|dink) (?:hier |er )?(?:eens |even |rustig )?(?:over )?na$/iu,
  /^(?:vraag|stel) (?:het )?jezelf(?: (?:eens|even|nu|af|de|deze|\p{L}{0,15}vra(?:ag|gen))){0,4}$/iu,
];
const IS_MANY = /(?:vragen|vraagjes|reflecties|questions)\b/iu;
const PUNCTUATION = /^[\s:;|.·–—-]+|[\s:;|.·–—-]+$/gu;
const LONGEST = 80;

/**
 * `many`: whether the label announces several questions. `null` of a line that is no label. A 💡 in the line is
 * ignored.
 */
export function labelOf(line: string): { many: boolean } | null {
  if (line.length > LONGEST || blogMarkOf(line) !== null) return null;
  const words = line.replaceAll(LIGHTBULB, " ").replaceAll(PUNCTUATION, "");
  const isLabel = IS_LABEL.test(words) || LEADS_TO.some((pattern) => pattern.test(words));
  return isLabel ? { many: IS_MANY.test(words) } : null;
}

/** The question that follows a label on the same line. The text itself where no label stands before the question. */
export function withoutLabel(text: string): string {
  const rest = text.replace(STARTS_WITH_LABEL, "").replace(STARTS_WITH_WORD, "");
  return rest.includes("?") ? rest : text;
}
