/** Search in a thread of its own, so that the page never waits for it: see searchService.ts. */
import type { QuestionsRequest, SearchReply, SearchRequest } from "../../features/search/searchMessage.ts";
import { SearchService } from "../../features/search/searchService.ts";
import { joinChannel } from "../../platform/channel.ts";
import { openInWorker } from "../../platform/openJournal.ts";
import { reportUnexpected } from "../../platform/unexpectedUnseen.ts";

reportUnexpected();

let asked: SearchRequest | null = null;

const service = new SearchService({ openStore: openInWorker, send });

joinChannel((message) => void service.follow(message));
addEventListener("message", ({ data }: MessageEvent<SearchRequest | QuestionsRequest>) => {
  if ("questions" in data) return void service.listQuestions(data.questions);
  // Of the requests that wait, only the last one is answered.
  if (asked === null) setTimeout(answer);
  asked = data;
});
void service.start();

function answer(): void {
  const request = asked;
  asked = null;
  if (request) void service.search(request);
}

function send(reply: SearchReply): void {
  postMessage(reply);
}
