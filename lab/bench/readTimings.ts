/** Reads in the page what the browser itself noted of an open, once all is over. */
import * as v from "valibot";
import type { Session } from "./devTools.ts";

const time = v.nullable(v.number());
const TimingsSchema = v.object({
  isVisible: v.boolean(),
  /** The start of the page's own clock, in milliseconds since 1970. */
  origin: v.number(),
  firstPaint: time,
  largestPaint: time,
  /** The element of the largest paint, such as "H1". */
  largest: v.nullable(v.string()),
  shift: v.number(),
  /** When the page says that its box holds the answer of earlier today. */
  ready: time,
  title: v.nullable(v.string()),
});
export type Timings = v.InferOutput<typeof TimingsSchema>;

/** Times are in milliseconds from the start of navigation. It waits for a slow page on a slow machine. */
export async function readTimings(session: Session): Promise<Timings> {
  // The address of a new tab leads to the extension's page.
  await session.waitFor("location.protocol === 'chrome-extension:' && document.readyState === 'complete'");
  return v.parse(TimingsSchema, await session.run(collect, "dagvraag.ready"));
}

async function collect(readyMark: string): Promise<Timings> {
  let largest: PerformanceEntry | undefined;
  let shift = 0;
  const observe = (type: string, see: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => {
    largest = entry;
  });
  observe("layout-shift", (entry) => {
    shift += "value" in entry ? Number(entry.value) : 0;
  });
  const timeOf = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? null;
  const paint = "first-contentful-paint";
  // A page without a script is ready at once.
  const isOver = () => timeOf(paint) !== null && (document.scripts.length === 0 || timeOf(readyMark) !== null);
  // It waits at least once, since buffered entries come in a task of their own.
  for (let count = 0; count === 0 || (count < 100 && !isOver()); count += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  const element = largest && "element" in largest ? largest.element : null;
  return {
    isVisible: document.visibilityState === "visible",
    origin: performance.timeOrigin,
    firstPaint: timeOf(paint),
    largestPaint: largest?.startTime ?? null,
    largest: element instanceof Element ? element.tagName : null,
    shift,
    ready: timeOf(readyMark),
    title: document.querySelector("h1")?.textContent ?? null,
  };
}
