// @vitest-environment happy-dom
import { BroadcastChannel as NodeChannel } from "node:worker_threads";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TODAY, TOMORROW } from "../journal/examples.ts";
import { joinChannel } from "../../platform/channel.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";

const opened: NodeChannel[] = [];
const heard: PageMessage[] = [];

beforeEach(() => {
  heard.length = 0;
  vi.stubGlobal(
    "BroadcastChannel",
    class extends NodeChannel {
      constructor(name: string) {
        super(name);
        opened.push(this);
      }
    },
  );
});

afterEach(() => {
  for (const channel of opened.splice(0)) channel.close();
});

test("what one page tells, every other hears, and not itself", async () => {
  const own: PageMessage[] = [];
  const { broadcast } = joinChannel((message) => own.push(message));
  joinChannel((message) => heard.push(message));
  broadcast({ kind: "answerWritten", day: TODAY });
  await vi.waitFor(() => expect(heard).toEqual([{ kind: "answerWritten", day: TODAY }]));
  expect(own).toEqual([]);
});

test("what makes no sense is not passed on, as a message of a later version", async () => {
  joinChannel((message) => heard.push(message));
  const later = new BroadcastChannel("dagvraag");
  for (const message of [null, "journalChanged", { kind: "moved" }, { kind: "answerWritten", day: "gisteren" }]) {
    later.postMessage(message);
  }
  later.postMessage({ kind: "deckChanged" });
  await vi.waitFor(() => expect(heard).toEqual([{ kind: "deckChanged" }]));
});

test("the same again is passed on once more, when it comes to rest", async () => {
  joinChannel((message) => heard.push(message));
  const { broadcast } = joinChannel(() => {});
  for (let key = 0; key < 9; key += 1) broadcast({ kind: "answerWritten", day: TODAY });
  broadcast({ kind: "answerWritten", day: TOMORROW });
  const days = () => heard.map((message) => "day" in message && message.day);
  await vi.waitFor(() => expect(days()).toEqual([TODAY, TOMORROW]));
  await vi.waitFor(() => expect(days()).toEqual([TODAY, TOMORROW, TODAY]));
});
