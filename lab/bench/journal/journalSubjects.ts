/** Journals of several lengths in the extension as it ships, each in its own profile. */
import path from "node:path";
import { dayOf } from "../../../content/day.ts";
import type { JournalContents } from "../../../journal/backup.ts";
import type { Plan } from "../aim.ts";
import { BenchBrowser } from "../benchBrowser.ts";
import { writeBlankExtension } from "../blankExtension.ts";
import { buildExtension } from "../buildExtension.ts";
import type { Session } from "../devTools.ts";
import { runBeside } from "../journalState.ts";
import { putRows } from "../../../tools/putRows.ts";
import { timeJournal, type TimedPage } from "./timeJournal.ts";
import { writeAnswers } from "./writeAnswers.ts";

/** `contents` is `null` for the blank page, and for a journal that is yet to be written. */
export type JournalSubject = TimedPage & { name: string; profile: string; contents: JournalContents | null };

const SEED = 20_261_126;
const CHUNK = 2_000;
const WARM_UPS = 2;

/** The name of a length in the table. */
export function nameSize(size: number): string {
  return `${size.toLocaleString("en")} answers`;
}

/** Gives the blank page first. */
export async function prepareJournals(plan: Plan): Promise<JournalSubject[]> {
  const { folder } = plan;
  const blank = { build: await writeBlankExtension(folder), file: "newtab.html", mark: null };
  const { build } = await buildExtension(path.join(folder, "ships"));
  const journal = { build, file: "journal.html", mark: "dagvraag.answers" };
  const subjects: JournalSubject[] = [
    { ...blank, name: "blank", profile: path.join(folder, "profile-blank"), contents: null },
  ];
  for (const size of plan.sizes) {
    plan.say(`Writing a journal of ${nameSize(size)}`);
    const contents = writeAnswers({ count: size, today: dayOf(new Date()), seed: SEED });
    subjects.push({ ...journal, name: nameSize(size), profile: path.join(folder, `profile-${size}`), contents });
  }
  for (const subject of subjects) await prepareProfile(subject, plan.idle);
  return subjects;
}

/** Opens the page so that the database exists, fills the journal, and opens the page again as a user would. */
async function prepareProfile(subject: JournalSubject, idle: number): Promise<void> {
  const { build, profile, contents } = subject;
  const browser = await BenchBrowser.launch(profile, build);
  await runBeside(browser, build, async () => {});
  await timeJournal(browser, subject, idle);
  if (contents) await runBeside(browser, build, (session) => putAll(session, contents));
  for (let count = 0; count < WARM_UPS; count += 1) await timeJournal(browser, subject, idle);
  await browser.close();
}

/** DevTools takes no message of any size, so the rows go in batches. */
async function putAll(session: Session, { answers, revisions, draws }: JournalContents): Promise<void> {
  for (let start = 0; start < answers.length; start += CHUNK) {
    const [from, to] = [start, start + CHUNK];
    const rows = {
      answers: answers.slice(from, to),
      revisions: revisions.slice(from, to),
      draws: draws.slice(from, to),
      stars: [],
    };
    await session.run(putRows, rows);
  }
}
