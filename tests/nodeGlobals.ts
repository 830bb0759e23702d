/** What Node and every browser have, and a context of a test that has its own DOM lacks. */
import { BroadcastChannel } from "node:worker_threads";
import * as streams from "node:stream/web";

Object.assign(globalThis, { BroadcastChannel, ...streams });
