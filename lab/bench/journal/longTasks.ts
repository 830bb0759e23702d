/** Finds tasks that keep a page's main thread for more than 50 ms at once, so that the page freezes. */
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import type { BenchBrowser } from "../benchBrowser.ts";
import type { Session } from "../devTools.ts";

/** An event in the browser's trace. `dur` is time by the clock and `tdur` time of the processor, in microseconds. */
const EventSchema = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number(), 0),
});
type TraceEvent = v.InferOutput<typeof EventSchema>;
const CollectedSchema = v.object({ value: v.array(v.unknown()) });

const TASK = "ThreadControllerImpl::RunTask";
/** The mark that tells the page's main thread from all others. */
const MARK = "bench.here";
/** In milliseconds. A shorter task is no freeze. */
const LONG = 50;
const SHORTEST = 5;

export type WatchedPage = { browser: BenchBrowser; session: Session };

/**
 * All in milliseconds but the count: how long the work takes, how many tasks froze the page, and the longest task. That
 * one is measured by the clock and by the processor. The latter leaves out time that the machine spent on something
 * else.
 */
export async function countTasks(
  { browser, session }: WatchedPage,
  name: string,
  work: () => Promise<unknown>,
): Promise<Record<string, number>> {
  return countTasksOf(browser, name, async () => {
    await work();
    return session;
  });
}

/** The same for a page that only exists once the work is done. */
export async function countTasksOf(
  browser: BenchBrowser,
  name: string,
  work: () => Promise<Session>,
): Promise<Record<string, number>> {
  const start = performance.now();
  let took = 0;
  const events = await trace(browser, async () => {
    const session = await work();
    took = performance.now() - start;
    await session.evaluate(`performance.mark("${MARK}")`);
  });
  const here = events.find((event) => event.name === MARK);
  const tasks = events.filter(({ name: task, pid, tid }) => task === TASK && pid === here?.pid && tid === here.tid);
  const longest = (of: "dur" | "tdur") => Math.max(0, ...tasks.map((task) => task[of] / 1000));
  return {
    [name]: took,
    [`${name}Freezes`]: tasks.filter(({ dur }) => dur / 1000 > LONG).length,
    [`${name}Longest`]: longest("dur"),
    [`${name}Work`]: longest("tdur"),
  };
}

async function trace({ devTools }: BenchBrowser, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const { promise: isOver, resolve } = Promise.withResolvers<true>();
  const stop = devTools.listen(({ method, params }) => {
    if (method === "Tracing.dataCollected") events.push(...v.parse(CollectedSchema, params).value.flatMap(toEvent));
    if (method === "Tracing.tracingComplete") resolve(true);
  });
  const traceConfig = { includedCategories: ["toplevel", "blink.user_timing"], excludedCategories: ["*"] };
  await devTools.send("Tracing.start", { traceConfig, transferMode: "ReportEvents" });
  await work();
  // The last task is only reported once it is over.
  await sleep(100);
  await devTools.send("Tracing.end");
  await isOver;
  stop();
  return events;
}

/** There are very many events, of all threads. The short ones are dropped at once. */
function toEvent(raw: unknown): TraceEvent[] {
  const parsed = v.safeParse(EventSchema, raw);
  if (!parsed.success) return [];
  const { name, dur } = parsed.output;
  return name === MARK || (name === TASK && dur / 1000 > SHORTEST) ? [parsed.output] : [];
}
