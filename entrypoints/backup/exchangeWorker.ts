/** Export and import in a thread of their own, so that the page never waits for them: see exchangeService.ts. */
import type { ExchangeTask, Progress } from "../../features/exchange/exchangeTask.ts";
import { openInWorker } from "../../platform/openJournal.ts";
import { storeSetting } from "../../platform/storeSetting.ts";
import { reportUnexpected } from "../../platform/unexpectedUnseen.ts";
import { createExchangeService } from "./createExchangeService.ts";
import type { FromWorker, ToWorker } from "./exchangeClient.ts";

reportUnexpected();

let stopping = new AbortController();

const service = createExchangeService(openInWorker);

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "stop") stopping.abort();
  else {
    if (data.isCut) storeSetting.log.doubtHere(true);
    void run(data.task);
  }
});

async function run(task: ExchangeTask): Promise<void> {
  stopping = new AbortController();
  const result = await service.run(task, { signal: stopping.signal, onProgress: createProgressSender() });
  send({ kind: "result", result });
}

/** Tells the progress a hundred times a step, which is as often as it can be seen. */
function createProgressSender(): (progress: Progress) => void {
  let sent = "";
  return (progress) => {
    const { step, done, total } = progress;
    const state = `${step} ${total === 0 ? 0 : Math.floor((100 * done) / total)}`;
    if (state !== sent) send({ kind: "progress", progress });
    sent = state;
  };
}

function send(message: FromWorker): void {
  postMessage(message);
}
