/** `npm run bench -- popup`: from the click on the lamp to the question and the cursor below it. */
import type { Aim, Measured, Plan, Sample, Suite } from "./aim.ts";
import { countWork } from "./countWork.ts";
import { extensionId } from "../../tools/extensionId.ts";
import { listByteAims, reportFiles } from "./reportFiles.ts";
import { pageBytes } from "./pageFiles.ts";
import { prepareSubjects, SUBJECTS } from "./subjects.ts";
import { measureInRounds, withBrowsers, type Seat } from "./measureInRounds.ts";
import { timeCursor, timePopup } from "./timePopup.ts";

const PAGE = "popup.html";

const alone = { subject: "full", against: null } as const;
const toEmpty = { subject: "full", against: "empty", most: 1.03, unit: "ms" } as const;

const AIMS: readonly Aim[] = [
  {
    title: "from openPopup() to the question painted",
    measure: "largestSinceOpen",
    subject: "full",
    against: "blank",
    most: 1.15,
    unit: "ms",
  },
  {
    ...alone,
    title: "opens whose first frame lacks the question",
    measure: "questionLate",
    most: 0,
    unit: "share",
    of: "mean",
  },
  { ...alone, title: "the cursor in the box, after that", measure: "cursorAfterPaint", most: 60, unit: "ms" },
  { ...alone, title: "ready, after that", measure: "readyAfterPaint", most: 60, unit: "ms" },
  { ...alone, title: "layout shift", measure: "shift", most: 0, unit: "shift", of: "largest" },
  ...listByteAims(PAGE),
  { ...toEmpty, title: "full to empty: the question painted", measure: "largestSinceOpen" },
  { ...toEmpty, title: "full to empty: ready, from the start", measure: "ready" },
];

export const popupSuite: Suite = { title: "The popup", aims: () => AIMS, subjects: SUBJECTS, measure };

async function measure(plan: Plan): Promise<Measured> {
  const subjects = await prepareSubjects(plan.folder, plan.idle);
  const samples: Sample[] = [];
  const asked = new Set<string>();
  let version = "";
  for (let run = 1; run <= plan.runs; run += 1) {
    await withBrowsers(subjects, async (seats) => {
      version = (await seats[0]?.browser.version()) ?? "";
      // A profile has opened its popup before, too.
      for (const { browser, build } of seats) await timePopup(browser, build, plan.idle);
      const turns = { run, rounds: plan.rounds, say: plan.say };
      samples.push(...(await measureInRounds(seats, turns, (seat) => measureSeat(seat, { idle: plan.idle, asked }))));
    });
  }
  reportFiles(subjects, PAGE, { asked, say: plan.say });
  return { samples, browser: version };
}

async function measureSeat(
  { name, browser, build }: Seat,
  { idle, asked }: { idle: number; asked: Set<string> },
): Promise<Record<string, number>> {
  const times = { ...pageBytes(build, PAGE), ...(await timePopup(browser, build, idle)) };
  if (name === "blank") return times;
  // The popup loads the same files in a tab, where it can be watched from the start.
  const { files } = await countWork(browser, `chrome-extension://${extensionId(build)}/${PAGE}`, idle);
  if (name === "full") files.forEach((file) => asked.add(file));
  return { ...times, ...(await timeCursor(browser, build)) };
}
