/**
 * A round on a disk that is really full. A journal of 200 days is there, and words are typed while no byte is left.
 * Then there is room again, and the round ends once the page itself says that the words are saved. Chromium can read a
 * log with a cut once, and not twice. So the browser is started twice before anything is counted.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { createQuestionId } from "../../content/questionId.ts";
import { fillJournal } from "../bench/fillJournal.ts";
import { SmallDisk } from "../fullDisk.ts";
import type { RunRound } from "./chaosReport.ts";
import { ChaosBrowser } from "./chaosBrowser.ts";
import type { EndingKind } from "./plan.ts";
import { killUntilDone } from "./profile.ts";
import type { RoundResult } from "./runRound.ts";

const DAYS = 200;
const ADDRESS = "https://www.gerritvanderheide.com/keuzes/rust";
const QUESTIONS = Array.from({ length: DAYS }, (_, index) => `Vraag ${index}?`).map((text) => ({
  id: createQuestionId(ADDRESS, text),
  text,
}));
const SAVED = "Bewaard";
const FAILED = /^Niet bewaard/;
/** In milliseconds. */
const PATIENCE = 30_000;
const PAUSE = 300;
/** Typing this many takes longer than a page waits before it tries again. */
const SENTENCES = 20;

/**
 * The rounds run one after the other, ended in turn by closing and by killing. Without a small disk there are none:
 * only root on Linux can mount one.
 */
export async function runFullDiskRounds(count: number): Promise<RunRound[]> {
  const rounds: RunRound[] = [];
  for (let round = 0; round < count; round += 1) {
    const result = await tryRound(round);
    if (result === null) break;
    rounds.push({ round, hung: 0, ...result });
  }
  return rounds;
}

async function tryRound(round: number): Promise<RoundResult | { error: string } | null> {
  try {
    return await runFullDiskRound(round);
  } catch (error) {
    return { error: `on a full disk, ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function runFullDiskRound(round: number): Promise<RoundResult | null> {
  const disk = await SmallDisk.mount();
  if (disk === null) return null;
  const ending: EndingKind = round % 2 === 0 ? "quit" : "kill";
  const browser = await ChaosBrowser.start({ profile: disk.profile, args: disk.browserArgs });
  try {
    const page = await browser.open("newtab");
    await untilReady(page);
    await page.evaluate(fillJournal, { days: DAYS, questions: QUESTIONS, today: null });
    await page.reload();
    const typed = await typeOnFullDisk(page, disk);
    await (ending === "kill" ? browser.kill() : browser.close());
    await browser.launchAgain();
    await browser.readKept();
    await browser.close();
    await browser.launchAgain();
    return { ending, late: 0, ...judge(await browser.readKept(), typed) };
  } finally {
    await killUntilDone(disk.profile, Promise.resolve());
    await disk.remove();
  }
}

/** Waits for the journal. It asks from here: see chaosBrowser.ts. */
async function untilReady(page: Page): Promise<void> {
  while ((await page.evaluate(() => performance.getEntriesByName("dagvraag.ready").length)) === 0) await wait(PAUSE);
}

/** Gives what is in the box once the page says that it is saved. */
async function typeOnFullDisk(page: Page, disk: SmallDisk): Promise<string> {
  const box = page.locator("textarea");
  const status = page.getByRole("status").first();
  await box.fill("Voor de volle schijf.");
  await status.getByText(SAVED, { exact: true }).waitFor();
  disk.fill();
  const deadline = Date.now() + PATIENCE;
  // The free end of a record may still hold a few words.
  while (!FAILED.test((await status.textContent()) ?? "")) {
    if (Date.now() > deadline) throw new Error("A full disk was never told of.");
    await page.keyboard.insertText(" En nog een zin, die er misschien niet meer bij kan.");
    await wait(20);
  }
  // Each further record that is cut off costs more.
  for (let sentence = 0; sentence < SENTENCES; sentence += 1) {
    await page.keyboard.insertText(" En er komt nog meer.");
    await wait(PAUSE);
  }
  // The reloaded page opens the journal anew.
  await page.reload();
  const other = await page.context().newPage();
  await other.goto("chrome://newtab/");
  await other.getByRole("heading", { level: 1 }).waitFor();
  await box.focus();
  await page.keyboard.insertText(" En dit na het herladen.");
  const typed = await box.inputValue();
  disk.makeRoom();
  await status.getByText(SAVED, { exact: true }).waitFor({ timeout: PATIENCE });
  return typed;
}

type Kept = readonly { question: string; text: string }[];

/** An answer of the journal that was there counts as one character. */
function judge(kept: Kept, typed: string): Omit<RoundResult, "ending" | "late"> {
  const old = kept.filter(({ text }) => text.startsWith("Antwoord ")).length;
  const isKept = kept.some(({ text }) => text === typed);
  const lost = [
    ...(old < DAYS ? [{ characters: DAYS - old, promised: `${DAYS} answers`, nearest: `${old} answers` }] : []),
    ...(isKept ? [] : [{ characters: typed.length, promised: typed, nearest: "" }]),
  ];
  const reason = "was said to be saved, on a disk that had been full";
  const losses = lost.map((each) => ({
    ...each,
    question: "",
    where: `${kept.length} texts are there`,
    reason,
    surface: "newtab" as const,
  }));
  return { typed: typed.length, kept: isKept ? typed.length : 0, losses };
}
