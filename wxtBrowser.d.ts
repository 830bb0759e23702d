/**
 * `wxt/browser` is webextension-polyfill here: the module in wxt.config.ts swaps it at build time. Its promises and
 * types are the same in Chromium and Firefox. It is written by hand, so that type checking needs no `wxt prepare`.
 */
declare module "wxt/browser" {
  import type { Browser } from "webextension-polyfill";

  export const browser: Browser;
}
