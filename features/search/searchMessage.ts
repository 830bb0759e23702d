/** What the journal page and the search's worker say to each other. Both are of one build, and of one page. */
import type { AskedQuestion } from "./askedQuestions.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import type { Hit, SearchCriteria, SearchChoices } from "./searchIndex.ts";

/** From now on what is found of `ask` is told, also when the journal changes; `null` ends it. */
export type SearchRequest = { requestId: number; criteria: SearchCriteria | null };

/** From now on so many of the questions that were answered are told, also when the journal changes; 0 ends it. */
export type QuestionsRequest = { questions: number };

export type SearchReply =
  /** `isWhole`: all of the journal has been searched. `turn` is that of the request. */
  | { kind: "found"; requestId: number; isWhole: boolean; hits: Hit[] }
  /** What there is to choose from, once all has been read, and again when that changes. */
  | ({ kind: "ready" } & SearchChoices)
  /** The first of the questions that were answered, once all has been read; `total` is how many there are. */
  | { kind: "questions"; asked: AskedQuestion[]; total: number }
  | { kind: "failed"; failure: JournalFailure };
