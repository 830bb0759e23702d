import { coalesce } from "../journal/coalesce.ts";
import { parsePageMessage, type PageMessage } from "../journal/pageMessage.ts";
import { clock } from "./clock.ts";

const CHANNEL_NAME = "dagvraag";
/** So often a page takes over what another one is writing. In milliseconds. */
const REST = 200;

/** Joins the talk between the extension's open pages. What is told here is heard on every other end, of this page too. */
export function joinChannel(hear: (message: PageMessage) => void): { tell: (message: PageMessage) => void } {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  const receive = coalesce(hear, { clock, rest: REST });
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = parsePageMessage(data);
    if (message !== null) receive(message);
  });
  return { tell: (message) => channel.postMessage(message) };
}
