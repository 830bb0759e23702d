/**
 * Wires the new tab and the popup: the view, the clock, the store, and the other pages. It goes on from the first
 * paint.
 */
// The styles of the prerendered page. Its components only run in the build.
import "../../components/base.css";
import "../../features/writing/AnswerBox.module.css";
import "../../features/writing/SaveStatus.module.css";
import "../../features/today/Lamp.module.css";
import "../../features/today/Source.module.css";
import "../../features/today/TodayPage.module.css";
import { effect, untracked } from "@preact/signals-core";
import { dayOf } from "../../content/day.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { callSafely, waitSafely } from "../../journal/report.ts";
import type { Surface } from "../../features/today/TodayPage.tsx";
import { createEarlierAnswersView } from "../../features/today/earlierAnswersView.dom.ts";
import { foresee } from "../../features/today/firstPaint/firstPaintRecord.dom.ts";
import { repairFirstPaint, hydrate } from "../../features/today/firstPaint/hydrate.dom.ts";
import { findPart } from "../../features/today/parts.dom.ts";
import { Today } from "../../features/today/today.ts";
import type { ShownDay, TodayState } from "../../features/today/todayState.ts";
import { TodayView } from "../../features/today/todayView.dom.ts";
import type { SaveState } from "../../features/writing/editSession.ts";
import { joinChannel } from "../../platform/channel.ts";
import { clock } from "../../platform/clock.ts";
import { createRevisionId } from "../../platform/createRevisionId.ts";
import { deck, shipped } from "../../platform/deck.ts";
import { drafts } from "../../platform/drafts.ts";
import { openStore } from "../../platform/openStore.ts";
import { loadWords, translate } from "../../platform/translate.ts";
import { followUnexpected } from "../../platform/unexpected.ts";
import { warnOfLoss } from "../../platform/warnOfLoss.ts";
import { watchClock } from "../../platform/watchClock.ts";
import { startPrivacyScreen } from "./privacyScreenButton.ts";
import { refreshFirstPaint } from "./refreshFirstPaint.ts";
import { createToolbarIconSync } from "./syncToolbarIcon.ts";

/** This mark is set once the box holds today's earlier answer. */
const READY = "dagvraag.ready";

export async function startToday(surface: Surface, recentCount: number): Promise<void> {
  // The browser opens the journal while the page gets ready. `today` handles the outcome, even if it comes before that.
  const journal = openStore();
  let saves: () => SaveState[] = () => [];
  followUnexpected(() => saves());
  const showPrivacyScreenButton = await waitSafely(loadWords()).then(startPrivacyScreen);
  // Until the page hears the reader again, it waits for nothing that isn't loaded yet.
  const { first, typed, painted } = await hydrate(dayOf(clock.now()), shipped, translate);
  const view = new TodayView({
    surface,
    first,
    translate,
    loadSkipped: () => import("./createSkipped.tsx"),
    loadExtras: () => import("./renderExtras.tsx"),
  });
  const followers = createFollowers(first, showPrivacyScreenButton);
  let touch = (_message: PageMessage) => {};
  const channel = joinChannel((message) => onMessage(message, today, followers));
  const today = new Today({
    deck,
    first,
    typed,
    recentCount,
    drafts,
    openStore,
    clock,
    createId: createRevisionId,
    foresee,
    onDraws: (draws) => void refreshFirstPaint({ draws }),
    broadcast: (message) => {
      channel.broadcast(message);
      touch(message);
    },
  });
  saves = () => [today.state.value.save];
  effect(() => {
    void today.state.value;
    untracked(() => {
      callSafely(() => view.show(today));
      callSafely(() => followers.follow(today));
    });
  });
  takeTyped(today);
  await begin(today, view, journal).finally(showPrivacyScreenButton);
  if (painted) void repairFirstPaint(painted, today.state.value, translate);
  // This can wait until the page is there.
  const { createLossDetector } = await import("../../platform/lossDetector.ts");
  const detector = createLossDetector(clock, (loss) => view.showLoss(today, loss, () => void detector.accept()));
  touch = (message) => detector.touch(message);
  await Promise.all([detector.check(), refreshFirstPaint({ shown: today.state.value })]);
}

function onMessage(message: PageMessage, today: Today, followers: ReturnType<typeof createFollowers>): void {
  if (message.kind === "deckChanged") void refreshFirstPaint({ shown: today.state.value });
  else void today.onMessage(message);
  followers.onMessage(message, today.state.value);
}

/** What else follows the state of today: the lamps elsewhere, and the earlier answers. */
function createFollowers(first: ShownDay, showPrivacyScreenButton: () => void) {
  const syncLamps = createToolbarIconSync(first.isLit);
  const answered = Promise.withResolvers<true>();
  const earlier = createEarlierAnswersView({
    answered: answered.promise,
    openStore,
    translate,
    loadAnswers: () => import("./renderEarlier.tsx"),
  });
  // This runs while the journal reads today's answer, so that it seldom comes later than that answer.
  void earlier.refresh(first);
  return {
    follow(today: Today): void {
      const state = today.state.value;
      if (!today.isOpen) return earlier.forgetOther(state);
      markReady();
      showPrivacyScreenButton();
      answered.resolve(true);
      void syncLamps(state);
      void earlier.refresh(state);
    },
    /** News of today's answer alone says nothing of earlier answers. */
    onMessage(message: PageMessage, today: TodayState): void {
      if (!("day" in message) || message.day !== today.day) void earlier.refresh(today, true);
    },
  };
}

/** Hears the reader while the journal opens. */
function begin(today: Today, view: TodayView, journal: ReturnType<typeof openStore>): Promise<void> {
  const opening = today.open(journal);
  view.start(today);
  followReader(today);
  watchClock(() => void today.checkDay());
  warnOfLoss(() => today.state.value.save.kind === "failed");
  return opening;
}

function markReady(): void {
  if (performance.getEntriesByName(READY).length === 0) performance.mark(READY);
}

/** The script that hears the reader first (captureEarlyInput.ts) may not have been there yet either. */
function takeTyped(today: Today): void {
  const box = findPart("answer");
  if (box && box.value !== today.state.value.text) today.input(box.value);
}

/** Follows whether the page is looked at or goes out of sight. So what is typed is safe before the page is gone. */
function followReader(today: Today): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") today.flush();
    else void today.refresh();
  });
  globalThis.addEventListener("pagehide", () => today.flush());
  globalThis.addEventListener("pageshow", ({ persisted }) => persisted && void today.refresh());
  globalThis.addEventListener("focus", () => void today.refresh());
}
