/** What the page and the worker beside it say to each other. */
import type { ExchangeResult, ExchangeTask, Progress } from "../../features/exchange/exchangeTask.ts";

/** `isCut` where a write failed before the worker could hear of it. */
export type ToWorker = { kind: "task"; task: ExchangeTask; isCut: boolean } | { kind: "stop" };
export type FromWorker = { kind: "progress"; progress: Progress } | { kind: "result"; result: ExchangeResult };
