/** Does once all that a reader does with a journal, in a browser of its own. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { createBackup } from "../../../journal/backup.ts";
import { BenchBrowser } from "../benchBrowser.ts";
import type { Plan } from "../aim.ts";
import type { JournalSubject } from "./journalSubjects.ts";
import { countTasksOf } from "./longTasks.ts";
import { timeJournal, type TimedJournal } from "./timeJournal.ts";
import { edit, exportBackup, exportMarkdown, importBackup, print, scroll, search } from "./useJournal.ts";

/** From how many texts the searched words come. It is the same in each journal. */
const SEARCHED = 1_000;

/** Searches in a page that was just opened. */
export async function measureSearch(subject: JournalSubject, { idle }: Plan): Promise<Record<string, number>> {
  const browser = await BenchBrowser.launch(subject.profile, subject.build);
  try {
    const { session } = await timeJournal(browser, subject, idle);
    const page = { browser, session };
    const texts = subject.contents?.revisions.slice(0, SEARCHED).map(({ text }) => text) ?? [];
    return await search(page, texts);
  } finally {
    await browser.close();
  }
}

/** Scrolls, edits, exports and prints. Then it imports into a new profile. */
export async function measureUse(subject: JournalSubject, plan: Plan): Promise<Record<string, number>> {
  const browser = await BenchBrowser.launch(subject.profile, subject.build);
  try {
    const downloads = { behavior: "allow", downloadPath: plan.folder };
    await browser.devTools.send("Browser.setDownloadBehavior", downloads);
    const page = await openCounted(browser, subject, plan.idle);
    const out = { ...(await exportBackup(page)), ...(await exportMarkdown(page)) };
    const seen = { ...(await scroll(page)), ...(await edit(page)), ...(await print(page.session)) };
    return { ...page.tasks, ...out, ...seen, ...(await measureImport(subject, plan)) };
  } finally {
    await browser.close();
  }
}

/** A browser that has just started has much else to do, so this isn't its first page. */
async function openCounted(browser: BenchBrowser, subject: JournalSubject, idle: number) {
  const { close } = await timeJournal(browser, subject, idle);
  await close();
  const opening = Promise.withResolvers<TimedJournal>();
  const tasks = await countTasksOf(browser, "open", async () => {
    const opened = await timeJournal(browser, subject, idle);
    opening.resolve(opened);
    return opened.session;
  });
  const { session } = await opening.promise;
  return { browser, session, tasks };
}

async function measureImport(
  { contents, ...subject }: JournalSubject,
  { folder, idle }: Plan,
): Promise<Record<string, number>> {
  if (contents === null) return {};
  const file = path.join(folder, "backup.json");
  await writeFile(file, createBackup(contents, new Date()));
  const profile = await mkdtemp(path.join(folder, "profile-import-"));
  const browser = await BenchBrowser.launch(profile, subject.build);
  try {
    await timeJournal(browser, subject, idle);
    const { session } = await timeJournal(browser, subject, idle);
    return await importBackup({ browser, session }, file);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
