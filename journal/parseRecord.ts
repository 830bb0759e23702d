/** What comes from a disk or a file is parsed before it is believed: disks, other versions and people's editors lie. */
import * as v from "valibot";
import type { QuestionId } from "../content/article.ts";
import { isDay, type Day } from "../content/day.ts";
import type { Draw } from "../content/draw.ts";
import { createAnswerId, type Answer, type AnswerId } from "./answer.ts";
import type { Revision, RevisionId } from "./revision.ts";

const daySchema = v.custom<Day>(isDay);
const questionIdSchema = v.custom<QuestionId>((value) => typeof value === "string" && value !== "");
const revisionIdSchema = v.custom<RevisionId>((value) => typeof value === "string" && value !== "");
const answerIdSchema = v.custom<AnswerId>((value) => typeof value === "string" && isDay(value.split(":")[0]));
const timeSchema = v.pipe(v.number(), v.finite());
const stateEntries = { id: revisionIdSchema, edition: v.pipe(v.number(), v.integer(), v.minValue(1)) };

const frozenQuestionSchema = v.object({
  id: questionIdSchema,
  kind: v.picklist(["lightbulb", "opening"]),
  text: v.string(),
  hint: v.nullable(v.string()),
  section: v.nullable(v.string()),
  article: v.object({ title: v.string(), url: v.string() }),
});

const answerSchema = v.pipe(
  v.object({ id: answerIdSchema, day: daySchema, question: frozenQuestionSchema }),
  v.check(({ id, day, question }) => id === createAnswerId(day, question.id)),
);

const revisionSchema = v.object({
  ...stateEntries,
  answerId: answerIdSchema,
  parents: v.array(v.object(stateEntries)),
  kind: v.picklist(["written", "deleted"]),
  text: v.string(),
  startedAt: timeSchema,
  writtenAt: timeSchema,
});

const drawSchema = v.object({ day: daySchema, questionId: questionIdSchema, passed: v.array(questionIdSchema) });

/** `null` for a record that makes no sense. */
export const parseAnswer: Parser<Answer> = createParser(answerSchema);
export const parseRevision: Parser<Revision> = createParser(revisionSchema);
export const parseDraw: Parser<Draw> = createParser(drawSchema);

type Parser<Value> = (record: unknown) => Value | null;

function createParser<Value>(schema: v.GenericSchema<unknown, Value>): Parser<Value> {
  return (record) => {
    const result = v.safeParse(schema, record);
    return result.success ? result.output : null;
  };
}
