/** A browser with the built extension. It can be closed, killed, and opened again with the same profile. */
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import * as v from "valibot";
import { killBrowser, launchExtension, ONE_RENDERER } from "../../tools/launchExtension.ts";
import { readControl, startControl } from "./control.ts";
import type { KeptText } from "./judge.ts";
import type { WrittenPage } from "./plan.ts";

const RowsSchema = v.object({
  answers: v.array(v.object({ id: v.string(), question: v.object({ text: v.string() }) })),
  revisions: v.array(v.object({ answerId: v.string(), text: v.string() })),
});

/** In milliseconds. The journal may take this long to write the drafts that it found. */
const PATIENCE = 30_000;

const HAS_UNSENT = `chrome.storage.local
  .get(null)
  .then((stored) => Object.keys({ ...stored, ...localStorage }).some((key) => key.startsWith("dagvraag.unsent.")))`;

/** A popup is in no tab. */
const IS_IN_TAB = "chrome.tabs.getCurrent().then((tab) => tab !== undefined)";

/** The folder where the browser keeps everything, and the arguments that it gets beside the usual ones. */
type LaunchOptions = { profile: string; args: readonly string[] };

export class ChaosBrowser {
  readonly #profile: string;
  readonly #args: readonly string[];
  #context: BrowserContext;
  /** The extension's address, once it is known. */
  #address: string | null = null;

  private constructor({ profile, args }: LaunchOptions, context: BrowserContext) {
    this.#profile = profile;
    this.#args = args;
    this.#context = context;
  }

  static async start(options: LaunchOptions): Promise<ChaosBrowser> {
    return new ChaosBrowser(options, await launch(options));
  }

  /** Opens the bare page that shows how late the browser itself is. */
  async startControl(): Promise<void> {
    await startControl(this.#context);
  }

  /** Opens a page of that kind, and waits for its first question. */
  async open(surface: WrittenPage): Promise<Page> {
    const page = surface === "popup" ? await this.#openPopup() : await this.#openTab(surface);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  kill(): Promise<void> {
    return killBrowser(this.#context, this.#profile);
  }

  async launchAgain(): Promise<void> {
    this.#context = await launch({ profile: this.#profile, args: this.#args });
  }

  /** What the journal holds. It is read in a page of the extension that was just opened. */
  async readKept(): Promise<KeptText[]> {
    const page = await this.open("journal");
    // Before it shows an answer, the journal writes the drafts that earlier pages left.
    await untilSent(page);
    const { answers, revisions } = v.parse(RowsSchema, await page.evaluate(readRows));
    await page.close();
    const questions = new Map(answers.map(({ id, question }) => [id, question.text]));
    return revisions.map(({ answerId, text }) => ({ question: questions.get(answerId) ?? "", text }));
  }

  /** How late the bare page's last kept put was at the moment `at` (milliseconds since 1970). In milliseconds. */
  async readLateness(at: number): Promise<number> {
    const kept = await readControl(this.#context);
    return Math.max(0, at - (kept ?? 0));
  }

  async #openTab(surface: Exclude<WrittenPage, "popup">): Promise<Page> {
    const page = await this.#context.newPage();
    const name = surface === "popupTab" ? "popup" : surface;
    await page.goto(surface === "newtab" ? "chrome://newtab/" : `${await this.#extension()}/${name}.html`);
    return page;
  }

  /** Opens the real popup, which hangs from the toolbar. Playwright only sees it over another connection. */
  async #openPopup(): Promise<Page> {
    const [port] = readFileSync(path.join(this.#profile, "DevToolsActivePort"), "utf8").split("\n");
    const written = this.#context.pages().find((page) => page.url().startsWith("chrome"));
    await written?.evaluate("chrome.action.openPopup()");
    const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    for (const page of connection.contexts().flatMap((context) => context.pages())) {
      const isPopup = page.url().endsWith("/popup.html") && !(await page.evaluate<boolean>(IS_IN_TAB));
      if (isPopup) return page;
    }
    throw new Error("The popup did not open.");
  }

  /** The service worker may be asleep. Any page of the extension will do, and a new tab is one. */
  async #extension(): Promise<string> {
    if (this.#address !== null) return this.#address;
    const page = await this.open("newtab");
    this.#address = await page.evaluate(() => location.origin);
    await page.close();
    return this.#address;
  }
}

function launch({ profile, args }: LaunchOptions): Promise<BrowserContext> {
  return launchExtension(profile, {
    headless: true,
    locale: "nl-NL",
    env: { ...process.env, LANGUAGE: "nl" },
    args: ["--lang=nl-NL", "--remote-debugging-port=0", ONE_RENDERER, ...args],
  });
}

/**
 * Waits until no draft is left. It asks from here, since a page of the extension doesn't let a waiting expression be
 * evaluated.
 */
async function untilSent(page: Page): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (await page.evaluate<boolean>(HAS_UNSENT)) {
    if (Date.now() > deadline) throw new Error("The journal left noted what the pages before it had noted.");
    await wait(20);
  }
}

/** Runs in the page. Reads the two stores as they are, without the extension's code. */
async function readRows(): Promise<{ answers: unknown; revisions: unknown }> {
  const resultOf = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error(String(request.error))));
    });
  const database = await resultOf(indexedDB.open("dagvraag"));
  const transaction = database.transaction(["answers", "revisions"], "readonly");
  const [answers, revisions]: unknown[] = await Promise.all([
    resultOf(transaction.objectStore("answers").getAll()),
    resultOf(transaction.objectStore("revisions").getAll()),
  ]);
  database.close();
  return { answers, revisions };
}
