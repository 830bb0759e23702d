/** The search's worker, as the page knows it. */
import type { QuestionsRequest, SearchReply, SearchRequest } from "../../journal/search/searchMessage.ts";

export type SearchWorker = { begin: () => void; send: (request: SearchRequest | QuestionsRequest) => void };

/** Started when it is first needed: whoever never searches pays nothing for it. One that broke is started anew. */
export function createSearchWorker(hear: (reply: SearchReply) => void): SearchWorker {
  let worker: Worker | null = null;

  function begin(): Worker {
    if (worker !== null) return worker;
    const begun = new Worker(new URL("./searchWorker.ts", import.meta.url), { type: "module" });
    worker = begun;
    begun.addEventListener("message", ({ data }: MessageEvent<SearchReply>) => hear(data));
    begun.addEventListener("error", ({ message }) => {
      begun.terminate();
      if (worker === begun) worker = null;
      hear({ kind: "failed", failure: { kind: "broken", detail: message } });
    });
    return begun;
  }

  return { begin: () => void begin(), send: (request) => begin().postMessage(request) };
}
