import { isObject } from "../content/shape.ts";
import type { AnswerId } from "./answer.ts";
import { isAnswerId, isTime } from "./parseRecord.ts";

/** A row says that the reader starred an answer. `starredAt` is in milliseconds since 1970. */
export type Star = { id: AnswerId; starredAt: number };

/** `null` for a record that makes no sense. */
export function parseStar(record: unknown): Star | null {
  if (!isObject(record)) return null;
  const { id, starredAt } = record;
  return isAnswerId(id) && isTime(starredAt) ? { id, starredAt } : null;
}
