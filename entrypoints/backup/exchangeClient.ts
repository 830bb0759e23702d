/** Export and import for a page. They run in a worker or, if none can be started, on the page itself. */
import type { ExchangeService } from "../../features/exchange/exchangeService.ts";
import type {
  ExchangeResult,
  ExchangeTask,
  ExchangeWork,
  Watch,
  Progress,
} from "../../features/exchange/exchangeTask.ts";
import { openStore } from "../../platform/openStore.ts";
import { storeSetting } from "../../platform/storeSetting.ts";

/** Starts the worker when the first task needs it. The worker keeps what it read and planned for the next task. */
export function createExchangeClient(): ExchangeWork {
  let worker: Worker | null = null;
  let onPage: ExchangeService | null = null;

  async function runHere(task: ExchangeTask, watch: Watch): Promise<ExchangeResult> {
    const { createExchangeService } = await import("./createExchangeService.ts");
    onPage ??= createExchangeService(openStore);
    return onPage.run(task, watch);
  }

  return async (task, watch) => {
    worker ??= onPage === null ? begin() : null;
    if (worker === null) return runHere(task, watch);
    const answer = await runInWorker(worker, task, watch);
    if (answer.kind === "answered") return answer.result;
    worker.terminate();
    worker = null;
    // A worker that breaks before its first message can't be had at all.
    return answer.kind === "silent" ? runHere(task, watch) : answer.result;
  };
}

function begin(): Worker | null {
  try {
    return new Worker(new URL("./exchangeWorker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}

type WorkerOutcome = { kind: "answered" | "lost"; result: ExchangeResult } | { kind: "silent" };

function runInWorker(worker: Worker, task: ExchangeTask, { signal, onProgress }: Watch): Promise<WorkerOutcome> {
  const { promise, resolve } = Promise.withResolvers<WorkerOutcome>();
  const listening = new AbortController();
  let hasReplied = false;
  worker.addEventListener(
    "message",
    ({ data }: MessageEvent<FromWorker>) => {
      hasReplied = true;
      if (data.kind === "progress") onProgress(data.progress);
      else resolve({ kind: "answered", result: data.result });
    },
    { signal: listening.signal },
  );
  worker.addEventListener(
    "error",
    ({ message }) => {
      const result = { kind: "failed", failure: { kind: "broken", detail: message } } as const;
      resolve(hasReplied ? { kind: "lost", result } : { kind: "silent" });
    },
    { signal: listening.signal },
  );
  signal.addEventListener(
    "abort",
    () => {
      // A task that writes says itself whether it was already done. All other tasks may end at any point.
      if (task.kind === "add" || task.kind === "undo") send(worker, { kind: "stop" });
      else resolve({ kind: "lost", result: { kind: "stopped" } });
    },
    { signal: listening.signal },
  );
  send(worker, { kind: "task", task, isCut: storeSetting.log.isCut });
  return promise.finally(() => listening.abort());
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

/** The messages between the page and its worker. */

/** `isCut`: a write failed before the worker could hear of it. */
export type ToWorker = { kind: "task"; task: ExchangeTask; isCut: boolean } | { kind: "stop" };
export type FromWorker = { kind: "progress"; progress: Progress } | { kind: "result"; result: ExchangeResult };
