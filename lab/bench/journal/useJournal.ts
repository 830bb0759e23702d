/** Does once what a reader does on the journal page. Measures how long it takes, and how often it freezes the page. */
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import type { Session } from "../devTools.ts";
import { medianOf, p95Of } from "../statistics.ts";
import { listKeyPresses } from "./keyPresses.ts";
import { countTasks, type WatchedPage } from "./longTasks.ts";
import { scrollAll } from "./scrollAll.ts";
import { typeSearch } from "./typeSearch.ts";

const TimesSchema = v.array(v.number());
const ScrolledSchema = v.object({ frames: TimesSchema, answers: v.number() });
const ObjectSchema = v.object({ result: v.object({ objectId: v.string() }) });

/** In milliseconds. Scrolling through all may take this long. */
const SCROLLING = 240_000;
/**
 * The buttons of the newest answer. The selector is narrow: searching tens of thousands of buttons would be work of the
 * bench.
 */
const NEWEST = "#answers > :first-child > :first-child > :first-child button";
const TYPED = "Dat zie ik nu anders. ";
const SEED = 7;
/** In milliseconds, between two keys of a fast typist. */
const KEY = 60;

/** Each page makes the index anew. */
export async function search(page: WatchedPage, texts: readonly string[]): Promise<Record<string, number>> {
  const { session } = page;
  const made = await countTasks(page, "searchReady", async () => {
    await session.evaluate("document.querySelector('input[type=search]').focus()");
    await session.waitFor("document.querySelector('form[role=search] select')");
  });
  let times: number[] = [];
  const searched = await countTasks(page, "searchAll", async () => {
    times = v.parse(TimesSchema, await session.run(typeSearch, listKeyPresses(texts, SEED)));
  });
  return { ...made, ...searched, searchMedian: medianOf(times) ?? 0, searchWorst: Math.max(0, ...times) };
}

/** Scrolls to the first answer ever. After that, the page holds all answers. */
export async function scroll(page: WatchedPage): Promise<Record<string, number>> {
  const { session } = page;
  let scrolled = { frames: [0], answers: 0 };
  const tasks = await countTasks(page, "scroll", async () => {
    scrolled = v.parse(ScrolledSchema, await session.run(scrollAll, SCROLLING));
  });
  const { frames, answers } = scrolled;
  return { ...tasks, scrolled: answers, frameMedian: medianOf(frames) ?? 0, frameP95: p95Of(frames) ?? 0 };
}

/** Edits the newest answer, with all answers below it that were scrolled through. */
export async function edit(page: WatchedPage): Promise<Record<string, number>> {
  const { session } = page;
  return countTasks(page, "edit", async () => {
    await session.evaluate("scrollTo(0, 0)");
    // Its content is out of the page while it is far from the screen.
    await session.waitFor(find(NEWEST, "Bewerken"));
    await click(session, NEWEST, "Bewerken");
    await session.waitFor("document.activeElement?.matches('#answers textarea')");
    for (const text of TYPED) {
      await session.send("Input.insertText", { text });
      await sleep(KEY);
    }
    await session.waitFor("/Bewaard/.test(document.querySelector('#answers [role=status]')?.textContent)");
    await click(session, NEWEST, "Klaar");
    await session.waitFor("document.querySelector('#answers textarea') === null");
  });
}

export async function exportBackup(page: WatchedPage): Promise<Record<string, number>> {
  const { session } = page;
  return countTasks(page, "backup", async () => {
    // A bench can't press a button in the browser's own window, so the backup is a download.
    await session.send("Runtime.evaluate", { expression: "delete globalThis.showSaveFilePicker" });
    await click(session, "button", "Exporteren");
    await session.waitFor(find("button", "Hij staat er"));
  });
}

export async function exportMarkdown(page: WatchedPage): Promise<Record<string, number>> {
  const { session } = page;
  await click(session, "summary", "Andere programma’s");
  await session.waitFor(find("button", "Obsidian: Markdown per dag"));
  return countTasks(page, "markdown", async () => {
    await click(session, "button", "Obsidian: Markdown per dag");
    await session.waitFor("/antwoorden aangeboden/.test(document.body.textContent)");
  });
}

/** Imports a backup of all answers into an empty journal. */
export async function importBackup(page: WatchedPage, file: string): Promise<Record<string, number>> {
  const { session } = page;
  return countTasks(page, "import", async () => {
    const { result } = v.parse(
      ObjectSchema,
      await session.send("Runtime.evaluate", { expression: "document.querySelector('input[type=file]')" }),
    );
    await session.send("DOM.setFileInputFiles", { files: [file], objectId: result.objectId });
    await session.waitFor(find("button", "Zet terug"));
    await click(session, "button", "Zet terug");
    await session.waitFor("/Teruggezet/.test(document.body.textContent)");
  });
}

/** Prints what the page shows as a PDF. On a slow machine that may not end in time, and then it gives nothing. */
export async function print(session: Session): Promise<Record<string, number>> {
  const start = performance.now();
  const printing = session.send("Page.printToPDF", { transferMode: "ReturnAsStream" });
  return printing.then(() => ({ print: performance.now() - start })).catch(() => ({}));
}

async function click(session: Session, selector: string, name: string): Promise<void> {
  await session.evaluate(`${find(selector, name)}.click()`);
}

function find(selector: string, name: string): string {
  return `[...document.querySelectorAll(${JSON.stringify(selector)})].find(({ textContent }) => textContent.trim() === ${JSON.stringify(name)})`;
}
