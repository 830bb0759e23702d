/** A Chromium with the built extension in it, for `npm start`, the pictures and the end-to-end tests. */
import { readlinkSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { type BrowserContext, type BrowserType, chromium } from "@playwright/test";
import { requireBrowser } from "./browsers.mjs";

export const CHROMIUM_BUILD = fileURLToPath(new URL("../.output/chrome-mv3", import.meta.url));

/** What isn't the extension's shares a process, as each blank tab: to start one for each takes a third of a page's time. */
export const ONE_RENDERER = "--renderer-process-limit=1";

/**
 * What a test's browser goes without. Its address bar would load two pages of its own at each start, a fifth of all that
 * a start takes. Chromium heeds only the last flag of this name, so what Playwright turns off by it stands here too.
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

/** After which a browser that does not start is killed, on a busy machine too. In milliseconds. */
const LONGEST_START = 60_000;

type PersistentOptions = NonNullable<Parameters<BrowserType["launchPersistentContext"]>[1]>;

/** Everything that is kept stands in the profile folder; the options are Playwright's, and another build's folder. */
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
      // The browser's own errands, which would reach for the network.
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

/** SIGKILL to the browser of that profile; its renderers go with it. Takes half as long as closing it. */
export async function killBrowser(context: BrowserContext, profile: string): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    context.once("close", () => resolve());
  });
  const lock = path.join(profile, "SingletonLock");
  process.kill(Number(readlinkSync(lock).split("-").at(-1)), "SIGKILL");
  await closed;
  await rm(lock, { force: true });
}
