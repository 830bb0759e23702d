/** Puts a profile's journal, and the notes beside it, into the state that an open is to find. */
import * as v from "valibot";
import { dayOf, type Day } from "../../content/day.ts";
import type { BenchBrowser } from "./benchBrowser.ts";
import type { Session } from "./devTools.ts";
import { extensionId } from "../../tools/extensionId.ts";
import { SnapshotSchema, swapDays, type Snapshot } from "./swapDays.ts";
import { NEW_TAB, timeOpen } from "./timeOpen.ts";

/** `usual`: today was opened and answered. `morning`: the last open and its answer were yesterday's. */
export type States = { usual: Snapshot; morning: Snapshot };

const TODAYS_ANSWER = "Vanmorgen, voor iedereen wakker was.\nIk hoefde even niets te zijn voor een ander.";
const A_DAY = 86_400_000;

/** Works in a page of the extension that runs none of its code, between two opens. */
export async function runBeside<Result>(
  browser: BenchBrowser,
  build: string,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const targetId = await browser.open(`chrome-extension://${extensionId(build)}/manifest.json`);
  const session = await browser.attach(targetId);
  await session.waitFor("document.readyState === 'complete' && location.protocol === 'chrome-extension:'");
  const result = await work(session);
  await browser.closeTab(targetId);
  return result;
}

/** `null` only opens the page, so that a subject that keeps nothing does as much as the others. */
export async function putState(browser: BenchBrowser, build: string, put: Snapshot | null): Promise<void> {
  await runBeside(browser, build, async (session) => {
    if (put !== null) await session.run(swapDays, { days: put.days, put });
  });
}

/** Writes today's answer as a reader does. The profile keeps that answer. */
export async function prepareStates(browser: BenchBrowser, build: string, idle: number): Promise<States> {
  const today = dayOf(new Date());
  const yesterday = dayOf(new Date(Date.now() - A_DAY));
  const readState = async () => {
    const found = (session: Session) => session.run(swapDays, { days: [yesterday, today], put: null });
    return v.parse(SnapshotSchema, await runBeside(browser, build, found));
  };
  await answerToday(browser);
  const usual = await readState();
  await putState(browser, build, { ...moveBack(usual, today, yesterday), local: {} });
  const { session, close } = await timeOpen(browser, idle);
  await session.waitFor(isNoted(today));
  await close();
  const opened = await readState();
  // The open drew today's question, and noted for it what it would have noted for yesterday's.
  const isTodaysDraw = ({ store, row }: Snapshot["rows"][number]) => store === "draws" && hasDay(row, today);
  const morning = { ...opened, rows: opened.rows.filter((row) => !isTodaysDraw(row)) };
  await putState(browser, build, usual);
  return { usual, morning };
}

/** Moves what was today's to yesterday. */
function moveBack(snapshot: Snapshot, today: Day, yesterday: Day): Snapshot {
  const moved: unknown = JSON.parse(JSON.stringify(snapshot.rows).replaceAll(today, yesterday));
  return { ...snapshot, rows: v.parse(SnapshotSchema.entries.rows, moved) };
}

function hasDay(row: unknown, day: Day): boolean {
  return typeof row === "object" && row !== null && "day" in row && row.day === day;
}

async function answerToday(browser: BenchBrowser): Promise<void> {
  const targetId = await browser.open(NEW_TAB);
  const session = await browser.attach(targetId);
  await session.waitFor(
    "document.querySelector('h1')?.textContent && performance.getEntriesByName('dagvraag.ready')[0]",
  );
  await session.evaluate("document.querySelector('textarea').focus()");
  await session.send("Input.insertText", { text: TODAYS_ANSWER });
  await session.waitFor("/Bewaard|Saved/.test(document.querySelector('[role=status]')?.textContent)");
  await session.waitFor(isNoted(dayOf(new Date())));
  await browser.closeTab(targetId);
}

/** A page does this last. After it, the page knows what the next one paints. */
function isNoted(day: Day): string {
  return `JSON.parse(localStorage.getItem("dagvraag.firstPaint"))?.days?.["${day}"]`;
}
