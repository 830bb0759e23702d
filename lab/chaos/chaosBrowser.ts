/** A browser with the built extension, to be closed, killed and opened again with the same profile. */
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import * as v from "valibot";
import { killBrowser, launchExtension, ONE_RENDERER } from "../../tools/launchExtension.ts";
import { readControl, startControl } from "./control.ts";
import type { KeptText } from "./judge.ts";
import type { Surface } from "./plan.ts";

const RowsSchema = v.object({
  answers: v.array(v.object({ id: v.string(), question: v.object({ text: v.string() }) })),
  revisions: v.array(v.object({ answerId: v.string(), text: v.string() })),
});

/** How long the journal may take to write what it found noted. In milliseconds. */
const PATIENCE = 30_000;

const HAS_UNSENT = `chrome.storage.local
  .get(null)
  .then((stored) => Object.keys({ ...stored, ...localStorage }).some((key) => key.startsWith("dagvraag.unsent.")))`;

/** A popup isn't. */
const IS_IN_TAB = "chrome.tabs.getCurrent().then((tab) => tab !== undefined)";

/** Where the browser keeps everything, and what it is told beside the usual. */
type Place = { profile: string; args: readonly string[] };

export class ChaosBrowser {
  readonly #profile: string;
  readonly #args: readonly string[];
  #context: BrowserContext;
  /** Of the extension, once it is known. */
  #address: string | null = null;

  private constructor({ profile, args }: Place, context: BrowserContext) {
    this.#profile = profile;
    this.#args = args;
    this.#context = context;
  }

  static async start(place: Place): Promise<ChaosBrowser> {
    return new ChaosBrowser(place, await launch(place));
  }

  /** The bare page by which the browser's own lateness is known. */
  async startControl(): Promise<void> {
    await startControl(this.#context);
  }

  /** A page of that kind, with its first question on it. */
  async open(surface: Surface): Promise<Page> {
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

  /** What the journal holds, read in a page of the extension that was just opened. */
  async readKept(): Promise<KeptText[]> {
    const page = await this.open("journal");
    // Before it shows an answer, it has written what the pages before it left noted.
    await untilSent(page);
    const { answers, revisions } = v.parse(RowsSchema, await page.evaluate(readRows));
    await page.close();
    const questions = new Map(answers.map(({ id, question }) => [id, question.text]));
    return revisions.map(({ answerId, text }) => ({ question: questions.get(answerId) ?? "", text }));
  }

  /** How late what a bare page had put was kept at that moment, in milliseconds; `at` is since 1970. */
  async readLateness(at: number): Promise<number> {
    const kept = await readControl(this.#context);
    return Math.max(0, at - (kept ?? 0));
  }

  async #openTab(surface: Exclude<Surface, "popup">): Promise<Page> {
    const page = await this.#context.newPage();
    const name = surface === "popupTab" ? "popup" : surface;
    await page.goto(surface === "newtab" ? "chrome://newtab/" : `${await this.#extension()}/${name}.html`);
    return page;
  }

  /** The one that hangs from the toolbar. Playwright doesn't see it, but over another connection. */
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

  /** The service worker may be asleep; a page of the extension is as good, and a new tab is one. */
  async #extension(): Promise<string> {
    if (this.#address !== null) return this.#address;
    const page = await this.open("newtab");
    this.#address = await page.evaluate(() => location.origin);
    await page.close();
    return this.#address;
  }
}

function launch({ profile, args }: Place): Promise<BrowserContext> {
  return launchExtension(profile, {
    headless: true,
    locale: "nl-NL",
    env: { ...process.env, LANGUAGE: "nl" },
    args: ["--lang=nl-NL", "--remote-debugging-port=0", ONE_RENDERER, ...args],
  });
}

/** Asked from here: a page of the extension lets no waiting expression be evaluated in it. */
async function untilSent(page: Page): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (await page.evaluate<boolean>(HAS_UNSENT)) {
    if (Date.now() > deadline) throw new Error("The journal left noted what the pages before it had noted.");
    await wait(20);
  }
}

/** In the page: the two stores as they are, without the extension's own code. */
async function readRows(): Promise<{ answers: unknown; revisions: unknown }> {
  const settle = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error(String(request.error))));
    });
  const database = await settle(indexedDB.open("dagvraag"));
  const transaction = database.transaction(["answers", "revisions"], "readonly");
  const [answers, revisions]: unknown[] = await Promise.all([
    settle(transaction.objectStore("answers").getAll()),
    settle(transaction.objectStore("revisions").getAll()),
  ]);
  database.close();
  return { answers, revisions };
}
