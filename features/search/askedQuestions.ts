/** Lists each answered question once, with the number of its answers. */
import type { QuestionId } from "../../content/article.ts";
import type { Day } from "../../content/day.ts";

export type AskedQuestion = {
  id: QuestionId;
  /** The question in the wording of its newest answer. */
  text: string;
  /** Whether no article asks it. */
  isOwn: boolean;
  /** How many answers the question has, and the days of the first and the last. */
  count: number;
  first: Day;
  last: Day;
};

type QuestionOnDay = { day: Day; question: { id: QuestionId; text: string; isOwn: boolean } };

/** Lists the questions. Those answered more than once come first, and then the most recent ones. */
export function listQuestions(answers: Iterable<QuestionOnDay>): AskedQuestion[] {
  const asked = new Map<QuestionId, AskedQuestion>();
  for (const { day, question } of answers) {
    const known = asked.get(question.id);
    if (known === undefined) asked.set(question.id, { ...question, count: 1, first: day, last: day });
    else asked.set(question.id, addTo(known, day, question.text));
  }
  return [...asked.values()].toSorted(mostTellingFirst);
}

function addTo(known: AskedQuestion, day: Day, text: string): AskedQuestion {
  const isLater = day > known.last;
  return {
    ...known,
    text: isLater ? text : known.text,
    count: known.count + 1,
    first: day < known.first ? day : known.first,
    last: isLater ? day : known.last,
  };
}

function mostTellingFirst(a: AskedQuestion, b: AskedQuestion): number {
  if (a.count > 1 !== b.count > 1) return a.count > 1 ? -1 : 1;
  if (a.last !== b.last) return a.last < b.last ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
