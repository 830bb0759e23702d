/** A reader's Chromium with the built extension: what the end-to-end tests open, close, kill and look into. */
import { readdirSync, readFileSync, statSync, truncateSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, expect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { extensionId } from "../../tools/extensionId.ts";
import { CHROMIUM_BUILD, killBrowser, launchExtension, ONE_RENDERER } from "../../tools/launchExtension.ts";
import { filesWith } from "./filesWith.ts";
import { sweep } from "./sweep.ts";

type Language = "nl" | "en";

/** `build` is the folder of the extension; without it, the one that ships. `args` are the browser's, beside the usual. */
type Setting = { language: Language; build?: string; args?: readonly string[] };

type Prepare = (page: Page) => Promise<unknown>;
type PageName = "newtab" | "popup" | "journal" | "options" | "week";

/** What a test does with pages in a browser that is not its own. */
export type Guest = {
  openNewTab: () => Promise<Page>;
  openPage: (name: PageName, hash?: string) => Promise<Page>;
  openPopup: Reader["openPopup"];
  /** What is done with every further page of the guest before it loads; not with a popup, which the browser opens. */
  prepare: (prepare: Prepare) => void;
  /** For those pages too, and not for their workers. */
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
   * The popup itself, hanging from the toolbar, once a tab of the extension is open; another window of CDP onto it,
   * since Playwright doesn't see it.
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

  /** SIGKILL: no page, and no browser, gets to say goodbye. */
  async killAndReopen(): Promise<void> {
    await killBrowser(this.context, this.#profile);
    this.context = await launch(this.#profile, this.#setting);
  }

  /** Nothing is left of it, were it closed before or not. */
  async end(): Promise<void> {
    await killBrowser(this.context, this.#profile).catch(() => this.context.close());
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  /**
   * As a browser leaves the disk that is killed in the midst of a write: the last record in the journal's log is cut off.
   * Gives the log's name.
   */
  async cutOffLastWriteAndReopen(): Promise<string> {
    await this.context.close();
    const log = this.logs().at(-1) ?? "";
    const cut = path.join(this.#databases(), log);
    truncateSync(cut, statSync(cut).size - 1);
    this.context = await launch(this.#profile, this.#setting);
    return log;
  }

  /** Until the browser has moved out of a log what stood in it. */
  async waitUntilLeft(log: string): Promise<void> {
    await expect.poll(() => this.logs(), { timeout: 30_000 }).not.toContain(log);
  }

  /** The files of the profile in which the word stands. */
  filesWith(word: string): string[] {
    return filesWith(this.#profile, word);
  }

  /** The names of those in which the browser writes its databases, the oldest first. */
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
    // The browser's own language, which the extension follows: read from the environment on Linux, from --lang elsewhere.
    env: { ...process.env, LANGUAGE: language },
    args: [`--lang=${locale}`, "--remote-debugging-port=0", ONE_RENDERER, ...args],
  });
  // No test can press a window of the browser's own: files are downloads, unless a test says where they go.
  await context.addInitScript("delete globalThis.showSaveFilePicker");
  return context;
}

type Fixtures = { language: Language; reader: Reader; guest: Guest };

/**
 * `reader` has a browser and a profile of his own, and is a Dutch one unless a test says `test.use({ language: "en" })`.
 * `guest` opens pages, and may have its `host` close or kill the browser, in a Dutch one where nothing of an earlier guest
 * is left: that saves starting one.
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

/** In a page, before its own code. */
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

/** In a page, before its own code: the browser keeps no databases. */
export function refuseStorage(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException("denied", "SecurityError");
  };
}

/** The new tab's or the popup's own code is there, and the box holds what the journal has: more than what is painted says. */
export async function waitUntilReady(page: Page): Promise<void> {
  const readMarks = () => page.evaluate(() => performance.getEntriesByName("dagvraag.ready").length);
  await expect.poll(readMarks).toBeGreaterThan(0);
}

/** The parts of a page by the names that stay. */
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
