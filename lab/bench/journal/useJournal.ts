/** What a reader does on the journal page, done once: how long it takes, and how often it freezes the page. */
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import type { Session } from "../devTools.ts";
import { medianOf, p95Of } from "../statistics.ts";
import { listKeyPresses } from "./keyPresses.ts";
import { countTasks, type Page } from "./longTasks.ts";
import { scrollAll } from "./scrollAll.ts";
import { typeSearch } from "./typeSearch.ts";

const TimesSchema = v.array(v.number());
const ScrolledSchema = v.object({ frames: TimesSchema, answers: v.number() });
const ObjectSchema = v.object({ result: v.object({ objectId: v.string() }) });

/** In milliseconds: how long it may take to scroll through it all. */
const SCROLLING = 240_000;
/** Its buttons: of all answers there are tens of thousands, and to look at each would be work of the bench's own. */
const NEWEST = "#answers > :first-child > :first-child > :first-child button";
const TYPED = "Dat zie ik nu anders. ";
const SEED = 7;
/** Between two keys of a reader who types fast. */
const KEY = 60;

/** The index is made anew for each page. */
export async function search(page: Page, texts: readonly string[]): Promise<Record<string, number>> {
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

/** To the first answer ever; then all of them are in the page. */
export async function scroll(page: Page): Promise<Record<string, number>> {
  const { session } = page;
  let scrolled = { frames: [0], answers: 0 };
  const tasks = await countTasks(page, "scroll", async () => {
    scrolled = v.parse(ScrolledSchema, await session.run(scrollAll, SCROLLING));
  });
  const { frames, answers } = scrolled;
  return { ...tasks, scrolled: answers, frameMedian: medianOf(frames) ?? 0, frameP95: p95Of(frames) ?? 0 };
}

/** The newest answer, with all that were scrolled through below it. */
export async function edit(page: Page): Promise<Record<string, number>> {
  const { session } = page;
  return countTasks(page, "edit", async () => {
    await session.evaluate("scrollTo(0, 0)");
    // Far from what is seen, it is not in the page.
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

export async function exportBackup(page: Page): Promise<Record<string, number>> {
  const { session } = page;
  return countTasks(page, "backup", async () => {
    // No bench can press a window of the browser's own: the backup is a download.
    await session.send("Runtime.evaluate", { expression: "delete globalThis.showSaveFilePicker" });
    await click(session, "button", "Exporteren");
    await session.waitFor(find("button", "Hij staat er"));
  });
}

export async function exportMarkdown(page: Page): Promise<Record<string, number>> {
  const { session } = page;
  await click(session, "summary", "Andere programma’s");
  await session.waitFor(find("button", "Obsidian: Markdown per dag"));
  return countTasks(page, "markdown", async () => {
    await click(session, "button", "Obsidian: Markdown per dag");
    await session.waitFor("/antwoorden aangeboden/.test(document.body.textContent)");
  });
}

/** A backup of all, into an empty journal. */
export async function importBackup(page: Page, file: string): Promise<Record<string, number>> {
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

/** What the page shows, as a PDF. On a slow machine it may not come in time: then there is nothing to tell. */
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
