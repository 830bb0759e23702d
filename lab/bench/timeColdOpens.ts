/** The first tab after the browser starts: of a profile that was used before, and of one just made. */
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Plan } from "./aim.ts";
import { BenchBrowser } from "./benchBrowser.ts";
import type { Subject } from "./subjects.ts";
import { timeOpen } from "./timeOpen.ts";

/** Until the browser has started and loaded the extension, of which nothing was opened yet. */
const STARTED = 2_500;

/** Both from the moment that the tab is asked for, since a process has to come first, until the question is painted. */
export async function timeColdOpens(subject: Subject, { folder, settle }: Plan): Promise<Record<string, number>> {
  const cold = await timeFirstOpen(subject.profile, subject.build, settle);
  const profile = await mkdtemp(path.join(folder, "profile-new-"));
  const firstEver = await timeFirstOpen(profile, subject.build, settle);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return { ...(cold === undefined ? {} : { cold }), ...(firstEver === undefined ? {} : { firstEver }) };
}

async function timeFirstOpen(profile: string, build: string, settle: number): Promise<number | undefined> {
  const browser = await BenchBrowser.launch(profile, build);
  try {
    await sleep(STARTED);
    const { values } = await timeOpen(browser, 2 * settle);
    return values["largestSinceOpen"];
  } finally {
    await browser.close();
  }
}
