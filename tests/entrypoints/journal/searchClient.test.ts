// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { createSearchClient } from "../../../entrypoints/journal/searchClient.ts";
import type { SearchReply } from "../../../features/search/searchMessage.ts";

afterEach(() => vi.unstubAllGlobals());

function createRoom() {
  const workers: FakeWorker[] = [];
  class FakeWorker extends EventTarget {
    readonly heard: unknown[] = [];
    isOver = false;
    constructor() {
      super();
      workers.push(this);
    }
    postMessage(message: unknown): void {
      this.heard.push(message);
    }
    terminate(): void {
      this.isOver = true;
    }
  }
  vi.stubGlobal("Worker", FakeWorker);
  const told: SearchReply[] = [];
  return { workers, told, client: createSearchClient((reply) => told.push(reply)) };
}

test.each(["error", "messageerror"])(
  "a worker that ends in %s is told of, and another hears what is asked next",
  (kind) => {
    const { workers, told, client } = createRoom();
    client.send({ requestId: 1, criteria: null });
    workers[0]?.dispatchEvent(new Event(kind));
    expect(told).toMatchObject([{ kind: "failed", failure: { kind: "broken" } }]);
    workers[0]?.dispatchEvent(new MessageEvent("message", { data: { kind: "questions", asked: [], total: 0 } }));
    expect(told).toHaveLength(1);
    client.send({ requestId: 2, criteria: null });
    expect(workers.map(({ heard, isOver }) => ({ heard, isOver }))).toEqual([
      { heard: [{ requestId: 1, criteria: null }], isOver: true },
      { heard: [{ requestId: 2, criteria: null }], isOver: false },
    ]);
  },
);
