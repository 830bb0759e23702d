/** The browser's API, with promises in every browser. Pages that paint load this file after their first paint. */
export { browser } from "wxt/browser";
