/** `npm run bench -- journal`: whether looking back is as light with fifty thousand answers as with a thousand. */
import type { Aim, Measured, Plan, Sample, Suite } from "./aim.ts";
import { BenchBrowser } from "./benchBrowser.ts";
import { countWork } from "./countWork.ts";
import { bundleRivals } from "./journal/bundleRivals.ts";
import { describeUse, USES } from "./journal/describeUse.ts";
import { describeRivals, RIVAL_NAMES, rivalSubject } from "./journal/describeRivals.ts";
import { nameSize, prepareJournals, type JournalSubject } from "./journal/journalSubjects.ts";
import { measureSearch, measureUse } from "./journal/measureUse.ts";
import { raceRival } from "./journal/raceRivals.ts";
import { addressOf, timeJournal } from "./journal/timeJournal.ts";
import { measureInRounds, withBrowsers, type Seat } from "./measureInRounds.ts";

/** The journal of this many answers is used for all that a reader does. If all are shorter, the longest is used. */
const USED = 10_000;
export const journalSuite: Suite = {
  title: "The journal",
  aims: listAims,
  subjects: { blank: "a page with one line of text, without style and script" },
  measure,
  describe: (samples, plan) => [describeUse(samples, nameSize(usedOf(plan))), describeRivals(samples)].join("\n\n"),
};

function listAims(plan: Plan): Aim[] {
  const { sizes } = plan;
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)].map(nameSize);
  const [small, large, used] = [least ?? "", most ?? "", nameSize(usedOf(plan))];
  const line = { against: null, most: null, unit: "ms" } as const;
  return [
    {
      ...line,
      title: "opening, until the newest answers are painted",
      measure: "painted",
      subject: large,
      against: small,
      most: 1.5,
    },
    { ...line, title: "main-thread time of an open", measure: "mainThread", subject: large, against: small },
    { ...line, title: "JS heap after collection", measure: "heap", subject: large, against: "blank", unit: "bytes" },
    { ...line, title: "the same", measure: "heap", subject: large, against: small, most: 1.5, unit: "bytes" },
    ...sizes.map(nameSize).flatMap((subject): Aim[] => listSearchAims(subject)),
    ...Object.entries(USES).map(([use, words]): Aim => ({
      ...line,
      title: `${used}: ${words}, tasks over 50 ms`,
      measure: `${use}Freezes`,
      subject: used,
      most: 0,
      unit: "count",
      of: "largest",
    })),
    { ...line, title: "a frame of that scrolling", measure: "frameMedian", subject: used },
    { ...line, title: "printing what was scrolled through", measure: "print", subject: used },
  ];
}

function listSearchAims(subject: string): Aim[] {
  const line = { most: null, unit: "ms" } as const;
  const ours = rivalSubject("dagvraag", subject);
  const others = RIVAL_NAMES.filter((name) => name !== "dagvraag");
  return [
    {
      ...line,
      title: `${subject}: a key, until what it finds is painted`,
      measure: "searchMedian",
      subject,
      against: null,
    },
    { ...line, title: "the slowest of fifty keys", measure: "searchWorst", subject, against: null },
    ...others.map((name): Aim => {
      const against = rivalSubject(name, subject);
      return { ...line, title: "the finding of it alone", measure: "queryMedian", subject: ours, against };
    }),
  ];
}

function usedOf({ sizes }: Plan): number {
  return sizes.includes(USED) ? USED : Math.max(...sizes);
}

async function measure(plan: Plan): Promise<Measured> {
  const subjects = await prepareJournals(plan);
  const bundle = await bundleRivals();
  const samples: Sample[] = [];
  let version = "";
  for (let run = 1; run <= plan.runs; run += 1) {
    await withBrowsers(subjects, async (seats) => {
      version = (await seats[0]?.browser.version()) ?? "";
      samples.push(...(await measureInRounds(seats, { ...plan, run }, (seat) => measureSeat(seat, plan))));
    });
    const journals = subjects.filter(({ contents }) => contents !== null);
    const once = { run, rounds: 1, say: (line: string) => plan.say(`${line}, of what is done once`) };
    samples.push(...(await measureInRounds(journals, once, (subject) => measureOnce(subject, plan))));
    samples.push(...(await race(subjects, { bundle, run, plan })));
  }
  return { samples, browser: version };
}

async function measureSeat(seat: Seat<JournalSubject>, { idle }: Plan): Promise<Record<string, number>> {
  const { browser } = seat;
  const { values, close } = await timeJournal(browser, seat, idle);
  await close();
  const { mainThread, heap } = await countWork(browser, addressOf(seat), idle);
  return { ...values, mainThread, heap };
}

async function measureOnce(subject: JournalSubject, plan: Plan): Promise<Record<string, number>> {
  const searched = await measureSearch(subject, plan);
  return subject.name === nameSize(usedOf(plan)) ? { ...searched, ...(await measureUse(subject, plan)) } : searched;
}

type Racing = { bundle: string; run: number; plan: Plan };

/** Runs each way to search on each journal, in pages of their own beside the blank one. */
async function race(subjects: readonly JournalSubject[], { bundle, run, plan }: Racing): Promise<Sample[]> {
  const [blank] = subjects;
  if (blank === undefined) return [];
  const browser = await BenchBrowser.launch(blank.profile, blank.build);
  const racing = subjects.flatMap(({ name: journal, contents }) =>
    contents === null ? [] : RIVAL_NAMES.map((rival) => ({ name: rivalSubject(rival, journal), rival, contents })),
  );
  try {
    const turns = { run, rounds: 1, say: (line: string) => plan.say(`${line}, of the ways to search`) };
    return await measureInRounds(racing, turns, ({ rival, contents }) =>
      raceRival(browser, rival, { bundle, contents }),
    );
  } finally {
    await browser.close();
  }
}
