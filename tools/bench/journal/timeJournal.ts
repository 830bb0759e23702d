/** One open of the journal page as a reader does it, with nothing attached while it is timed. */
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import type { BenchBrowser } from "../benchBrowser.ts";
import type { Session } from "../devTools.ts";
import { extensionId } from "../../extensionId.ts";

/** A file of a build; `list` is the id of what is waited for, `null` of a page that has none. */
export type Page = { build: string; file: string; list: string | null };

export type OpenJournal = { session: Session; values: Record<string, number>; close: () => Promise<void> };

const OpenedSchema = v.object({
  isVisible: v.boolean(),
  /** When the first of the answers was on the screen; of a page without any, its first paint. */
  painted: v.nullable(v.number()),
  tasks: v.array(v.number()),
});
type Opened = v.InferOutput<typeof OpenedSchema>;

/** The page stays open for who called. Times in milliseconds from the start of navigation. */
export async function timeJournal(browser: BenchBrowser, page: Page, settle: number): Promise<OpenJournal> {
  await browser.endWorkers();
  const targetId = await browser.open(addressOf(page));
  await sleep(settle);
  const session = await browser.attach(targetId);
  await session.waitFor("location.protocol === 'chrome-extension:' && document.readyState === 'complete'");
  const { isVisible, painted, tasks } = v.parse(OpenedSchema, await session.run(collect, page.list));
  if (!isVisible) throw new Error("The journal was not in front: its times mean nothing.");
  const longest = Math.max(0, ...tasks);
  const values = { openFreezes: tasks.length, openLongest: longest, ...(painted === null ? {} : { painted }) };
  return { session, values, close: () => browser.closeTab(targetId) };
}

export function addressOf({ build, file }: Pick<Page, "build" | "file">): string {
  return `chrome-extension://${extensionId(build)}/${file}`;
}

/** Runs in the page, by itself. `list` is the id of what is waited for. */
async function collect(list: string | null): Promise<Opened> {
  const painted: number[] = [];
  const tasks: number[] = [];
  const observe = (type: string, see: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((found) => found.getEntries().forEach(see)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => {
    const element = "element" in entry ? entry.element : null;
    const isWanted = list === null || (element instanceof Element && element.closest(`#${list}`) !== null);
    if (isWanted) painted.push(entry.startTime);
  });
  observe("longtask", (entry) => void tasks.push(entry.duration));
  // Once at least: buffered entries come in a task of their own.
  for (let count = 0; count === 0 || (count < 50 && painted.length === 0); count += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  return { isVisible: document.visibilityState === "visible", painted: painted[0] ?? null, tasks };
}
