/** A reader's Firefox with the built extension, driven over WebDriver BiDi. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test as base } from "@playwright/test";
import { launch as launchPuppeteer, type Browser, type Page } from "puppeteer-core";
import { requireBrowser } from "../../tools/browsers.mjs";
import { findInFiles } from "./findInFiles.ts";
import { forgetAll } from "./sweep.ts";

const BUILD = fileURLToPath(new URL("../../.output/firefox-mv3", import.meta.url));
const GECKO_ID = "dagvraag@gerritvanderheide.com";
/** Firefox draws an id for each profile. This one is fixed, so that the addresses of the pages are known. */
const UUID = "5f0e7f52-8d3b-4c53-9c0d-2f1f3f1d7a11";
const LANGUAGE = "en-US";

type PageName = "newtab" | "popup" | "journal" | "week" | "options";

/** What a test can do with a browser that it shares. */
type FirefoxGuest = Pick<FirefoxReader, "openNewTab" | "openPage" | "killAndReopen" | "findInProfile"> & {
  downloads: string;
};

class FirefoxReader {
  readonly #profile: string;
  readonly #language: string;
  browser: Browser;

  private constructor(profile: string, language: string, browser: Browser) {
    this.#profile = profile;
    this.#language = language;
    this.browser = browser;
  }

  static async start(profile: string, language: string): Promise<FirefoxReader> {
    return new FirefoxReader(profile, language, await launch(profile, language));
  }

  /** The folder for files that are saved. */
  get downloads(): string {
    return downloadsOf(this.#profile);
  }

  /** Where the words stand in the files of the profile: see findInFiles. */
  findInProfile(words: readonly string[]): string[] {
    return findInFiles(this.#profile, words);
  }

  async openPage(name: PageName): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(`moz-extension://${UUID}/${name}.html`, { waitUntil: [] });
    await page.waitForSelector("h1");
    return page;
  }

  /**
   * Opens what the browser gives for a new tab: the override, if it works. Puppeteer may lose a tab that goes from
   * blank to the page just then, and never answer for it. Then another tab is opened, once.
   */
  async openNewTab(): Promise<Page> {
    const opener = await this.openPage("journal");
    const page = await this.#createTab(opener);
    if (await isPageThere(page)) return page;
    const again = await this.#createTab(opener);
    if (await isPageThere(again)) return again;
    throw new Error("The new tab shows no page.");
  }

  async #createTab(opener: Page): Promise<Page> {
    const target = new Promise<Page | null>((resolve) => {
      this.browser.once("targetcreated", (created) => resolve(created.page()));
    });
    await opener.evaluate("browser.tabs.create({})");
    const page = await target;
    if (page === null) throw new Error("No tab was opened.");
    return page;
  }

  /** Does what sweep.ts does in Chromium. */
  async sweep(): Promise<void> {
    const earlier = await this.browser.pages();
    const bare = await this.browser.newPage();
    await bare.goto(`moz-extension://${UUID}/icons/unlit-16.png`, { waitUntil: [] });
    await bare.waitForFunction((origin) => location.href.startsWith(origin), {}, `moz-extension://${UUID}/icons/`);
    await Promise.all(earlier.map((page) => page.close()));
    expect(await bare.evaluate(forgetAll), "what is left of an earlier guest").toEqual([]);
  }

  /** Kills the browser with SIGKILL, and starts it again with the same profile. */
  async killAndReopen(): Promise<void> {
    const process = this.browser.process();
    const ended = new Promise<void>((resolve) => {
      process?.once("exit", () => resolve());
    });
    process?.kill("SIGKILL");
    await ended;
    this.browser = await launch(this.#profile, this.#language);
  }
}

/** Whether the page has its heading within half a minute. `false` also if Puppeteer never answers. */
async function isPageThere(page: Page): Promise<boolean> {
  const isThere = page.waitForSelector("h1").then(
    () => true,
    () => false,
  );
  return Promise.race([isThere, wait(30_000, false)]);
}

function downloadsOf(profile: string): string {
  return path.join(profile, "downloads");
}

async function launch(profile: string, language: string): Promise<Browser> {
  const browser = await launchPuppeteer({
    browser: "firefox",
    executablePath: requireBrowser("firefox"),
    userDataDir: profile,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: UUID }),
      "intl.locale.requested": language,
      "browser.download.folderList": 2,
      "browser.download.dir": downloadsOf(profile),
    },
  });
  await browser.installExtension(BUILD);
  return browser;
}

/** `guest` opens pages in a shared browser, in which nothing of an earlier guest is left. It may kill that browser. */
export const test = base.extend<{ guest: FirefoxGuest }, { host: FirefoxReader }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it what a fixture needs, which is nothing.
  host: [async ({}, use) => withReader(use), { scope: "worker" }],
  guest: async ({ host }, use) => {
    const { downloads } = host;
    await use({
      openNewTab: () => host.openNewTab(),
      openPage: (name) => host.openPage(name),
      killAndReopen: () => host.killAndReopen(),
      findInProfile: (words) => host.findInProfile(words),
      downloads,
    });
    await host.sweep();
    await rm(downloads, { recursive: true, force: true });
  },
});

async function withReader(use: (reader: FirefoxReader) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(path.join(tmpdir(), "dagvraag-firefox-"));
  const reader = await FirefoxReader.start(profile, LANGUAGE);
  await use(reader);
  await reader.browser.close();
  await rm(profile, { recursive: true, force: true });
}

export async function questionOn(page: Page): Promise<string> {
  return page.$eval("h1", (heading) => heading.textContent);
}

export async function answerOn(page: Page): Promise<string> {
  return page.$eval("textarea", (box) => box.value);
}

/** Types into the answer with the keyboard, and waits until the page says that all is saved. */
export async function writeOn(page: Page, text: string): Promise<void> {
  await page.focus("textarea");
  await page.keyboard.type(text);
  await page.waitForFunction(() =>
    /^(Saved|Bewaard)$/.test(document.querySelector("[role=status]")?.textContent ?? ""),
  );
}
