/** The page's side of the search worker. */
import type { QuestionsRequest, SearchReply, SearchRequest } from "../../features/search/searchMessage.ts";

export type SearchClient = { begin: () => void; send: (request: SearchRequest | QuestionsRequest) => void };

/**
 * Starts the worker when it is first needed, since many readers never search. A worker that broke, or sent something
 * unreadable, is ended. The page hears of that, and the next request starts another worker.
 */
export function createSearchClient(onReply: (reply: SearchReply) => void): SearchClient {
  let worker: Worker | null = null;

  function begin(): Worker {
    if (worker !== null) return worker;
    const begun = new Worker(new URL("./searchWorker.ts", import.meta.url), { type: "module" });
    worker = begun;
    const end = (detail: string) => {
      begun.terminate();
      if (worker !== begun) return;
      worker = null;
      onReply({ kind: "failed", failure: { kind: "broken", detail } });
    };
    begun.addEventListener("message", ({ data }: MessageEvent<SearchReply>) => worker === begun && onReply(data));
    begun.addEventListener("error", ({ message }) => end(message));
    begun.addEventListener("messageerror", () => end("messageerror"));
    return begun;
  }

  return { begin: () => void begin(), send: (request) => begin().postMessage(request) };
}
