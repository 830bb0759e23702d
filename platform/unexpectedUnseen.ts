/**
 * As unexpected.ts, where there is no page: in the background, and in workers. A promise without its catcher becomes an
 * error: the page that began a worker hears of its errors, and says so; the background's stand in the browser's own list.
 */
export function reportUnexpected(): void {
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    reportError(event.reason);
  });
}
