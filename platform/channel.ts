import { coalesce } from "../journal/coalesce.ts";
import { parsePageMessage, type PageMessage } from "../journal/pageMessage.ts";
import { clock } from "./clock.ts";

const CHANNEL_NAME = "dagvraag";
/** In milliseconds. A page takes over what another page is writing no more often than this. */
const REST = 200;

/**
 * Joins the channel between the extension's open pages. All other ends hear what is broadcast here, those of this page too.
 */
export function joinChannel(onMessage: (message: PageMessage) => void): { broadcast: (message: PageMessage) => void } {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  const receive = coalesce(onMessage, { clock, rest: REST });
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = parsePageMessage(data);
    if (message !== null) receive(message);
  });
  return { broadcast: (message) => channel.postMessage(message) };
}
