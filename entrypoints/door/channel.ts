import { parsePageMessage, type PageMessage } from "../../journal/pageMessage.ts";

const CHANNEL_NAME = "dagvraag";

/** Joins the talk between the extension's open pages. A page doesn't hear itself. */
export function joinChannel(hear: (message: PageMessage) => void): { tell: (message: PageMessage) => void } {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = parsePageMessage(data);
    if (message !== null) hear(message);
  });
  return { tell: (message) => channel.postMessage(message) };
}
