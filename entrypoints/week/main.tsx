import { computed, signal } from "@preact/signals";
import { render } from "../../platform/render.ts";
import { TranslateContext } from "../../components/translate.ts";
import { PrivacyScreenContext } from "../../components/PrivacyScreenButton.tsx";
import { WeekPage, type WeekPageState } from "../../features/week/WeekPage.tsx";
import { BLOG_ORIGIN } from "../../content/blog.ts";
import { dayAfter, dayOf, daysBefore, isDay } from "../../content/day.ts";
import { NewDay } from "../../features/today/newDay.ts";
import { AnswerEditor } from "../../features/writing/answerEditor.ts";
import type { RescueWay } from "../../features/writing/Rescue.tsx";
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
import { watchClock } from "../../platform/watchClock.ts";
import { joinChannel } from "../../platform/channel.ts";
import { clock } from "../../platform/clock.ts";
import { createRevisionId } from "../../platform/createRevisionId.ts";
import { openStore } from "../../platform/openStore.ts";
import { rescueText } from "../../platform/rescueText.ts";
import { loadWords, translate } from "../../platform/translate.ts";
import { followUnexpected } from "../../platform/unexpected.ts";
import { drafts } from "../../platform/drafts.ts";
import { createPrivacyScreenState } from "../../platform/privacyScreenState.ts";
import { warnOfLoss } from "../../platform/warnOfLoss.ts";
import { createLossDetector } from "../../platform/lossDetector.ts";

/** In milliseconds. A journal that can't be opened or read is tried again after this long. */
const READ_AFTER = 3_000;

followUnexpected(() => [editor.state.value.save]);

const week = signal(namedWeek());
const inView = signal<WeekInView | null>(null);
const unavailable = signal<JournalFailure | null>(null);
const newDay = new NewDay({ clock });
let shownOn = dayOf(clock.now());
let callOffReading: () => void = () => {};

const privacyScreen = createPrivacyScreenState();
const channel = joinChannel((message) => void onMessage(message));
const detector = createLossDetector(clock, () => {});
const editor = new AnswerEditor({
  drafts,
  openStore,
  clock,
  createId: createRevisionId,
  broadcast: (message) => {
    channel.broadcast(message);
    detector.touch(message);
  },
});

const state = computed<WeekPageState>(() => {
  const { monday, sunday } = week.value;
  return {
    week: week.value,
    entries: inView.value?.week.monday === monday ? inView.value.entries : null,
    unavailable: unavailable.value,
    earlier: `#${daysBefore(monday, 7)}`,
    later: sunday < dayOf(clock.now()) ? `#${dayAfter(sunday)}` : null,
  };
});

function show(): void {
  const actions = {
    onInput: (text: string) => {
      newDay.hold();
      editor.input(text);
    },
    onSettle: (text: string) => void editor.settleVersions(text),
    onRescue: (way: RescueWay) => void rescueText(editor.state.value.text, way),
  };
  render(
    <TranslateContext value={translate}>
      <PrivacyScreenContext value={privacyScreen}>
        <WeekPage state={state} own={editor.state} letter={BLOG_ORIGIN} actions={actions} />
      </PrivacyScreenContext>
    </TranslateContext>,
    document.body,
  );
}

/** The week of the day that the address names, or else the week to look back at today. */
function namedWeek(): Week {
  const named = location.hash.slice(1);
  const today = dayOf(clock.now());
  return isDay(named) && named <= today ? weekOf(named) : weekToLookAt(today);
}

async function read(): Promise<void> {
  const asked = week.value;
  const opened = await openStore();
  const outcome = opened.kind === "failed" ? opened : await readWeek(asked, opened.value);
  if (asked !== week.value) return;
  unavailable.value = outcome.kind === "failed" ? outcome.failure : null;
  if (outcome.kind === "ok") inView.value = outcome.value;
  callOffReading();
  // Reading goes on by itself, since room may be made, or the browser may answer again.
  const tryAgain = () => void (editor.state.value.answer ? read() : showWeek());
  if (unavailable.value) callOffReading = clock.after(READ_AFTER, tryAgain);
}

/**
 * Turns a page that stood open over a night. What stands out belongs to the day on which it is begun, and to the week
 * of that day.
 */
function checkDay(): void {
  const day = newDay.due(shownOn);
  const { kind } = editor.state.value.save;
  if (day === null || kind === "saving" || kind === "failed") return;
  shownOn = day;
  void showWeek();
}

/** Reads the week, and opens the answer to what stands out of it, begun or not. */
async function showWeek(): Promise<void> {
  const asked = (week.value = namedWeek());
  await read();
  if (asked !== week.value || inView.value?.week !== asked) return;
  await editor.open(inView.value.own?.answer ?? createWeekAnswer(asked, dayOf(clock.now()), translate("weekQuestion")));
}

async function onMessage(message: PageMessage): Promise<void> {
  if (message.kind === "answerWritten" || message.kind === "journalChanged") await read();
  await editor.onMessage(message);
}

async function start(): Promise<void> {
  await waitSafely(loadWords());
  document.documentElement.lang = translate("languageTag").slice(0, 2);
  document.title = translate("weekTitle");
  show();
  await showWeek();
  await detector.check();
}

globalThis.addEventListener("hashchange", () => void showWeek());
globalThis.addEventListener("pagehide", () => editor.flush());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") editor.flush();
  else void (unavailable.value ? showWeek() : Promise.all([read(), editor.refresh()]));
});
watchClock(checkDay);
warnOfLoss(() => editor.state.value.save.kind === "failed");
void start();
