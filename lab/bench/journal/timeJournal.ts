/** Times one open of the journal page, as a reader does it. Nothing is attached meanwhile. */
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import type { BenchBrowser } from "../benchBrowser.ts";
import type { Session } from "../devTools.ts";
import { extensionId } from "../../../tools/extensionId.ts";

/** A file of a build. `mark` is what it notes once all is painted; `null` where the first paint is all. */
export type TimedPage = { build: string; file: string; mark: string | null };

export type TimedJournal = { session: Session; values: Record<string, number>; close: () => Promise<void> };

const OpenedSchema = v.object({
  isVisible: v.boolean(),
  painted: v.nullable(v.number()),
  tasks: v.array(v.number()),
});
type PageTimings = v.InferOutput<typeof OpenedSchema>;

/** The page stays open for the caller. Times are in milliseconds from the start of navigation. */
export async function timeJournal(browser: BenchBrowser, page: TimedPage, idle: number): Promise<TimedJournal> {
  await browser.endWorkers();
  const targetId = await browser.open(addressOf(page));
  await sleep(idle);
  const session = await browser.attach(targetId);
  await session.waitFor("location.protocol === 'chrome-extension:' && document.readyState === 'complete'");
  const { isVisible, painted, tasks } = v.parse(
    OpenedSchema,
    await session.run(collect, page.mark ?? "first-contentful-paint"),
  );
  if (!isVisible) throw new Error("The journal was not in front: its times mean nothing.");
  const longest = Math.max(0, ...tasks);
  const values = { openFreezes: tasks.length, openLongest: longest, ...(painted === null ? {} : { painted }) };
  return { session, values, close: () => browser.closeTab(targetId) };
}

export function addressOf({ build, file }: Pick<TimedPage, "build" | "file">): string {
  return `chrome-extension://${extensionId(build)}/${file}`;
}

/** This runs in the page, which knows nothing of this file. `mark` is the name of the mark to wait for. */
async function collect(mark: string): Promise<PageTimings> {
  const tasks: number[] = [];
  new PerformanceObserver((found) => {
    for (const { duration } of found.getEntries()) tasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
  const read = () => performance.getEntriesByName(mark)[0]?.startTime ?? null;
  // It waits at least once, since buffered entries come in a task of their own.
  for (let count = 0; count === 0 || (count < 200 && read() === null); count += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  return { isVisible: document.visibilityState === "visible", painted: read(), tasks };
}
