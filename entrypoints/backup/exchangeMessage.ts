/** What the page and the worker beside it say to each other. */
import type { ExchangeResult, ExchangeTask, Progress } from "../../journal/exchange/exchangeTask.ts";

export type ToWorker = { kind: "task"; task: ExchangeTask } | { kind: "stop" };
export type FromWorker = { kind: "progress"; progress: Progress } | { kind: "result"; result: ExchangeResult };
