/** Chromium's DevTools over its pipe: nothing is attached to a page but what is asked for, and no port is open. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Readable, Writable } from "node:stream";
import * as v from "valibot";

/** What Chromium writes: the answer to a call, or something that happened. */
const MessageSchema = v.object({
  id: v.optional(v.number()),
  method: v.optional(v.string()),
  params: v.optional(v.unknown()),
  sessionId: v.optional(v.string()),
  result: v.optional(v.unknown()),
  error: v.optional(v.object({ message: v.string() })),
});
const AttachedSchema = v.object({ sessionId: v.string() });
const EvaluatedSchema = v.object({
  result: v.object({ value: v.optional(v.unknown()), description: v.optional(v.string()) }),
  exceptionDetails: v.optional(v.object({ exception: v.optional(v.object({ description: v.optional(v.string()) })) })),
});

/** What prints or imports ten thousand answers takes its time. */
const LONG = 300_000;
const GONE = "the browser is gone.";

export type DevToolsEvent = { method: string; params: unknown; sessionId: string | null };
type Call = { method: string; resolve: (result: unknown) => void; reject: (reason: Error) => void };

export class DevTools {
  readonly #input: Writable;
  readonly #calls = new Map<number, Call>();
  readonly #listeners = new Set<(event: DevToolsEvent) => void>();
  #lastId = 0;
  #rest = "";
  #isGone = false;

  constructor(input: Writable, output: Readable) {
    this.#input = input;
    // A browser that is gone is told of by the calls that it leaves open.
    input.on("error", () => {});
    output.setEncoding("utf8").on("data", (chunk: string) => this.#read(chunk));
    output.on("close", () => this.#end());
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    if (this.#isGone) return Promise.reject(new Error(`${method}: ${GONE}`));
    this.#lastId += 1;
    const id = this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    // What is spoken to may end without a word.
    const timer = setTimeout(() => reject(new Error(`${method}: no answer.`)), LONG);
    this.#calls.set(id, { method, resolve, reject });
    this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return promise.finally(() => clearTimeout(timer));
  }

  /** Returns how to stop listening. */
  listen(listener: (event: DevToolsEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async attach(targetId: string): Promise<Session> {
    const { sessionId } = v.parse(
      AttachedSchema,
      await this.send("Target.attachToTarget", { targetId, flatten: true }),
    );
    return new Session(this, sessionId);
  }

  #read(chunk: string): void {
    const messages = (this.#rest + chunk).split("\0");
    this.#rest = messages.pop() ?? "";
    for (const message of messages) this.#take(v.parse(MessageSchema, JSON.parse(message)));
  }

  #take({ id, method, params, sessionId, result, error }: v.InferOutput<typeof MessageSchema>): void {
    if (id === undefined) {
      const event = { method: method ?? "", params, sessionId: sessionId ?? null };
      for (const listener of this.#listeners) listener(event);
      return;
    }
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (error === undefined) call?.resolve(result);
    else call?.reject(new Error(`${call.method}: ${error.message}`));
  }

  #end(): void {
    this.#isGone = true;
    for (const { method, reject } of this.#calls.values()) reject(new Error(`${method}: ${GONE}`));
    this.#calls.clear();
  }
}

/** One page or worker, looked into. */
export class Session {
  readonly #devTools: DevTools;
  readonly id: string;

  constructor(devTools: DevTools, id: string) {
    this.#devTools = devTools;
    this.id = id;
  }

  send(method: string, params: object = {}): Promise<unknown> {
    return this.#devTools.send(method, params, this.id);
  }

  /** The value of an expression, once it is there. */
  async evaluate(expression: string): Promise<unknown> {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = v.parse(EvaluatedSchema, await this.send("Runtime.evaluate", options));
    if (exceptionDetails === undefined) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? "The page's script failed.");
  }

  /** Runs a function in the page; it sees its argument, and nothing of what stands around it here. */
  run<Argument>(script: (argument: Argument) => unknown, argument: Argument): Promise<unknown> {
    return this.evaluate(`(${script.toString()})(${JSON.stringify(argument)})`);
  }

  /** Until an expression holds in the page, which may still be on its way to where it is going. */
  async waitFor(condition: string): Promise<void> {
    const end = performance.now() + LONG;
    while (performance.now() < end) {
      if ((await this.evaluate(`Boolean(${condition})`).catch(() => false)) === true) return;
      await sleep(50);
    }
    throw new Error(`The page never came to this: ${condition}`);
  }
}
