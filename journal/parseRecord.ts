/**
 * Parses what comes from a disk or a file before it is trusted. Disks, other versions and people's editors change it.
 */
import type { QuestionId } from "../content/article.ts";
import { isDay } from "../content/day.ts";
import type { Draw } from "../content/deck/draw.ts";
import { articleReferenceShape, questionShape } from "../content/questionShape.ts";
import { hasShape, isInteger, isObject, isText, type Shape } from "../content/shape.ts";
import {
  createAnswerId,
  type Answer,
  type AnswerId,
  type BlogQuestion,
  type FrozenQuestion,
  type OwnQuestion,
} from "./answer.ts";
import type { Revision, RevisionId, RevisionState } from "./revision.ts";

/** https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LATEST = 8.64e15;

const frozenReferenceShape: Shape<BlogQuestion["article"]> = {
  title: articleReferenceShape.title,
  url: articleReferenceShape.url,
};
const blogQuestionShape: Shape<BlogQuestion> = {
  ...questionShape,
  id: isId,
  article: (value): value is BlogQuestion["article"] => hasShape(value, frozenReferenceShape),
};

/** `null` for a record that makes no sense. Unknown keys are left out. The others come in one order. */
export function parseAnswer(record: unknown): Answer | null {
  if (!isObject(record)) return null;
  const { id, day } = record;
  const question = parseQuestion(record["question"]);
  if (!isDay(day) || question === null) return null;
  const due = createAnswerId(day, question.id);
  return id === due ? { id: due, day, question } : null;
}

export function parseRevision(record: unknown): Revision | null {
  if (!isObject(record)) return null;
  const { answerId, kind, text, startedAt, writtenAt } = record;
  const state = parseState(record);
  const parents = parseStates(record["parents"]);
  if (state === null || parents === null || !isAnswerId(answerId) || !isText(text)) return null;
  if ((kind !== "written" && kind !== "deleted") || !isTime(startedAt) || !isTime(writtenAt)) return null;
  return { ...state, answerId, parents, kind, text, startedAt, writtenAt };
}

export function parseDraw(record: unknown): Draw | null {
  if (!isObject(record)) return null;
  const { day, questionId, passed } = record;
  const isDraw = isDay(day) && isId(questionId) && Array.isArray(passed) && passed.every(isId);
  return isDraw ? { day, questionId, passed } : null;
}

/** Parses a draft: see platform/drafts.ts. `null` where it makes no sense. */
export function parseDraft(draft: unknown): { answer: Answer; revision: Revision } | null {
  const { answer: written, revision: state } = parseJson(draft);
  const [answer, revision] = [parseAnswer(written), parseRevision(state)];
  return answer && revision?.answerId === answer.id ? { answer, revision } : null;
}

function parseJson(text: unknown): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(String(text));
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

function parseQuestion(value: unknown): FrozenQuestion | null {
  if (!isObject(value)) return null;
  if (value["kind"] === "own") return parseOwnQuestion(value);
  if (!hasShape(value, blogQuestionShape)) return null;
  const { id, kind, text, hint, section, article } = value;
  return { id, kind, text, hint, section, article: { title: article.title, url: article.url } };
}

function parseOwnQuestion({ id, text }: Record<string, unknown>): OwnQuestion | null {
  const isOwn = isId(id) && isText(text);
  return isOwn ? { id, kind: "own", text, hint: null, section: null, article: null } : null;
}

function parseStates(value: unknown): RevisionState[] | null {
  if (!Array.isArray(value)) return null;
  const states = value.map(parseState);
  return states.every((state) => state !== null) ? states : null;
}

function parseState(value: unknown): RevisionState | null {
  if (!isObject(value)) return null;
  const { id, edition } = value;
  return isId(id) && isInteger(edition, 1) ? { id, edition } : null;
}

/** An id from elsewhere may have any shape. */
function isId(value: unknown): value is QuestionId & RevisionId {
  return isText(value) && value !== "";
}

export function isRevisionId(value: unknown): value is RevisionId {
  return isId(value);
}

export function isAnswerId(value: unknown): value is AnswerId {
  return isText(value) && value.length > 11 && value[10] === ":" && isDay(value.slice(0, 10));
}

/** Whether it is a whole number of milliseconds since 1970, within the range of Date. */
export function isTime(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) <= LATEST;
}
