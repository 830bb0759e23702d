/**
 * Measures how long after each key its answers are on the screen, in milliseconds. The page notes when they are. This
 * runs in the journal page, which knows nothing of this file.
 */
export async function typeSearch(presses: readonly string[]): Promise<number[]> {
  const box = document.querySelector("input[type=search]");
  if (!(box instanceof HTMLInputElement)) throw new TypeError("There is no search box.");
  const foundMark = "dagvraag.found";
  const waitForMark = () =>
    new Promise<void>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        if (list.getEntriesByName(foundMark).length === 0) return;
        observer.disconnect();
        resolve();
      });
      observer.observe({ type: "mark" });
    });
  // Ends after the frame has been painted.
  const waitForPaint = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
  const times: number[] = [];
  for (const typed of presses) {
    const found = waitForMark();
    const start = performance.now();
    box.value = typed;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    await found;
    await waitForPaint();
    times.push(performance.now() - start);
    // A reader pauses this long between two keys.
    await new Promise((resolve) => {
      setTimeout(resolve, 80);
    });
  }
  return times;
}
