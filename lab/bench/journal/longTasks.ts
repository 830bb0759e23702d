/** What keeps a page's main thread for more than 50 ms at once, so that it freezes. */
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import type { BenchBrowser } from "../benchBrowser.ts";
import type { Session } from "../devTools.ts";

/** As the browser writes its traces: `dur` by the clock, `tdur` of the processor, in microseconds. */
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
/** By which the page's main thread is known from all others. */
const MARK = "bench.here";
/** In milliseconds. What is shorter is no freeze, whatever else it is. */
const LONG = 50;
const SHORTEST = 5;

export type Page = { browser: BenchBrowser; session: Session };

/**
 * How long it takes, how many tasks it had that froze the page, and the longest task: by the clock, and of the processor,
 * which doesn't count the time in which the machine did something else. In milliseconds.
 */
export async function countTasks(
  { browser, session }: Page,
  name: string,
  work: () => Promise<unknown>,
): Promise<Record<string, number>> {
  return countTasksOf(browser, name, async () => {
    await work();
    return session;
  });
}

/** The same of a page that is only there once the work is done. */
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
  // The last task is told of once it is over.
  await sleep(100);
  await devTools.send("Tracing.end");
  await isOver;
  stop();
  return events;
}

/** There are a great many, of all threads: the short ones go at once. */
function toEvent(raw: unknown): TraceEvent[] {
  const parsed = v.safeParse(EventSchema, raw);
  if (!parsed.success) return [];
  const { name, dur } = parsed.output;
  return name === MARK || (name === TASK && dur / 1000 > SHORTEST) ? [parsed.output] : [];
}
