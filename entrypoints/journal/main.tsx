import { effect, signal, untracked } from "@preact/signals";
import { ANSWERS_ID } from "../../features/lookBack/AnswerList.tsx";
import { dayOf, isDay } from "../../content/day.ts";
import { NONE_OPEN } from "../../features/writing/answerEditor.ts";
import { isLitOn } from "../../journal/entry.ts";
import { LookBack } from "../../features/lookBack/lookBack.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { waitSafely } from "../../journal/report.ts";
import type { Loss } from "../../journal/loss.ts";
import { startBackup } from "../backup/startBackup.tsx";
import { onNewDay } from "../../platform/watchClock.ts";
import { joinChannel } from "../../platform/channel.ts";
import { clock } from "../../platform/clock.ts";
import { createRevisionId } from "../../platform/createRevisionId.ts";
import { openStore } from "../../platform/openStore.ts";
import { loadWords, translate } from "../../platform/translate.ts";
import { followUnexpected } from "../../platform/unexpected.ts";
import { drafts } from "../../platform/drafts.ts";
import { warnOfLoss } from "../../platform/warnOfLoss.ts";
import { createLossDetector } from "../../platform/lossDetector.ts";
import { createToolbarIconSync } from "../today/syncToolbarIcon.ts";
import { Stars } from "../../features/lookBack/stars.ts";
import { AnswerFinder } from "./answerFinder.ts";
import { createEarlierDay } from "./earlierDay.tsx";
import { EntryExtras } from "./entryExtras.ts";
import { focusSearch, focusSearchByKey } from "./focusSearch.ts";
import { Printer } from "./printer.ts";
import { readOn } from "./readOn.ts";
import { renderJournal } from "./renderJournal.tsx";
import { walkAnswers } from "./walkAnswers.ts";
import { createWeekOffer } from "./weekOffer.tsx";

/** The browser notes when the newest answers are shown. `npm run bench` reads that mark. */
const SHOWN = "dagvraag.answers";

followUnexpected(saves);

const loss = signal<Loss | null>(null);
const today = signal(dayOf(clock.now()));
const channel = joinChannel(onMessage);
const detector = createLossDetector(clock, (found) => {
  loss.value = found;
});
const lookBack = new LookBack({
  drafts,
  openStore,
  clock,
  createId: createRevisionId,
  onReread: (records) => finder.onReread(records),
  broadcast: (message) => {
    channel.broadcast(message);
    detector.touch(message);
  },
});
const finder = new AnswerFinder({
  starred: () => stars.ids.value,
  editing: () => lookBack.editingId.value,
  onSwitch: () => void (lookBack.editingId.value && lookBack.done()),
  focusSearch,
});
const extras = new EntryExtras({ showQuestion: (id) => finder.showQuestion(id) });
const printer = new Printer({ onPrepare: readAll });
const backup = startBackup({
  broadcast: (message) => {
    channel.broadcast(message);
    onMessage(message);
    void detector.accept();
  },
});
const stars = new Stars({ openStore, clock, broadcast: (message) => channel.broadcast(message) });
const earlierDay = createEarlierDay({
  today,
  broadcast: (message) => {
    channel.broadcast(message);
    void lookBack.onMessage(message);
    detector.touch(message);
  },
});
const weekOffer = createWeekOffer();

/** Undoes the last deletion. The pressed button is gone, so the focus goes to the answer that is back. */
async function undo(): Promise<void> {
  const { undoable } = lookBack.state.value;
  await lookBack.undo();
  if (undoable === null || lookBack.state.value.undoable !== null) return;
  const item = document.getElementById(undoable.answer.id);
  if (item) item.querySelector("button")?.focus();
  // An answer far from what is seen is not in the page.
  else finder.showDay(undoable.answer.day);
}

/** Reads all that the page shows: the whole journal, or what was found. */
async function readAll(): Promise<void> {
  lookBack.done();
  if (finder.view.value !== "questions") await readOn({ lookBack, finder });
}

/** Takes what another page told, or a restore on this page. */
function onMessage(message: PageMessage): void {
  today.value = dayOf(clock.now());
  void lookBack.onMessage(message);
  void earlierDay.editor.onMessage(message);
  void stars.onMessage(message);
  if (message.kind === "journalChanged") finder.startAnew();
}

/** Starts what follows the models, beside the views. */
function follow(): void {
  const syncIcon = createToolbarIconSync(null);
  effect(() => {
    const { status, unavailable, entries } = lookBack.state.value;
    const lamp = { day: today.value, isLit: isLitOn(entries, today.value) };
    if (status === "open" && unavailable === null) void syncIcon(lamp);
  });
  // What was found may have waited until the box was closed.
  effect(() => {
    if (lookBack.editingId.value === null) void untracked(() => finder.found.catchUp());
  });
  effect(() => {
    void stars.ids.value;
    untracked(() => finder.starsChanged());
  });
}

/** How far the words in the page's boxes are kept. */
function saves() {
  return [lookBack.editing.value?.save ?? NONE_OPEN.save, earlierDay.editor.state.value.save];
}

/** Renews what the page says of today. The page may have been open over a night. */
function refreshToday(): void {
  today.value = dayOf(clock.now());
  void Promise.all([finder.findToday(), weekOffer.read(), backup.count()]);
}

/** Goes to the answer that the address names. If it is not in the page, the answers of its day are shown. */
function showNamed(): void {
  const id = location.hash.slice(1);
  const [day] = id.split(":");
  const named = document.getElementById(id);
  if (named) named.scrollIntoView();
  else if (isDay(day)) finder.showDay(day);
}

function focusAnswers(): void {
  walkAnswers(document.getElementById(ANSWERS_ID)?.querySelector("li"), {
    onOpen(id) {
      const entry = (finder.shown.value ?? lookBack.state.value).entries.find(({ answer }) => answer.id === id);
      if (entry) lookBack.edit(entry);
    },
    onGoUp: focusSearch,
  });
}

function leave(): void {
  lookBack.flush();
  earlierDay.editor.flush();
}

async function start(): Promise<void> {
  await waitSafely(loadWords());
  document.documentElement.lang = translate("languageTag").slice(0, 2);
  document.title = translate("journalTitle");
  const aside = (
    <>
      {weekOffer.panel}
      {backup.reminder}
      {backup.panel}
      {earlierDay.panel}
    </>
  );
  const steps = { onGoDown: focusAnswers, onUndo: () => void undo(), onAcceptLoss: () => void detector.accept() };
  renderJournal({ lookBack, stars, extras, printer, finder, today, loss, aside, ...steps });
  follow();
  await lookBack.open();
  requestAnimationFrame(() => setTimeout(() => performance.mark(SHOWN)));
  showNamed();
  await Promise.all([detector.check(), backup.count(), finder.findToday(), weekOffer.read(), stars.read()]);
}

globalThis.addEventListener("pagehide", () => leave());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") return leave();
  today.value = dayOf(clock.now());
  finder.retry();
  void Promise.all([lookBack.retry(), finder.findToday(), weekOffer.read()]);
});
globalThis.addEventListener("focus", () => finder.retry());
document.addEventListener("keydown", focusSearchByKey);
onNewDay(clock, refreshToday);
warnOfLoss(() => saves().some(({ kind }) => kind === "failed"));
void start();
