/** A Chromium with the built extension in it, for `npm start`, the pictures and the end-to-end tests. */
import { readlinkSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { type BrowserContext, type BrowserType, chromium } from "@playwright/test";
import { requireBrowser } from "./browsers.mjs";

export const CHROMIUM_BUILD = fileURLToPath(new URL("../.output/chrome-mv3", import.meta.url));

/**
 * All pages outside the extension share one process, blank tabs included. A process for each would take a third of a
 * page's time.
 */
export const ONE_RENDERER = "--renderer-process-limit=1";

/**
 * Features that the browser of a test goes without. Its address bar would load two pages of its own at each start,
 * which takes a fifth of that start. Chromium heeds only the last flag of this name, so Playwright's own list is
 * repeated here.
 */
const FEATURES_OFF = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "AimEnabled",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

/** In milliseconds. A browser that hasn't started by then is killed, on a busy machine too. */
const LONGEST_START = 60_000;

type PersistentOptions = NonNullable<Parameters<BrowserType["launchPersistentContext"]>[1]>;

/** All that is kept is in the profile folder. `options` are Playwright's; `build` is the folder of another build. */
export function launchExtension(
  profile: string,
  { build = CHROMIUM_BUILD, ...options }: PersistentOptions & { build?: string } = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser("chromium"),
    timeout: LONGEST_START,
    ...options,
    args: [
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      // Without these, the browser would use the network for purposes of its own.
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
      `--disable-features=${FEATURES_OFF.join(",")}`,
      // Chromium's sandbox refuses to run as root, as in a container.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(options.args ?? []),
    ],
  });
}

/**
 * Kills the browser of that profile with SIGKILL. Its renderers end with it. This takes half as long as closing the
 * browser.
 */
export async function killBrowser(context: BrowserContext, profile: string): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    context.once("close", () => resolve());
  });
  const lock = path.join(profile, "SingletonLock");
  process.kill(Number(readlinkSync(lock).split("-").at(-1)), "SIGKILL");
  await closed;
  await rm(lock, { force: true });
}
