import { signal } from "@preact/signals";
import { render } from "../../platform/render.ts";
import { ANSWERS_ID } from "../../features/lookBack/AnswerList.tsx";
import { ByQuestion } from "../../features/search/ByQuestion.tsx";
import { JournalPage } from "../../features/lookBack/JournalPage.tsx";
import { SearchAndFilter } from "../../features/search/SearchAndFilter.tsx";
import { Paper } from "../../features/lookBack/Paper.tsx";
import { LossNotice } from "../../components/LossNotice.tsx";
import { TranslateContext } from "../../components/translate.ts";
import { PrivacyScreenContext } from "../../components/PrivacyScreenButton.tsx";
import { dayOf, isDay } from "../../content/day.ts";
import { NONE_OPEN } from "../../features/writing/answerEditor.ts";
import { isLitOn } from "../../journal/entry.ts";
import { LookBack } from "../../features/lookBack/lookBack.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { waitSafely } from "../../journal/report.ts";
import type { Loss } from "../../journal/loss.ts";
import { startBackup } from "../backup/startBackup.tsx";
import { onNewDay } from "../../platform/askTheClock.ts";
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
import { createToolbarIconSync } from "../today/syncToolbarIcon.ts";
import { Stars } from "../../features/lookBack/stars.ts";
import { AnswerFinder } from "./answerFinder.ts";
import { createEarlierDay } from "./earlierDay.tsx";
import { EntryExtras } from "./entryExtras.ts";
import { approachSearch, focusSearch, focusSearchByKey } from "./focusSearch.ts";
import { keepFocus } from "./keepFocus.ts";
import { Printer } from "./printer.ts";
import { readOn } from "./readOn.ts";
import { walkAnswers } from "./walkAnswers.ts";
import { createWeekOffer } from "./weekOffer.tsx";

/** The browser notes when the newest answers are shown; `npm run bench` asks it. */
const SHOWN = "dagvraag.answers";

followUnexpected(saves);

let loss: Loss | null = null;
const keepLamp = createToolbarIconSync(null);

const today = signal(dayOf(clock.now()));
const privacyScreen = createPrivacyScreenState();
const channel = joinChannel(hear);
const detector = createLossDetector(clock, (found) => {
  loss = found;
  show();
});
const lookBack = new LookBack({
  notes: drafts,
  openStore,
  clock,
  createId: createRevisionId,
  onChange: show,
  onReread: (records) => finder.take(records),
  tell: (message) => {
    channel.tell(message);
    detector.touch(message);
  },
});
const finder = new AnswerFinder({
  starred: () => stars.ids,
  onChange: show,
  editing: () => lookBack.state.editing?.id ?? null,
  onTurn: () => void (lookBack.state.editing && lookBack.done()),
  focusSearch,
  focusAnswers,
  onPrintYear: (year) => void printer.printYear(year),
});

const extras = new EntryExtras(show);
const printer = new Printer({ onPrepare: readAll, onChange: show });

const backup = startBackup({
  tell: (message) => {
    channel.tell(message);
    hear(message);
    void detector.accept();
  },
});

const stars = new Stars({
  openStore,
  clock,
  tell: (message) => channel.tell(message),
  onChange: () => {
    finder.starsChanged();
    show();
  },
});
const earlierDay = createEarlierDay({
  today,
  tell: (message) => {
    channel.tell(message);
    void lookBack.hear(message);
    detector.touch(message);
  },
});
const weekOffer = createWeekOffer(show);

const actions: Parameters<typeof JournalPage>[0]["actions"] = {
  onEdit: (entry) => lookBack.edit(entry),
  onInput: (text) => lookBack.input(text),
  onDone: () => lookBack.done(),
  onRemove: (entry) => void lookBack.remove(entry),
  onPutBack: (entry, text) => void lookBack.putBack(entry, text),
  onStar: (id) => void stars.toggle(id),
  onUndo: () => void undo(),
  onMore: () => void (finder.found.entries === null ? lookBack.more() : finder.found.more()),
  onPrint: () => void printer.printPage(),
  onMoreOf: (entry) => extras.toggle(entry),
  onCopy: (entry) => void extras.copy(entry),
  onPrintOne: (entry) => void printer.printAnswer(entry),
  onQuestion: (id) => finder.showQuestion(id),
  onRescue: (way) => void rescueText(lookBack.state.editing?.text ?? "", way),
};

/** The button that was pressed is gone: the keyboard goes on from the answer that is back. */
async function undo(): Promise<void> {
  const { undoable } = lookBack.state;
  await lookBack.undo();
  if (undoable === null) return;
  const item = document.getElementById(undoable.answer.id);
  if (item) item.querySelector("button")?.focus();
  // Far from what is seen, it is not in the page.
  else finder.showDay(undoable.answer.day);
}

/** All of what the page shows: the whole journal, or what was found. */
async function readAll(): Promise<void> {
  lookBack.done();
  if (finder.byQuestion === null) await readOn({ lookBack, finder });
}

/** Of another page, or this one's own restore. */
function hear(message: PageMessage): void {
  void lookBack.hear(message);
  void earlierDay.editor.hear(message);
  void stars.hear(message);
  if (message.kind === "journalChanged") finder.startAnew();
}

function show(): void {
  const { status, unavailable, entries, editing } = lookBack.state;
  if (editing === null) void finder.found.catchUp();
  const day = today.value;
  const isLit = isLitOn(entries, day);
  if (status === "open" && unavailable === null) void keepLamp({ day, isLit });
  const search = <SearchAndFilter {...finder.view} today={day} entries={entries} />;
  const { byQuestion } = finder;
  // In an empty journal there is no way back from it.
  const instead = byQuestion && entries.length > 0 ? <ByQuestion {...byQuestion} /> : null;
  const view = (
    <JournalPage
      state={lookBack.state}
      found={finder.shown()}
      stars={stars.ids}
      more={extras.opened}
      isWhole={printer.isPagePrinted}
      failure={printer.failure}
      {...{ actions, search, instead, isLost: loss !== null }}
    >
      {loss && <LossNotice loss={loss} onAccept={() => void detector.accept()} />}
      {weekOffer.panel()}
      {backup.reminder}
      {backup.panel}
      {earlierDay.panel()}
    </JournalPage>
  );
  const paper = printer.content && <Paper content={printer.content} />;
  const page = (
    <TranslateContext value={translate}>
      <PrivacyScreenContext value={privacyScreen}>
        {paper}
        {view}
      </PrivacyScreenContext>
    </TranslateContext>
  );
  // Of one that was found, and is no more, nothing else is near.
  keepFocus(
    () => render(page, document.body),
    () => finder.found.entries !== null && approachSearch(),
  );
}

/** Of the boxes that the page has to write in. */
function saves() {
  return [lookBack.state.editing?.save ?? NONE_OPEN.save, earlierDay.editor.state.value.save];
}

/** What is said of today, on a page that stood open over a night too. */
function turnDay(): void {
  today.value = dayOf(clock.now());
  show();
  void Promise.all([finder.findToday(), weekOffer.read()]);
}

/** Goes to the answer that the address names; to those of its day, where it is older than what was read so far. */
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
      const entry = (finder.found.entries ?? lookBack.state.entries).find(({ answer }) => answer.id === id);
      if (entry) lookBack.edit(entry);
    },
    onGoUp: focusSearch,
  });
}

function leave(): void {
  lookBack.leave();
  earlierDay.editor.leave();
}

async function start(): Promise<void> {
  await waitSafely(loadWords());
  document.documentElement.lang = translate("languageTag").slice(0, 2);
  document.title = translate("journalTitle");
  show();
  await lookBack.open();
  requestAnimationFrame(() => setTimeout(() => performance.mark(SHOWN)));
  showNamed();
  await Promise.all([detector.check(), backup.count(), finder.findToday(), weekOffer.read(), stars.read()]);
}

globalThis.addEventListener("pagehide", () => leave());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") return leave();
  finder.look();
  void Promise.all([lookBack.look(), finder.findToday(), weekOffer.read()]);
});
globalThis.addEventListener("focus", () => finder.look());
document.addEventListener("keydown", focusSearchByKey);
onNewDay(clock, turnDay);
warnOfLoss(() => saves().some(({ kind }) => kind === "failed"));
void start();
