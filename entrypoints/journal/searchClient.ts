/** The search's worker, as the page knows it. */
import type { QuestionsRequest, SearchReply, SearchRequest } from "../../features/search/searchMessage.ts";

export type SearchClient = { begin: () => void; send: (request: SearchRequest | QuestionsRequest) => void };

/**
 * Started when it is first needed: whoever never searches pays nothing for it. One that broke, or that can't be understood,
 * is ended, which is told; the next request goes to another.
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
