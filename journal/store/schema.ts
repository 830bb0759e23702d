/** The database `dagvraag`, version 1. What comes out of it is parsed before it is believed: disks and other versions lie. */
import type { DBSchema } from "idb";
import * as v from "valibot";
import type { QuestionId } from "../../content/article.ts";
import { isDay, type Day } from "../../content/day.ts";
import type { Draw } from "../../content/draw.ts";
import type { Answer, AnswerId } from "../answer.ts";
import type { Revision, RevisionId } from "../revision.ts";

export interface JournalSchema extends DBSchema {
  /** The frozen question, by day and question. Key order is day order. */
  answers: { key: AnswerId; value: Answer };
  /** Every saved state. Heads are derived from the parents, so a write needs no read before it. */
  revisions: { key: RevisionId; value: Revision; indexes: { byAnswer: AnswerId } };
  draws: { key: Day; value: Draw };
}

const daySchema = v.custom<Day>(isDay);
const questionIdSchema = v.custom<QuestionId>((value) => typeof value === "string" && value !== "");
const revisionIdSchema = v.custom<RevisionId>((value) => typeof value === "string" && value !== "");
const answerIdSchema = v.custom<AnswerId>((value) => typeof value === "string" && isDay(value.split(":")[0]));
const timeSchema = v.pipe(v.number(), v.finite());
const stateEntries = { id: revisionIdSchema, edition: v.pipe(v.number(), v.integer(), v.minValue(1)) };

const answerSchema = v.object({
  id: answerIdSchema,
  day: daySchema,
  question: v.object({
    id: questionIdSchema,
    kind: v.picklist(["lightbulb", "opening"]),
    text: v.string(),
    hint: v.nullable(v.string()),
    section: v.nullable(v.string()),
    article: v.object({ title: v.string(), url: v.string() }),
  }),
});

const revisionSchema = v.object({
  ...stateEntries,
  answerId: answerIdSchema,
  parents: v.array(v.object(stateEntries)),
  text: v.string(),
  startedAt: timeSchema,
  writtenAt: timeSchema,
});

const drawSchema = v.object({ day: daySchema, questionId: questionIdSchema, passed: v.array(questionIdSchema) });

/** `null` for a record that makes no sense. */
export const parseAnswer = createParser(answerSchema);
export const parseRevision = createParser(revisionSchema);
export const parseDraw = createParser(drawSchema);

function createParser<Value>(schema: v.GenericSchema<unknown, Value>): (record: unknown) => Value | null {
  return (record) => {
    const result = v.safeParse(schema, record);
    return result.success ? result.output : null;
  };
}
