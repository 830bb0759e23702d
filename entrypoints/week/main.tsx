import { render } from "../../platform/render.ts";
import { TranslateContext } from "../../components/translate.ts";
import { VeilContext } from "../../components/VeilButton.tsx";
import { WeekPage } from "../../features/week/WeekPage.tsx";
import { BLOG_ORIGIN } from "../../content/blog.ts";
import { dayAfter, dayOf, daysBefore, isDay } from "../../content/day.ts";
import type { Answer } from "../../journal/answer.ts";
import { NewDay } from "../../features/today/newDay.ts";
import { AnswerDesk, NONE_OPEN } from "../../features/writing/answerDesk.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { waitSafely } from "../../journal/report.ts";
import {
  createWeekAnswer,
  readWeek,
  weekOf,
  weekToLookAt,
  type Week,
  type WeekInView,
} from "../../features/week/week.ts";
import { askTheClock } from "../../platform/askTheClock.ts";
import { joinChannel } from "../../platform/channel.ts";
import { clock } from "../../platform/clock.ts";
import { createRevisionId } from "../../platform/createRevisionId.ts";
import { openStore } from "../../platform/openStore.ts";
import { rescueText } from "../../platform/rescueText.ts";
import { loadWords, translate } from "../../platform/translate.ts";
import { followUnexpected } from "../../platform/unexpected.ts";
import { unsentNotes } from "../../platform/unsentNotes.ts";
import { followVeilWithBoxes } from "../../platform/coverBoxes.ts";
import { warnOfLoss } from "../../platform/warnOfLoss.ts";
import { createWitnessKeeper } from "../../platform/witness.ts";

/** A journal that can't be opened or read is tried again after so long. In milliseconds. */
const READ_AFTER = 3_000;

followUnexpected(() => [desk.state.save]);

let week = namedWeek();
const newDay = new NewDay({ clock });
let shownOn = dayOf(clock.now());
let inView: WeekInView | null = null;
let unavailable: JournalFailure | null = null;
let callOffReading: () => void = () => {};

const veil = followVeilWithBoxes(show);
const channel = joinChannel((message) => void hear(message));
const keeper = createWitnessKeeper(clock, () => {});
const desk = new AnswerDesk({
  notes: unsentNotes,
  openStore,
  clock,
  createId: createRevisionId,
  onChange: show,
  tell: (message) => {
    channel.tell(message);
    keeper.touch(message);
  },
});

function show(): void {
  const today = dayOf(clock.now());
  const view = (
    <WeekPage
      week={week}
      entries={inView && inView.week.monday === week.monday ? inView.entries : null}
      own={isOfWeek(desk.state.answer) ? desk.state : NONE_OPEN}
      unavailable={unavailable ?? desk.state.unavailable}
      ways={{
        earlier: `#${daysBefore(week.monday, 7)}`,
        later: week.sunday < today ? `#${dayAfter(week.sunday)}` : null,
        letter: BLOG_ORIGIN,
      }}
      actions={{
        onInput: (text) => {
          newDay.hold();
          desk.input(text);
        },
        onSettle: (text) => void desk.settle(text),
        onRescue: (way) => void rescueText(desk.state.text, way),
      }}
    />
  );
  const veiled = <VeilContext value={{ isDown: veil.isDown(), onTurn: veil.turn }}>{view}</VeilContext>;
  render(<TranslateContext value={translate}>{veiled}</TranslateContext>, document.body);
}

/** Another week's stays open until what was written to it is kept. */
function isOfWeek(answer: Answer | null): boolean {
  return answer !== null && week.monday <= answer.day && answer.day <= week.sunday;
}

/** The week that the address names by a day of it; else the one that one looks back at today. */
function namedWeek(): Week {
  const named = location.hash.slice(1);
  const today = dayOf(clock.now());
  return isDay(named) && named <= today ? weekOf(named) : weekToLookAt(today);
}

async function read(): Promise<void> {
  const asked = week;
  const opened = await openStore();
  const outcome = opened.kind === "failed" ? opened : await readWeek(asked, opened.value);
  if (asked !== week) return;
  unavailable = outcome.kind === "failed" ? outcome.failure : null;
  inView = outcome.kind === "ok" ? outcome.value : inView;
  show();
  callOffReading();
  // Room is made, or the browser answers again: it goes on by itself.
  if (unavailable) callOffReading = clock.after(READ_AFTER, () => void (desk.state.answer ? read() : turn()));
}

/** A page that stood open over a night: what stands out is of the day on which it is begun, and of the week of that day. */
function askDay(): void {
  const day = newDay.due(shownOn);
  if (day === null || desk.state.save.kind === "saving" || desk.state.save.kind === "failed") return;
  shownOn = day;
  void turn();
}

/** Reads the week, and turns to what stands out of it: begun already, or to be. */
async function turn(): Promise<void> {
  const asked = (week = namedWeek());
  show();
  await read();
  if (asked !== week || inView?.week !== week) return;
  await desk.open(inView.own?.answer ?? createWeekAnswer(week, dayOf(clock.now()), translate("weekQuestion")));
}

async function hear(message: PageMessage): Promise<void> {
  if (message.kind === "answerWritten" || message.kind === "journalChanged") await read();
  await desk.hear(message);
}

async function start(): Promise<void> {
  await waitSafely(loadWords());
  document.documentElement.lang = translate("languageTag").slice(0, 2);
  document.title = translate("weekTitle");
  await turn();
  await keeper.check();
}

globalThis.addEventListener("hashchange", () => void turn());
globalThis.addEventListener("pagehide", () => desk.leave());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") desk.leave();
  else void (unavailable ? turn() : read());
});
askTheClock(askDay);
warnOfLoss(() => desk.state.save.kind === "failed");
void start();
