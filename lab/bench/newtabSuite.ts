/** `npm run bench -- newtab`: how soon after the tab its question is there. */
import type { Aim, Measured, Plan, Sample, Suite } from "./aim.ts";
import { countWork } from "./countWork.ts";
import { filmOpen, judgeFilm } from "./filmOpen.ts";
import { putState } from "./journalState.ts";
import { makeFilmStrip } from "./makeFilmStrip.ts";
import { listByteAims, reportFiles } from "./reportFiles.ts";
import { pageBytes } from "./pageFiles.ts";
import { prepareSubjects, SUBJECTS } from "./subjects.ts";
import { measureInRounds, withBrowsers, type Seat } from "./measureInRounds.ts";
import { timeColdOpens } from "./timeColdOpens.ts";
import { NEW_TAB, timeOpen } from "./timeOpen.ts";

const PAGE = "newtab.html";

const toBlank = { subject: "full", against: "blank", unit: "ms" } as const;
const alone = { subject: "full", against: null } as const;
const toEmpty = { subject: "full", against: "empty", most: 1.03, unit: "ms" } as const;

const AIMS: readonly Aim[] = [
  { ...toBlank, title: "first contentful paint", measure: "firstPaint", most: 1.1 },
  { ...toBlank, title: "largest contentful paint", measure: "largestPaint", most: 1.12 },
  {
    ...alone,
    title: "opens whose first frame lacks the question, or whose largest paint is another",
    measure: "questionLate",
    most: 0,
    unit: "share",
    of: "mean",
  },
  { ...toBlank, title: "filmed: settled", measure: "settled", most: 1.15 },
  { ...alone, title: "filmed: pictures until then", measure: "pictures", most: 2, unit: "count", of: "largest" },
  { ...toBlank, title: "cold: first tab after the browser starts", measure: "cold", most: 1.2 },
  { ...toBlank, title: "first after local midnight", measure: "midnight", most: 1.2 },
  { ...toBlank, title: "first ever after installing", measure: "firstEver", most: 1.2 },
  { ...alone, title: "layout shift", measure: "shift", most: 0, unit: "shift", of: "largest" },
  { ...toBlank, title: "main-thread time", measure: "mainThread", most: 1.6 },
  { ...toBlank, title: "JS heap after collection", measure: "heap", most: 1.8, unit: "bytes" },
  ...listByteAims(PAGE),
  { ...alone, title: "ready, after the first paint", measure: "readyAfterPaint", most: 60, unit: "ms" },
  { ...toEmpty, title: "full to empty: first contentful paint", measure: "firstPaint" },
  { ...toEmpty, title: "full to empty: largest contentful paint", measure: "largestPaint" },
  { ...toEmpty, title: "full to empty: filmed, settled", measure: "settled" },
  { ...toEmpty, title: "full to empty: cold", measure: "cold" },
  { ...toEmpty, title: "full to empty: after midnight", measure: "midnight" },
  { ...toEmpty, title: "full to empty: first ever", measure: "firstEver" },
  { ...toEmpty, title: "full to empty: main-thread time", measure: "mainThread" },
  { ...toEmpty, title: "full to empty: JS heap", measure: "heap", unit: "bytes" },
  { ...toEmpty, title: "full to empty: bytes", measure: "bytes", unit: "bytes" },
  { ...toEmpty, title: "full to empty: ready, from the start", measure: "ready" },
];

export const newtabSuite: Suite = { title: "The new tab", aims: () => AIMS, subjects: SUBJECTS, measure };

async function measure(plan: Plan): Promise<Measured> {
  const subjects = await prepareSubjects(plan.folder, plan.idle);
  const samples: Sample[] = [];
  const asked = new Set<string>();
  let version = "";
  for (let run = 1; run <= plan.runs; run += 1) {
    await withBrowsers(subjects, async (seats) => {
      version = (await seats[0]?.browser.version()) ?? "";
      const turns = { run, rounds: plan.rounds, say: plan.say };
      samples.push(...(await measureInRounds(seats, turns, (seat) => measureSeat(seat, { idle: plan.idle, asked }))));
      if (run === plan.runs && plan.film !== null) await makeFilmStrip(seats, plan.film, plan.idle);
    });
    const starts = { run, rounds: plan.cold, say: (line: string) => plan.say(`${line}, in a new browser`) };
    samples.push(...(await measureInRounds(subjects, starts, (subject) => timeColdOpens(subject, plan))));
  }
  reportFiles(subjects, PAGE, { asked, say: plan.say });
  return { samples, browser: version };
}

async function measureSeat(
  seat: Seat,
  { idle, asked }: { idle: number; asked: Set<string> },
): Promise<Record<string, number>> {
  const { browser, build } = seat;
  const usual = await timeOpen(browser, idle);
  await usual.close();
  const { mainThread, heap, files } = await countWork(browser, NEW_TAB, idle);
  const film = await judgeFilm(browser, await filmOpen(browser, idle));
  if (seat.name === "full") files.forEach((file) => asked.add(file));
  return {
    ...usual.values,
    ...pageBytes(build, PAGE),
    ...(film === null ? {} : { settled: film.settled, pictures: film.changes.length }),
    ...(await timeMidnight(seat, idle)),
    mainThread,
    heap,
  };
}

/** Times the first open of a day, while no page of the extension is open. */
async function timeMidnight({ browser, build, states }: Seat, idle: number): Promise<Record<string, number>> {
  await putState(browser, build, states?.morning ?? null);
  const { values, close } = await timeOpen(browser, idle);
  await close();
  await putState(browser, build, states?.usual ?? null);
  const { largestPaint: midnight } = values;
  return midnight === undefined ? {} : { midnight };
}
