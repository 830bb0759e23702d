/**
 * A reader's Chromium with a toolbar that tests can click. A click grants the page in the tab (activeTab). Only
 * puppeteer over a pipe can click there.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { test as base } from "@playwright/test";
import { CHROMIUM_BUILD } from "../../tools/launchExtension.ts";
import { launch, type Browser, type Extension, type Page } from "puppeteer-core";
import { requireBrowser } from "../../tools/browsers.mjs";

export class ToolbarReader {
  readonly #browser: Browser;
  readonly #extension: Extension;

  private constructor(browser: Browser, extension: Extension) {
    this.#browser = browser;
    this.#extension = extension;
  }

  static async start(profile: string): Promise<ToolbarReader> {
    const browser = await launch({
      executablePath: requireBrowser("chromium"),
      userDataDir: profile,
      pipe: true,
      enableExtensions: true,
      env: { ...process.env, LANGUAGE: "nl" },
      args: [
        "--lang=nl-NL",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-quic",
        // Chromium's sandbox refuses to run as root, as in a container.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    });
    const id = await browser.installExtension(CHROMIUM_BUILD);
    const extension = (await browser.extensions()).get(id);
    if (extension === undefined) throw new Error("The extension was not installed.");
    return new ToolbarReader(browser, extension);
  }

  /** Opens a tab at that address. With `html`, the tab shows that, and nothing is asked of the network. */
  async openTab(address: string, html: string | null = null): Promise<Page> {
    const tab = await this.#browser.newPage();
    if (html !== null) {
      await tab.setRequestInterception(true);
      tab.on("request", (request) => {
        void request.respond({ contentType: "text/html; charset=utf-8", body: html });
      });
    }
    await tab.goto(address);
    await tab.bringToFront();
    return tab;
  }

  /** Clicks the lamp in the toolbar above that tab, and gives the popup. */
  async clickLamp(tab: Page): Promise<Page> {
    const opened = this.#browser.waitForTarget((target) => target.url().endsWith("/popup.html"));
    await tab.triggerExtensionAction(this.#extension);
    return (await opened).asPage();
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

export const test = base.extend<{ reader: ToolbarReader }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright asks for the pattern.
  reader: async ({}, use) => {
    const profile = await mkdtemp(path.join(tmpdir(), "dagvraag-toolbar-"));
    const reader = await ToolbarReader.start(profile);
    await use(reader);
    await reader.close();
    await rm(profile, { recursive: true, force: true });
  },
});
