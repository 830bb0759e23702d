/**
 * Counts what an open costs: time on the main thread, memory, and the files it asks for. Counting takes time itself, so
 * no times are read here.
 */
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import type { BenchBrowser } from "./benchBrowser.ts";

const MetricsSchema = v.object({ metrics: v.array(v.object({ name: v.string(), value: v.number() })) });
const RequestSchema = v.object({ request: v.object({ url: v.string() }) });

export type PageWork = { mainThread: number; heap: number; files: string[] };

/** `mainThread` is in milliseconds, `heap` in bytes after a collection. `files` are paths within the build. */
export async function countWork(browser: BenchBrowser, url: string, idle: number): Promise<PageWork> {
  await browser.endWorkers();
  const targetId = await browser.open("about:blank");
  const session = await browser.attach(targetId);
  const urls = new Set<string>();
  const stop = browser.devTools.listen(({ method, params }) => {
    if (method === "Network.requestWillBeSent") urls.add(v.parse(RequestSchema, params).request.url);
  });
  const read = async () => {
    const { metrics } = v.parse(MetricsSchema, await session.send("Performance.getMetrics"));
    return (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  };
  await session.send("Performance.enable", { timeDomain: "timeTicks" });
  await session.send("Network.enable");
  await session.send("Page.navigate", { url });
  await sleep(idle);
  const work = await read();
  await session.send("HeapProfiler.collectGarbage");
  const kept = await read();
  stop();
  await browser.closeTab(targetId);
  return { mainThread: work("TaskDuration") * 1000, heap: kept("JSHeapUsedSize"), files: [...urls].flatMap(toFile) };
}

function toFile(url: string): string[] {
  const { protocol, pathname } = new URL(url);
  return protocol === "chrome-extension:" ? [pathname.slice(1)] : [];
}
