/** Prepares each file of tests of pages: it gives what Node and every browser have, and waits for code that loads. */
import { BroadcastChannel } from "node:worker_threads";
import * as streams from "node:stream/web";
import { afterAll, vi } from "vitest";

Object.assign(globalThis, { BroadcastChannel, ...streams });

// A page may still load code when its test is over. Without this wait, Vitest closes what loads it, and calls that an error.
afterAll(() => vi.dynamicImportSettled());
