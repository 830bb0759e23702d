/** One page on which a reader writes. It takes the steps planned for the page, and keeps what was seen there. */
import type { CDPSession, Page } from "@playwright/test";
import { parseNote, type Observation } from "./observation.ts";
import type { PagePlan, PageStep, WrittenPage } from "./plan.ts";
import type { PageEnd } from "./promises.ts";
import { RECORDER_BINDING, recordPage } from "./recorder.ts";

/** In milliseconds. A step is left out if its box, button or entry takes longer to appear. */
const PATIENCE = 1_000;

/** In milliseconds. */
const CRASH_AGAIN = 500;

/** Chromium takes a minute to type 50,000 characters with line breaks, and pastes them at once. */
const LONGEST_TYPED = 1_000;

const CLOSE_WINDOWS = "chrome.windows.getAll().then((all) => all.forEach(({ id }) => chrome.windows.remove(id)))";

export class Actor {
  readonly surface: WrittenPage;
  readonly observations: Observation[] = [];
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #steps: readonly PageStep[];
  /** How the page ended; `null` while it is open. */
  end: PageEnd | null = null;

  private constructor(page: Page, session: CDPSession, { surface, steps }: PagePlan) {
    this.#page = page;
    this.#session = session;
    this.surface = surface;
    this.#steps = steps;
  }

  static async start(page: Page, plan: PagePlan): Promise<Actor> {
    const session = await page.context().newCDPSession(page);
    const actor = new Actor(page, session, plan);
    session.on("Runtime.bindingCalled", ({ payload }) => actor.#note(payload));
    await session.send("Runtime.enable");
    await session.send("Runtime.addBinding", { name: RECORDER_BINDING });
    await page.addInitScript(recordPage, RECORDER_BINDING);
    await page.evaluate(recordPage, RECORDER_BINDING);
    page.once("close", () => (actor.end ??= { kind: "closed" }));
    return actor;
  }

  /** All texts that it may type. Some of them may never be reported. */
  get typed(): string {
    return this.#steps.flatMap((step) => (step.kind === "type" ? step.texts : [])).join("");
  }

  /** Takes its steps until they are done or the page is gone. */
  async act(onInput: () => void, onStep: () => void): Promise<void> {
    try {
      for (const step of this.#steps) {
        if (this.end === null) await this.#perform(step, onInput);
        onStep();
      }
    } catch (error) {
      if (this.end === null && !this.#page.isClosed()) throw error;
    }
  }

  /** Closes the page as a reader does. */
  async close(): Promise<void> {
    this.end ??= { kind: "closed" };
    if (this.surface === "popup") await this.#page.evaluate(() => close()).catch(() => {});
    else await this.#page.close();
  }

  cutOff(at: number): void {
    this.end ??= { kind: "cutOff", at };
  }

  /**
   * Crashes the page, which must be marked as cut off first. The browser never answers this command. Pages of one
   * renderer crash together.
   */
  async crash(): Promise<void> {
    const isGone = this.#isGone("crash");
    const crash = () => void this.#session.send("Page.crash").catch(() => {});
    crash();
    // A page that is reloading forgets the command, so it is repeated.
    const timer = setInterval(crash, CRASH_AGAIN);
    await isGone;
    clearInterval(timer);
  }

  /** Closes the whole window, with every tab in it. */
  async closeWindow(): Promise<void> {
    const isGone = this.#isGone("close");
    await this.#page.evaluate(CLOSE_WINDOWS).catch(() => {});
    await isGone;
  }

  #note(payload: string): void {
    this.observations.push(parseNote(payload, this.observations.at(-1)));
  }

  async #perform(step: PageStep, onInput: () => void): Promise<void> {
    switch (step.kind) {
      case "type":
        return this.#type(step.texts, onInput);
      case "another":
        return this.#click(/^(Andere vraag|Klaar)$/);
      case "switch":
        await this.#page.evaluate(showPage, false);
        await this.#wait(step.awayFor);
        return this.#page.evaluate(showPage, true);
      case "reload":
        if (this.surface !== "popup") await this.#page.reload();
        return;
      case "pause":
        return this.#wait(step.milliseconds);
    }
  }

  async #type(texts: readonly string[], onInput: () => void): Promise<void> {
    const box = this.#page.locator("textarea");
    if (this.surface === "journal" && (await box.count()) === 0) await this.#click(/^Bewerken/);
    if (!(await isDone(box.focus({ timeout: PATIENCE })))) return;
    for (const text of texts) {
      if (this.end !== null) return;
      if (text.length > LONGEST_TYPED) await box.evaluate(paste, text);
      else await this.#page.keyboard.insertText(text);
      onInput();
    }
  }

  async #click(name: RegExp): Promise<void> {
    await isDone(this.#page.getByRole("button", { name }).first().click({ timeout: PATIENCE }));
  }

  #isGone(event: "close" | "crash"): Promise<void> {
    if (this.#page.isClosed()) return Promise.resolve();
    return new Promise((resolve) => {
      this.#page.once("close", () => resolve());
      if (event === "crash") this.#page.once("crash", () => resolve());
    });
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
  }
}

/** Gives whether the action was done in time. It fails for an entry that nobody wrote yet, or for a closed box. */
function isDone(action: Promise<void>): Promise<boolean> {
  return action.then(
    () => true,
    () => false,
  );
}

/**
 * Runs in the page. It does to a box what Ctrl+V does. A real paste needs a clipboard, and the machine has only one.
 */
function paste(box: HTMLElement, text: string): void {
  if (!(box instanceof HTMLTextAreaElement)) return;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}

/**
 * Runs in the page. Acts as if another tab came in front of the page, or went away again. Under Playwright, every page
 * thinks it is in front.
 */
function showPage(isVisible: boolean): void {
  const state = isVisible ? "visible" : "hidden";
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
  document.dispatchEvent(new Event("visibilitychange"));
  if (isVisible) dispatchEvent(new Event("focus"));
}
