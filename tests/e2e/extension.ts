/** A reader's Chromium with the built extension. The end-to-end tests open, close, kill and inspect it. */
import { readdirSync, readFileSync, statSync, truncateSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, expect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { extensionId } from "../../tools/extensionId.ts";
import { CHROMIUM_BUILD, killBrowser, launchExtension, ONE_RENDERER } from "../../tools/launchExtension.ts";
import { findInFiles } from "./findInFiles.ts";
import { sweep } from "./sweep.ts";

type Language = "nl" | "en";

/**
 * `build` is the folder of the extension; without it, the one that ships is used. `args` are added to the usual ones.
 */
type Setting = { language: Language; build?: string; args?: readonly string[] };

type Prepare = (page: Page) => Promise<unknown>;
type PageName = "newtab" | "popup" | "journal" | "options" | "week";

/** What a test may do with pages in a browser that it shares. */
export type Guest = {
  openNewTab: () => Promise<Page>;
  openPage: (name: PageName, hash?: string) => Promise<Page>;
  openPopup: Reader["openPopup"];
  /**
   * Runs `prepare` on every further page of the guest before the page loads. The browser opens popups itself, so they
   * are left out.
   */
  prepare: (prepare: Prepare) => void;
  /** Sets the time in those pages too, but not in their workers. */
  setFixedTime: (time: Date) => void;
};

export class Reader {
  readonly #profile: string;
  #setting: Setting;
  context: BrowserContext;

  private constructor(profile: string, setting: Setting, context: BrowserContext) {
    this.#profile = profile;
    this.#setting = setting;
    this.context = context;
  }

  static async start(profile: string, setting: Setting): Promise<Reader> {
    return new Reader(profile, setting, await launch(profile, setting));
  }

  async openNewTab(prepare?: Prepare): Promise<Page> {
    return this.#open("chrome://newtab/", prepare);
  }

  async openPage(name: PageName, hash = "", prepare?: Prepare): Promise<Page> {
    return this.#open(`chrome-extension://${this.extensionId()}/${name}.html${hash}`, prepare);
  }

  /**
   * Opens the real popup, which hangs from the toolbar. A tab of the extension must be open. Playwright doesn't see the
   * popup, so this uses another connection of CDP.
   */
  async openPopup(): Promise<{ popup: Page; disconnect: () => Promise<void> }> {
    const tab = this.context.pages().find((page) => page.url().startsWith("chrome"));
    const [port] = readFileSync(path.join(this.#profile, "DevToolsActivePort"), "utf8").split("\n");
    await tab?.evaluate("chrome.action.openPopup()");
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const pages = browser.contexts().flatMap((context) => context.pages());
    const popup = pages.find((page) => page.url().endsWith("/popup.html"));
    if (popup === undefined) throw new Error("The popup did not open.");
    return { popup, disconnect: () => browser.close() };
  }

  extensionId(): string {
    return extensionId(this.#setting.build ?? CHROMIUM_BUILD);
  }

  async reopen(): Promise<void> {
    await this.context.close();
    this.context = await launch(this.#profile, this.#setting);
  }

  /** Opens the browser again in another language. */
  async speak(language: Language): Promise<void> {
    this.#setting = { ...this.#setting, language };
    await this.reopen();
  }

  /** Kills the browser with SIGKILL, so that no page can do anything at its end. */
  async killAndReopen(): Promise<void> {
    await killBrowser(this.context, this.#profile);
    this.context = await launch(this.#profile, this.#setting);
  }

  /** Removes all that is left of the browser, whether it was closed before or not. */
  async end(): Promise<void> {
    await killBrowser(this.context, this.#profile).catch(() => this.context.close());
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  /**
   * Cuts off the last record of the journal's log, as a browser does that is killed during a write. Gives the log's
   * name.
   */
  async cutOffLastWriteAndReopen(): Promise<string> {
    await this.context.close();
    const log = this.logs().at(-1) ?? "";
    const cut = path.join(this.#databases(), log);
    truncateSync(cut, statSync(cut).size - 1);
    this.context = await launch(this.#profile, this.#setting);
    return log;
  }

  /** Waits until the browser has moved all that was in a log elsewhere. */
  async waitUntilLeft(log: string): Promise<void> {
    await expect.poll(() => this.logs(), { timeout: 30_000 }).not.toContain(log);
  }

  /** Where the words stand in the files of the profile: see findInFiles. */
  findInProfile(words: readonly string[]): string[] {
    return findInFiles(this.#profile, words);
  }

  /** The names of the logs of the browser's databases, the oldest first. */
  logs(): string[] {
    return readdirSync(this.#databases()).filter((name) => name.endsWith(".log"));
  }

  #databases(): string {
    const origin = `chrome-extension_${this.extensionId()}_0`;
    return path.join(this.#profile, "Default", "IndexedDB", `${origin}.indexeddb.leveldb`);
  }

  async #open(address: string, prepare?: Prepare): Promise<Page> {
    const page = await this.context.newPage();
    await prepare?.(page);
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }
}

async function launch(profile: string, { language, args = [], ...build }: Setting): Promise<BrowserContext> {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const context = await launchExtension(profile, {
    ...build,
    headless: true,
    locale,
    viewport: { width: 1280, height: 800 },
    // The extension follows the browser's language. Linux has it in the environment, other systems in --lang.
    env: { ...process.env, LANGUAGE: language },
    args: [`--lang=${locale}`, "--remote-debugging-port=0", ONE_RENDERER, ...args],
  });
  // No test can press a window of the browser's own. So files are downloaded, unless a test says where they go.
  await context.addInitScript("delete globalThis.showSaveFilePicker");
  return context;
}

type Fixtures = { language: Language; reader: Reader; guest: Guest };

/**
 * `reader` has its own browser and profile, in Dutch unless a test says `test.use({ language: "en" })`. `guest` opens
 * pages in a shared Dutch browser, in which nothing of an earlier guest is left. That saves starting one. The guest may
 * have its `host` close or kill that browser.
 */
export const test = base.extend<Fixtures, { host: Reader }>({
  language: ["nl", { option: true }],
  reader: async ({ language }, use) => withReader(language, use),
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it what a fixture needs, which is nothing.
  host: [async ({}, use) => withReader("nl", use), { scope: "worker" }],
  guest: async ({ host }, use) => {
    await use(createGuest(host));
    await sweep(host.context, `chrome-extension://${host.extensionId()}`);
  },
});

function createGuest(host: Reader): Guest {
  const preparations: Prepare[] = [];
  const prepare: Prepare = async (page) => {
    for (const each of preparations) await each(page);
  };
  return {
    openNewTab: () => host.openNewTab(prepare),
    openPage: (name, hash) => host.openPage(name, hash, prepare),
    openPopup: () => host.openPopup(),
    prepare: (preparation) => void preparations.push(preparation),
    setFixedTime: (time) => void preparations.push((page) => page.addInitScript(stopClock, time.getTime())),
  };
}

/** Runs in a page, before its own code. */
function stopClock(now: number): void {
  const { Date: Running } = globalThis;
  globalThis.Date = class extends Running {
    static override now(): number {
      return now;
    }

    constructor(...parts: ConstructorParameters<typeof Running> | []) {
      super(...((parts.length === 0 ? [now] : parts) as [number]));
    }
  } as DateConstructor;
}

async function withReader(language: Language, use: (reader: Reader) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(path.join(tmpdir(), "dagvraag-"));
  const reader = await Reader.start(profile, { language });
  await use(reader);
  await reader.end();
}

/** Runs in a page, before its own code. The browser then refuses databases. */
export function refuseStorage(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException("denied", "SecurityError");
  };
}

/**
 * Waits until the page's own code is there and the box holds what the journal has. The first paint alone doesn't say
 * that.
 */
export async function waitUntilReady(page: Page): Promise<void> {
  const readMarks = () => page.evaluate(() => performance.getEntriesByName("dagvraag.ready").length);
  await expect.poll(readMarks).toBeGreaterThan(0);
}

/** The parts of a page, by names that stay. */
export function partsOf(page: Page) {
  return {
    question: page.getByRole("heading", { level: 1 }),
    answer: page.getByRole("textbox", { name: /^(Jouw antwoord|Your answer)$/ }),
    status: page.getByRole("status"),
    article: page.getByRole("link", { name: /^(Lees het hele artikel|Read the full article)$/ }),
    another: page.getByRole("button", { name: /^(Andere vraag|Another question)$/ }),
    journal: page.getByRole("link", { name: /^(Dagboek|Journal)$/ }),
    answers: page.getByRole("list", { name: /^(Antwoorden|Answers)$/ }),
  };
}
