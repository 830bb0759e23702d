/** The database `dagvraag`; migrations.ts makes it so. */
import type { DBSchema } from "idb";
import type { QuestionId } from "../../content/article.ts";
import type { Day } from "../../content/day.ts";
import type { Draw } from "../../content/deck/draw.ts";
import type { Answer, AnswerId } from "../answer.ts";
import type { HiddenQuestion, ReadArticle, ReadQuestion } from "../deckStore.ts";
import type { DatabaseMark } from "../loss.ts";
import type { Revision, RevisionId } from "../revision.ts";
import type { Star } from "../star.ts";

/** How many steps there are in migrations.ts, which is loaded only where one is to be made. */
export const VERSION = 3;

export interface JournalSchema extends DBSchema {
  /** The frozen question, by day and question. Key order is day order. */
  answers: { key: AnswerId; value: Answer; indexes: { byQuestion: QuestionId } };
  /** Every saved state. Heads are derived from the parents, so a write needs no read before it. */
  revisions: { key: RevisionId; value: Revision; indexes: { byAnswer: AnswerId } };
  draws: { key: Day; value: Draw };
  stars: { key: AnswerId; value: Star };
  /** Those read on this machine, by address. What ships lies in the extension's own files. */
  articles: { key: string; value: ReadArticle };
  /** What they ask, or once asked. */
  questions: { key: QuestionId; value: ReadQuestion; indexes: { byArticle: string } };
  hidden: { key: QuestionId; value: HiddenQuestion };
  /** What is remembered of each site that is walked: a BlogRecord, which parseBlogRecord reads. */
  sites: { key: string; value: { site: string; record: unknown } };
  /** The deck's stamp goes up whenever the deck is changed; the journal's mark is for the loss detector. */
  stamps: {
    key: "deck" | "journal" | "flush";
    /** A flush writes its row for the sake of writing. */
    value: { name: "deck"; stamp: number } | ({ name: "journal" } & DatabaseMark) | { name: "flush" };
  };
}
