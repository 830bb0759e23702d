import type { AnswerId } from "./answer.ts";

/** That the reader starred an answer: no row, no star. `starredAt` is in milliseconds since 1970. */
export type Star = { id: AnswerId; starredAt: number };
