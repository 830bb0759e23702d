/** The database `dagvraag`, which migrations.ts creates. */
import type { DBSchema } from "idb";
import type { QuestionId } from "../../content/article.ts";
import type { Day } from "../../content/day.ts";
import type { Draw } from "../../content/deck/draw.ts";
import type { Answer, AnswerId } from "../answer.ts";
import type { HiddenQuestion, ReadArticle, ReadQuestion } from "../deckStore.ts";
import type { DatabaseMark } from "../loss.ts";
import type { Revision, RevisionId } from "../revision.ts";
import type { Star } from "../star.ts";

/** The number of steps in migrations.ts. That file is only loaded for an upgrade. */
export const VERSION = 3;

export interface JournalSchema extends DBSchema {
  /** The frozen question of each answer. The key is day and question, so that key order is day order. */
  answers: { key: AnswerId; value: Answer; indexes: { byQuestion: QuestionId } };
  /** Every saved state. Heads follow from the parents, so a write needs no read before it. */
  revisions: { key: RevisionId; value: Revision; indexes: { byAnswer: AnswerId } };
  draws: { key: Day; value: Draw };
  stars: { key: AnswerId; value: Star };
  /** The articles that were read on this machine, by address. Those that ship are files of the extension. */
  articles: { key: string; value: ReadArticle };
  /** The questions that these articles ask or once asked. */
  questions: { key: QuestionId; value: ReadQuestion; indexes: { byArticle: string } };
  hidden: { key: QuestionId; value: HiddenQuestion };
  /** What is remembered of each walked site: a BlogRecord, which parseBlogRecord reads. */
  sites: { key: string; value: { site: string; record: unknown } };
  /** The deck's stamp goes up with each change of the deck. The journal's mark is for the loss detector. */
  stamps: {
    key: "deck" | "journal" | "flush";
    /** A flush writes this row only to write something. */
    value: { name: "deck"; stamp: number } | ({ name: "journal" } & DatabaseMark) | { name: "flush" };
  };
}
