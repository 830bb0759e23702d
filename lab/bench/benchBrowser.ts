/** A Chromium with one extension in it. It is driven so that the driving hardly disturbs it. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import process from "node:process";
import * as v from "valibot";
import { requireBrowser } from "../../tools/browsers.mjs";
import { DevTools, type Session } from "./devTools.ts";

const TargetSchema = v.object({ targetId: v.string(), type: v.string(), url: v.string() });
const TargetsSchema = v.object({ targetInfos: v.array(TargetSchema) });
const CreatedSchema = v.object({ targetId: v.string() });
const VersionSchema = v.object({ product: v.string() });

export type Target = v.InferOutput<typeof TargetSchema>;

/** In milliseconds, until a closed page or an ended worker has taken its process along. */
const LET_GO = 250;
const LONG = 10_000;

const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach((child) => child.kill("SIGKILL")));

export class BenchBrowser {
  readonly #child: ChildProcess;
  readonly devTools: DevTools;

  private constructor(child: ChildProcess, devTools: DevTools) {
    this.#child = child;
    this.devTools = devTools;
  }

  static async launch(profile: string, build: string): Promise<BenchBrowser> {
    const child = spawn(requireBrowser("chromium"), flags(profile, build), {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      // The language of the browser, which the extension follows.
      env: { ...process.env, LANGUAGE: "nl" },
    });
    running.add(child);
    child.once("exit", () => running.delete(child));
    const [, , , input, output] = child.stdio;
    if (!(input instanceof Writable) || !(output instanceof Readable)) throw new TypeError("The browser has no pipe.");
    const browser = new BenchBrowser(child, new DevTools(input, output));
    await browser.version();
    return browser;
  }

  async version(): Promise<string> {
    return v.parse(VersionSchema, await this.devTools.send("Browser.getVersion")).product;
  }

  /** Opens a tab in front, with nothing attached to it. */
  async open(url: string): Promise<string> {
    return v.parse(CreatedSchema, await this.devTools.send("Target.createTarget", { url })).targetId;
  }

  attach(targetId: string): Promise<Session> {
    return this.devTools.attach(targetId);
  }

  async closeTab(targetId: string): Promise<void> {
    await this.devTools.send("Target.closeTarget", { targetId });
    await sleep(LET_GO);
  }

  async targets(): Promise<Target[]> {
    return v.parse(TargetsSchema, await this.devTools.send("Target.getTargets")).targetInfos;
  }

  /** Waits a while for a target. `null` where none comes. */
  async findTarget(isWanted: (target: Target) => boolean): Promise<Target | null> {
    const end = performance.now() + LONG;
    while (performance.now() < end) {
      const found = (await this.targets()).find(isWanted);
      if (found !== undefined) return found;
      await sleep(20);
    }
    return null;
  }

  /**
   * Ends the workers. An extension's pages share a process with its worker, so the next page then needs a new process.
   */
  async endWorkers(): Promise<void> {
    const workers = (await this.targets()).filter(({ type }) => type === "service_worker");
    for (const { targetId } of workers) await this.devTools.send("Target.closeTarget", { targetId }).catch(() => {});
    await sleep(LET_GO);
  }

  async close(): Promise<void> {
    if (!running.has(this.#child)) return;
    const isGone = once(this.#child, "exit");
    await this.devTools.send("Browser.close").catch(() => {});
    await Promise.race([isGone, sleep(LONG)]);
    this.#child.kill("SIGKILL");
    await isGone;
  }
}

function flags(profile: string, build: string): string[] {
  return [
    "--headless=new",
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${build}`,
    `--load-extension=${build}`,
    "--remote-debugging-pipe",
    "--window-size=1280,800",
    "--hide-scrollbars",
    "--lang=nl-NL",
    // Without these, the browser would do work of its own, which takes time or uses the network.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-gpu",
    "--no-first-run",
    "--mute-audio",
    // With this, every host fails at once.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    // Chromium's sandbox refuses to run as root, as in a container.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "about:blank",
  ];
}
