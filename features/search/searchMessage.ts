/** The messages between the journal page and its search worker. Both come from one build, so nothing parses them. */
import type { AskedQuestion } from "./askedQuestions.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import type { Hit, SearchCriteria, SearchChoices } from "./searchIndex.ts";

/** Asks for what is found of `criteria`, now and each time that the journal changes. `null` ends that. */
export type SearchRequest = { requestId: number; criteria: SearchCriteria | null };

/** Asks for so many of the answered questions, now and each time that the journal changes. 0 ends that. */
export type QuestionsRequest = { questions: number };

export type SearchReply =
  /** `isWhole`: all of the journal was searched. `requestId` is that of the request. */
  | { kind: "found"; requestId: number; isWhole: boolean; hits: Hit[] }
  /** What the reader can choose from, once all was read, and again when answers come or go. */
  | ({ kind: "ready" } & SearchChoices)
  /** The first of the answered questions, once all was read. `total` is how many there are. */
  | { kind: "questions"; asked: AskedQuestion[]; total: number }
  | { kind: "failed"; failure: JournalFailure };
