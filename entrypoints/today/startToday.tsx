/** Wires the new tab and the popup: the view, the clock, the store, and the other pages. */
import { render } from "preact";
import { shippedDeck } from "virtual:shipped-deck";
import { LossNotice } from "../../components/LossNotice.tsx";
import { TodayPage, type TodayActions } from "../../components/TodayPage.tsx";
import { TranslateContext } from "../../components/translate.ts";
import { dayOf, startOfNextDay } from "../../content/day.ts";
import { Today } from "../../journal/today.ts";
import type { Loss } from "../../journal/witness.ts";
import { joinChannel } from "../door/channel.ts";
import { clock } from "../door/clock.ts";
import { createRevisionId } from "../door/createRevisionId.ts";
import { openStore } from "../door/openStore.ts";
import { unsentNotes } from "../door/unsentNotes.ts";
import { rescueText } from "../door/rescueText.ts";
import { warnOfLoss } from "../door/warnOfLoss.ts";
import { translate } from "../door/translate.ts";
import { noteDraws, readFirstPaint } from "./firstPaint.ts";
import { createLampKeeper } from "./keepLamp.ts";

type Surface = { surface: "newtab" | "popup"; recentCount: number };

export function startToday({ surface, recentCount }: Surface): void {
  const page = createPage(surface);
  const channel = joinChannel((message) => void today.hear(message));
  const today = new Today({
    deck: shippedDeck,
    first: readFirstPaint(dayOf(clock.now()), shippedDeck),
    recentCount,
    notes: unsentNotes,
    openStore,
    clock,
    createId: createRevisionId,
    onChange: () => page.show(today),
    onDraws: (draws) => noteDraws(dayOf(clock.now()), shippedDeck, draws),
    tell: (message) => {
      channel.tell(message);
      page.touch();
    },
  });
  document.documentElement.lang = translate("languageTag").slice(0, 2);
  page.show(today);
  void today.open().then(() => page.goOn(today));
  followReader(today);
  followMidnight(today);
  warnOfLoss(() => today.state.save.kind === "failed");
}

/** The view, and what it keeps beside the state of `today`: the toolbar's lamp, and the witness of the journal. */
function createPage(surface: Surface["surface"]) {
  const keepLamp = createLampKeeper();
  let isStoreTried = false;
  let loss: Loss | null = null;
  let touch = () => {};
  let acceptLoss = () => {};

  function show(today: Today): void {
    if (isStoreTried && today.state.unavailable === null) void keepLamp(today.state);
    const notice = <LossNotice loss={loss} onAccept={acceptLoss} />;
    const view = <TodayPage state={today.state} surface={surface} actions={actionsOn(today)} loss={notice} />;
    render(<TranslateContext value={translate}>{view}</TranslateContext>, document.body);
  }

  /** Once the store was tried: what nobody waits for. */
  async function goOn(today: Today): Promise<void> {
    isStoreTried = true;
    show(today);
    const { createWitnessKeeper } = await import("../door/witness.ts");
    const keeper = createWitnessKeeper(clock, (found) => {
      loss = found;
      show(today);
    });
    touch = () => keeper.touch();
    acceptLoss = () => void keeper.accept();
    await keeper.check();
  }

  return { show, goOn, touch: () => touch() };
}

function actionsOn(today: Today): TodayActions {
  return {
    onInput: (text) => today.input(text),
    onAnother: () => void today.another(),
    onSettle: (text) => void today.settle(text),
    onRescue: (way) => void rescueText(today.state.text, way),
  };
}

/** When the page is looked at, and when it goes out of sight: what is typed is safe before it is gone. */
function followReader(today: Today): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") today.leave();
    else void today.look();
  });
  globalThis.addEventListener("pagehide", () => today.leave());
  globalThis.addEventListener("pageshow", ({ persisted }) => persisted && void today.look());
  globalThis.addEventListener("focus", () => void today.look());
}

function followMidnight(today: Today): void {
  const now = clock.now();
  clock.after(startOfNextDay(now).getTime() - now.getTime(), () => {
    void today.midnight();
    followMidnight(today);
  });
}
