import { render } from "../../platform/render.ts";
import { TranslateContext } from "../../components/translate.ts";
import { PrivacyScreenContext } from "../../components/PrivacyScreenButton.tsx";
import { WeekPage } from "../../features/week/WeekPage.tsx";
import { BLOG_ORIGIN } from "../../content/blog.ts";
import { dayAfter, dayOf, daysBefore, isDay } from "../../content/day.ts";
import type { Answer } from "../../journal/answer.ts";
import { NewDay } from "../../features/today/newDay.ts";
import { AnswerEditor, NONE_OPEN } from "../../features/writing/answerEditor.ts";
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
import { drafts } from "../../platform/drafts.ts";
import { followPrivacyScreenWithBoxes } from "../../platform/coverBoxes.ts";
import { warnOfLoss } from "../../platform/warnOfLoss.ts";
import { createLossDetector } from "../../platform/lossDetector.ts";

/** A journal that can't be opened or read is tried again after so long. In milliseconds. */
const READ_AFTER = 3_000;

followUnexpected(() => [editor.state.save]);

let week = namedWeek();
const newDay = new NewDay({ clock });
let shownOn = dayOf(clock.now());
let inView: WeekInView | null = null;
let unavailable: JournalFailure | null = null;
let callOffReading: () => void = () => {};

const privacyScreen = followPrivacyScreenWithBoxes(show);
const channel = joinChannel((message) => void hear(message));
const detector = createLossDetector(clock, () => {});
const editor = new AnswerEditor({
  notes: drafts,
  openStore,
  clock,
  createId: createRevisionId,
  onChange: show,
  tell: (message) => {
    channel.tell(message);
    detector.touch(message);
  },
});

function show(): void {
  const today = dayOf(clock.now());
  const view = (
    <WeekPage
      week={week}
      entries={inView && inView.week.monday === week.monday ? inView.entries : null}
      own={isOfWeek(editor.state.answer) ? editor.state : NONE_OPEN}
      unavailable={unavailable ?? editor.state.unavailable}
      ways={{
        earlier: `#${daysBefore(week.monday, 7)}`,
        later: week.sunday < today ? `#${dayAfter(week.sunday)}` : null,
        letter: BLOG_ORIGIN,
      }}
      actions={{
        onInput: (text) => {
          newDay.hold();
          editor.input(text);
        },
        onSettle: (text) => void editor.settle(text),
        onRescue: (way) => void rescueText(editor.state.text, way),
      }}
    />
  );
  const covered = (
    <PrivacyScreenContext value={{ isDown: privacyScreen.isDown(), onTurn: privacyScreen.turn }}>
      {view}
    </PrivacyScreenContext>
  );
  render(<TranslateContext value={translate}>{covered}</TranslateContext>, document.body);
}

/** An answer of another week stays open until its words are kept. */
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
  if (unavailable) callOffReading = clock.after(READ_AFTER, () => void (editor.state.answer ? read() : turn()));
}

/** A page that stood open over a night: what stands out is of the day on which it is begun, and of the week of that day. */
function askDay(): void {
  const day = newDay.due(shownOn);
  if (day === null || editor.state.save.kind === "saving" || editor.state.save.kind === "failed") return;
  shownOn = day;
  void turn();
}

/** Reads the week, and turns to what stands out of it: begun already, or to be. */
async function turn(): Promise<void> {
  const asked = (week = namedWeek());
  show();
  await read();
  if (asked !== week || inView?.week !== week) return;
  await editor.open(inView.own?.answer ?? createWeekAnswer(week, dayOf(clock.now()), translate("weekQuestion")));
}

async function hear(message: PageMessage): Promise<void> {
  if (message.kind === "answerWritten" || message.kind === "journalChanged") await read();
  await editor.hear(message);
}

async function start(): Promise<void> {
  await waitSafely(loadWords());
  document.documentElement.lang = translate("languageTag").slice(0, 2);
  document.title = translate("weekTitle");
  await turn();
  await detector.check();
}

globalThis.addEventListener("hashchange", () => void turn());
globalThis.addEventListener("pagehide", () => editor.leave());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") editor.leave();
  else void (unavailable ? turn() : read());
});
askTheClock(askDay);
warnOfLoss(() => editor.state.save.kind === "failed");
void start();
