/** The measured subjects. Each is an extension with a profile of its own that was used before. */
import path from "node:path";
import { dayOf } from "../../content/day.ts";
import { BenchBrowser } from "./benchBrowser.ts";
import { writeBlankExtension } from "./blankExtension.ts";
import { buildExtension, writeArticles, type BuiltExtension } from "./buildExtension.ts";
import { fillJournal } from "./fillJournal.ts";
import { prepareStates, runBeside, type States } from "./journalState.ts";
import { timeOpen } from "./timeOpen.ts";

const QUESTIONS = 2_500;
const ANSWERS = 10_000;
const WARM_UPS = 4;

export const SUBJECTS = {
  blank: "a page with one line of text, without style and script",
  empty: "Dagvraag with the deck that ships, and a journal that holds today's answer alone",
  full: "Dagvraag with 2,500 questions, and a journal of 10,000 answers and today's",
};
export type SubjectName = keyof typeof SUBJECTS;

/** `states` is `null` for a subject that keeps nothing. */
export type Subject = { name: SubjectName; build: string; profile: string; states: States | null };

/** Makes the builds and the profiles in that folder. */
export async function prepareSubjects(folder: string, idle: number): Promise<Subject[]> {
  const blank: BuiltExtension = { build: await writeBlankExtension(folder), questions: [] };
  const ships = await buildExtension(path.join(folder, "ships"));
  const large = await buildExtension(
    path.join(folder, "large"),
    await writeArticles(path.join(folder, "articles"), QUESTIONS),
  );
  const options = { folder, idle };
  const blankPage = await prepareSubject("blank", blank, { ...options, asked: null });
  const empty = await prepareSubject("empty", ships, { ...options, asked: null });
  // Both ask the same words, so that only the amount of data differs.
  const full = await prepareSubject("full", large, { ...options, asked: empty.asked });
  return [blankPage.subject, empty.subject, full.subject];
}

type SubjectOptions = { folder: string; idle: number; asked: string | null };

/** `asked` is the question that it shows today. */
async function prepareSubject(name: SubjectName, extension: BuiltExtension, { folder, idle, asked }: SubjectOptions) {
  const profile = path.join(folder, `profile-${name}`);
  const { build } = extension;
  const browser = await BenchBrowser.launch(profile, build);
  // This page only exists once the extension is loaded.
  await runBeside(browser, build, async () => {});
  await open(browser, idle);
  if (name === "full") await fill(browser, extension, asked);
  const states = name === "blank" ? null : await prepareStates(browser, build, idle);
  let shown: string | null = null;
  for (let count = 0; count < WARM_UPS; count += 1) shown = await open(browser, idle);
  await browser.close();
  return { subject: { name, build, profile, states }, asked: shown };
}

async function open(browser: BenchBrowser, idle: number): Promise<string | null> {
  const { timings, close } = await timeOpen(browser, idle);
  await close();
  return timings.title;
}

async function fill(browser: BenchBrowser, { build, questions }: BuiltExtension, asked: string | null): Promise<void> {
  const question = questions.find(({ text }) => text === asked);
  if (question === undefined) throw new Error(`The large deck does not ask: ${asked}`);
  const today = { day: dayOf(new Date()), questionId: question.id };
  await runBeside(browser, build, (session) => session.run(fillJournal, { days: ANSWERS, questions, today }));
}
