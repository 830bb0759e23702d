/**
 * The counterpart of unexpected.ts where there is no page: in the background and in workers. A promise that nobody
 * catches becomes an error. The page that started a worker hears of its errors, and tells the reader. The browser lists
 * the background's errors.
 */
export function reportUnexpected(): void {
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    reportError(event.reason);
  });
}
