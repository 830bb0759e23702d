/** Times the first tab after a start of the browser, with a used profile and with a new one. */
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Plan } from "./aim.ts";
import { BenchBrowser } from "./benchBrowser.ts";
import type { Subject } from "./subjects.ts";
import { timeOpen } from "./timeOpen.ts";

/** In milliseconds, until the browser has started and loaded the extension. Nothing of the extension is open then. */
const STARTED = 2_500;

/**
 * Both times run from the moment that the tab is asked for, since a process must start first. They end when the
 * question is painted.
 */
export async function timeColdOpens(subject: Subject, { folder, idle }: Plan): Promise<Record<string, number>> {
  const cold = await timeFirstOpen(subject.profile, subject.build, idle);
  const profile = await mkdtemp(path.join(folder, "profile-new-"));
  const firstEver = await timeFirstOpen(profile, subject.build, idle);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return { ...(cold === undefined ? {} : { cold }), ...(firstEver === undefined ? {} : { firstEver }) };
}

async function timeFirstOpen(profile: string, build: string, idle: number): Promise<number | undefined> {
  const browser = await BenchBrowser.launch(profile, build);
  try {
    await sleep(STARTED);
    const { values } = await timeOpen(browser, 2 * idle);
    return values["largestSinceOpen"];
  } finally {
    await browser.close();
  }
}
