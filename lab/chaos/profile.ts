/** A browser's folder. Every process that works in it can be ended here, even one that answers nothing. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { platform, tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";

/** In milliseconds. */
const KILL_AGAIN = 200;
const PATIENCE = 10_000;

type CommandLine = { id: number; line: string };

export function createProfile(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), "dagvraag-chaos-"));
}

export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/**
 * Ends work that the browser on that profile may never answer. Without its browser, the work may start the next one,
 * which is then killed too. What the work rejects with is ignored.
 */
export async function killUntilDone(profile: string, work: Promise<unknown>): Promise<void> {
  const done = work.then(
    () => true,
    () => true,
  );
  const deadline = Date.now() + PATIENCE;
  let isDone = false;
  while (!isDone && Date.now() < deadline) {
    killAllOf(profile);
    isDone = await Promise.race([done, wait(KILL_AGAIN, false)]);
  }
  killAllOf(profile);
}

/** Kills the browser that was started on that profile with SIGKILL. Its renderers end with it. */
function killAllOf(profile: string): void {
  for (const id of processesOf(profile)) {
    try {
      process.kill(id, "SIGKILL");
    } catch {
      // It ended meanwhile.
    }
  }
}

/** The ids of the processes that name the profile on their command line. */
function processesOf(profile: string): number[] {
  return commandLines().flatMap(({ id, line }) => (id !== process.pid && line.includes(profile) ? [id] : []));
}

function commandLines(): CommandLine[] {
  if (platform() === "win32") return [];
  if (existsSync("/proc/self/cmdline")) {
    return readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? [readCommandLine(name)] : []));
  }
  return execFileSync("ps", ["-axww", "-o", "pid=,command="], { encoding: "utf8" })
    .split("\n")
    .map((line) => ({ id: Number.parseInt(line, 10), line }));
}

function readCommandLine(id: string): CommandLine {
  try {
    return { id: Number(id), line: readFileSync(`/proc/${id}/cmdline`, "utf8") };
  } catch {
    return { id: Number(id), line: "" };
  }
}
