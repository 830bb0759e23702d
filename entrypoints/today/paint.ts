/**
 * The new tab and the popup run this script before their first paint, at the end of their body. It is a classic script,
 * since a module runs too late. It fills the prerendered page from the first-paint record. After the paint, it loads
 * the script that hears the reader (captureEarlyInput.ts) and the page's own code. The page starts hidden, so that no
 * frame shows it half filled. If nothing is known of today, it stays hidden until the deck that ships is asked
 * (paintShipped.ts).
 */
import { dayOf } from "../../content/day.ts";
import { paintRecorded } from "../../features/today/firstPaint/paintRecorded.dom.ts";

/** All files to load. Each is asked for here, since a module that another module asks for must wait for that one. */
const files = document.currentScript?.dataset["files"]?.split(" ") ?? [];
const load = () => {
  for (const file of files) void import(/* @vite-ignore */ file);
};

const PAINT_SHIPPED = "/paintShipped.js";

/**
 * In milliseconds. A page that nobody sees may not be painted, nor report a paint. A popup is unseen until its window
 * is there. This is longer than that takes: the window comes sooner if nothing else is asked for meanwhile.
 */
const LONGEST_PAINT = 300;

const painted = paintRecorded(dayOf(new Date()));
globalThis.dagvraagFirstPaint = { painted };
if (painted) loadAfterPaint();
else void import(/* @vite-ignore */ PAINT_SHIPPED).then(loadAfterPaint, load);

function loadAfterPaint(): void {
  if (document.body.hidden) return load();
  new PerformanceObserver(load).observe({ type: "largest-contentful-paint" });
  // Files that were asked for once are not asked for again.
  setTimeout(load, LONGEST_PAINT);
}
