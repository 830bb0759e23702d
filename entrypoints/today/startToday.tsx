/** Wires the new tab and the popup: the view, the clock, the store, and the other pages. */
import { render } from "preact";
import { shippedDeck } from "virtual:shipped-deck";
import { TodayPage } from "../../components/TodayPage.tsx";
import { TranslateContext } from "../../components/translate.ts";
import { dayOf, startOfNextDay } from "../../content/day.ts";
import { Today } from "../../journal/today.ts";
import type { TodayState } from "../../journal/todayState.ts";
import { joinChannel } from "../door/channel.ts";
import { createRevisionId } from "../door/createRevisionId.ts";
import { translate } from "../door/translate.ts";
import { noteDraws, readFirstPaint } from "./firstPaint.ts";
import { createLampKeeper } from "./keepLamp.ts";

type Surface = { surface: "newtab" | "popup"; recentCount: number };

export function startToday({ surface, recentCount }: Surface): void {
  const now = () => new Date();
  const keepLamp = createLampKeeper();
  let isStoreRead = false;
  const { tell } = joinChannel((message) => void today.hear(message));
  const today = new Today({
    deck: shippedDeck,
    first: readFirstPaint(dayOf(now()), shippedDeck),
    recentCount,
    openStore: async () => (await import("../../journal/store/openJournal.ts")).openJournal(),
    now,
    createId: createRevisionId,
    onChange: show,
    onDraws: (draws) => noteDraws(dayOf(now()), shippedDeck, draws),
    tell,
  });

  function show(state: TodayState): void {
    if (isStoreRead) void keepLamp(state);
    const view = (
      <TodayPage
        state={state}
        surface={surface}
        onInput={(text) => today.input(text)}
        onAnother={() => void today.another()}
      />
    );
    render(<TranslateContext value={translate}>{view}</TranslateContext>, document.body);
  }

  document.documentElement.lang = translate("languageTag").slice(0, 2);
  show(today.state);
  void today.open().then(() => {
    isStoreRead = today.state.unavailable === null;
    show(today.state);
  });
  followReader(today);
  followMidnight(today);
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
  const now = new Date();
  setTimeout(
    () => {
      void today.midnight();
      followMidnight(today);
    },
    startOfNextDay(now).getTime() - now.getTime(),
  );
}
