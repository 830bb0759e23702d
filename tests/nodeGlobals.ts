/** Globals that Node and every browser have, but not a test context with its own DOM. */
import { BroadcastChannel } from "node:worker_threads";
import * as streams from "node:stream/web";

Object.assign(globalThis, { BroadcastChannel, ...streams });
