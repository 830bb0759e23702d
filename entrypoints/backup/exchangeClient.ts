/** Export and import, as the page knows them: in a worker or, where none can be started, on the page itself. */
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

/** Begun when it is first needed. What was read and planned is in the worker: the next task finds it there. */
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
    // It never said a word: there is no worker to be had.
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
      // What writes says itself whether it was done already; all else may end in the midst of a word.
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

/** What the page and the worker beside it say to each other. */

/** `isCut` where a write failed before the worker could hear of it. */
export type ToWorker = { kind: "task"; task: ExchangeTask; isCut: boolean } | { kind: "stop" };
export type FromWorker = { kind: "progress"; progress: Progress } | { kind: "result"; result: ExchangeResult };
