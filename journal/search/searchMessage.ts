/** What the journal page and the search's worker say to each other. Both are of one build, and of one page. */
import type { JournalFailure } from "../failure.ts";
import type { Hit, SearchAsk, SearchChoices } from "./searchIndex.ts";

/** From now on what is found of `ask` is told, also when the journal changes; `null` ends it. */
export type SearchRequest = { turn: number; ask: SearchAsk | null };

export type SearchReply =
  /** `isWhole`: all of the journal has been searched. `turn` is that of the request. */
  | { kind: "found"; turn: number; isWhole: boolean; hits: Hit[] }
  /** What there is to choose from, once all has been read, and again when that changes. */
  | ({ kind: "ready" } & SearchChoices)
  | { kind: "failed"; failure: JournalFailure };
