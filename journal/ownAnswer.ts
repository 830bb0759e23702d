/** Answers to what no article asks; see OwnQuestion. */
import type { QuestionId } from "../content/article.ts";
import type { Day } from "../content/day.ts";
import { createAnswerId, type Answer } from "./answer.ts";

export function createOwnAnswer(day: Day, { id, text }: { id: QuestionId; text: string }): Answer {
  const question = { id, kind: "own", text, hint: null, section: null, article: null } as const;
  return { id: createAnswerId(day, id), day, question };
}
