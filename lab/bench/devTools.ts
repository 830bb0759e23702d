/**
 * Speaks with Chromium's DevTools over a pipe. So no port is open, and nothing is attached to a page unless it is asked
 * for.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Readable, Writable } from "node:stream";
import * as v from "valibot";

/** A message of Chromium: the answer to a call, or an event. */
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

/** In milliseconds: printing or importing ten thousand answers takes long. */
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
    // Calls that are left open tell when the browser is gone.
    input.on("error", () => {});
    output.setEncoding("utf8").on("data", (chunk: string) => this.#read(chunk));
    output.on("close", () => this.#end());
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    if (this.#isGone) return Promise.reject(new Error(`${method}: ${GONE}`));
    this.#lastId += 1;
    const id = this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    // The target may end without an answer.
    const timer = setTimeout(() => reject(new Error(`${method}: no answer.`)), LONG);
    this.#calls.set(id, { method, resolve, reject });
    this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return promise.finally(() => clearTimeout(timer));
  }

  /** Returns a function that ends the listening. */
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
    for (const message of messages) this.#receive(v.parse(MessageSchema, JSON.parse(message)));
  }

  #receive({ id, method, params, sessionId, result, error }: v.InferOutput<typeof MessageSchema>): void {
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

/** A connection to one page or worker. */
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

  /** The value of an expression; a promise is awaited. */
  async evaluate(expression: string): Promise<unknown> {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = v.parse(EvaluatedSchema, await this.send("Runtime.evaluate", options));
    if (exceptionDetails === undefined) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? "The page's script failed.");
  }

  /** Runs a function in the page. The function sees its argument, and nothing of the code around it here. */
  run<Argument>(script: (argument: Argument) => unknown, argument: Argument): Promise<unknown> {
    return this.evaluate(`(${script.toString()})(${JSON.stringify(argument)})`);
  }

  /** Waits until an expression holds in the page. The page may still be loading. */
  async waitFor(condition: string): Promise<void> {
    const end = performance.now() + LONG;
    while (performance.now() < end) {
      if ((await this.evaluate(`Boolean(${condition})`).catch(() => false)) === true) return;
      await sleep(50);
    }
    throw new Error(`The page never came to this: ${condition}`);
  }
}
