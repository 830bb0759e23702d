/**
 * `npm start` builds the extension, and opens a new tab in a browser that has it. The profile stays, so that what is
 * written today is there tomorrow. Without a display it prints what the new tab asks.
 */
import { spawnSync } from "node:child_process";
import { readlinkSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "@playwright/test";
import { launchExtension } from "./launchExtension.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PROFILE = path.join(ROOT, ".output/profile");
const SCREENSHOT = ".output/newtab.png";

/** An error that one sentence explains. */
class StartError extends Error {
  override name = "StartError";
}

try {
  await start();
} catch (error) {
  const sentence = error instanceof Error ? firstLine(error.message) : String(error);
  console.error(error instanceof StartError ? sentence : `The new tab can't be opened: ${sentence}`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  refuseSecondWindow();
  build();
  const window = hasDisplay() ? await launchWindow() : null;
  await (window === null ? printNewTab() : keepOpen(window));
}

function build(): void {
  console.log("Building the extension.");
  const { status, stdout, stderr } = spawnSync("npx --no-install wxt build -b chrome", {
    cwd: ROOT,
    shell: true,
    encoding: "utf8",
  });
  if (status === 0) return;
  console.error(stdout, stderr);
  throw new StartError("The extension can't be built: see what the build says above.");
}

/** Chromium would pass a second start to the first one, and end. On Windows there is no such link to read. */
function refuseSecondWindow(): void {
  const owner = Number(ownerOfProfile()?.split("-").at(-1));
  if (!Number.isInteger(owner) || !isRunning(owner)) return;
  throw new StartError(`The browser of an earlier \`npm start\` is still open (process ${owner}): close it first.`);
}

/** The link's target is host-pid. */
function ownerOfProfile(): string | null {
  try {
    return readlinkSync(path.join(PROFILE, "SingletonLock"));
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** In CI nobody would close the window. */
function hasDisplay(): boolean {
  if (process.env.CI !== undefined) return false;
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** `null` where no window can open on the display that is named. */
async function launchWindow(): Promise<BrowserContext | null> {
  try {
    return await launchExtension(PROFILE, {
      headless: false,
      viewport: null,
      ignoreDefaultArgs: ["--enable-automation"],
    });
  } catch {
    console.log("No window can be opened on this display.");
    return null;
  }
}

async function keepOpen(context: BrowserContext): Promise<void> {
  const hasClosed = new Promise<void>((resolve) => {
    context.once("close", () => resolve());
  });
  const question = await readQuestion(await openNewTab(context));
  console.log(`Today's question: ${question}\nClose the window to end.`);
  closeWithLastTab(context);
  await hasClosed;
}

/** On a Mac, the browser stays open after its last window. */
function closeWithLastTab(context: BrowserContext): void {
  const closeIfEmpty = async (): Promise<void> => {
    if (context.pages().length > 0) return;
    // The last tab may have ended the browser, and then nothing is left to close.
    await context.close().catch(() => null);
  };
  const watch = (page: Page): void => void page.once("close", () => void closeIfEmpty());
  context.pages().forEach(watch);
  context.on("page", watch);
}

async function printNewTab(): Promise<void> {
  const context = await launchExtension(PROFILE, { headless: true, viewport: { width: 1280, height: 800 } });
  try {
    const page = await openNewTab(context);
    const question = await readQuestion(page);
    await page.screenshot({ path: path.join(ROOT, SCREENSHOT) });
    console.log(`Today's question: ${question}\nThe new tab: ${path.join(ROOT, SCREENSHOT)}`);
  } finally {
    await context.close();
  }
}

async function openNewTab(context: BrowserContext): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto("chrome://newtab");
  return page;
}

async function readQuestion(page: Page): Promise<string> {
  const heading = page.getByRole("heading", { level: 1 });
  await heading.waitFor({ timeout: 30_000 });
  return heading.innerText();
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}
