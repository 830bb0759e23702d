import type { Answer } from "./answer.ts";
import { recordToEntry } from "./entry.ts";
import type { Revision } from "./revision.ts";

/** How many answers in a whole journal have words that stand. */
export function countEntries({ answers, revisions }: { answers: Answer[]; revisions: Revision[] }): number {
  const byAnswer = Map.groupBy(revisions, ({ answerId }) => answerId);
  return answers.filter((answer) => recordToEntry({ answer, revisions: byAnswer.get(answer.id) ?? [] })).length;
}
