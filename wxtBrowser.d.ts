/**
 * `wxt/browser` is webextension-polyfill here (the module in wxt.config.ts swaps it at build time), whose promises and
 * types are the same in Chromium and Firefox. Written by hand, so that type checking needs no `wxt prepare`.
 */
declare module "wxt/browser" {
  import type { Browser } from "webextension-polyfill";

  export const browser: Browser;
}
