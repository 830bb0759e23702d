/** The view of the new tab and the popup: taken over from the first paint as it is, and then kept true to its state. */
import { hydrate, render } from "preact";
import { formatDay } from "../../components/formatDay.ts";
import { TodayPage, type Surface } from "../../components/TodayPage.tsx";
import { TranslateContext } from "../../components/translate.ts";
import type { Day } from "../../content/day.ts";
import type { Today } from "../../journal/today.ts";
import type { TodayState } from "../../journal/todayState.ts";
import type { Loss } from "../../journal/witness.ts";
import { translate } from "../door/translate.ts";
import type { renderExtras } from "./renderExtras.tsx";

export type TodayView = {
  /** Takes over the prerendered page; before it, nothing is shown. */
  start: (today: Today) => void;
  show: (today: Today) => void;
  /** That the journal holds less than it did, and what to do once the reader knows; `null` when it doesn't. */
  showLoss: (today: Today, loss: Loss | null, onAccept: () => void) => void;
};

export function createView(surface: Surface): TodayView {
  const dateOf = createDateFormat();
  let isStarted = false;
  let loss: { loss: Loss; onAccept: () => void } | null = null;
  let extras: { renderExtras: typeof renderExtras } | null = null;

  function view(today: Today) {
    const { state } = today;
    const actions = { onInput: (text: string) => today.input(text), onAnother: () => void today.another() };
    const more = extras?.renderExtras(today, loss) ?? null;
    const page = <TodayPage {...{ state, surface, actions }} date={dateOf(state.day)} extras={more} />;
    return <TranslateContext value={translate}>{page}</TranslateContext>;
  }

  function start(today: Today): void {
    document.documentElement.lang = translate("languageTag").slice(0, 2);
    isStarted = true;
    hydrate(view(today), document.body);
  }

  function show(today: Today): void {
    if (!isStarted) return;
    if (extras === null && (loss !== null || hasExtras(today.state))) void loadExtras(today);
    render(view(today), document.body);
  }

  async function loadExtras(today: Today): Promise<void> {
    extras = await import("./renderExtras.tsx");
    show(today);
  }

  function showLoss(today: Today, found: Loss | null, onAccept: () => void): void {
    loss = found && { loss: found, onAccept };
    show(today);
  }

  return { start, show, showLoss };
}

/** A day is written once, not with every key. */
function createDateFormat(): (day: Day) => string {
  let known: { day: Day; date: string } | null = null;
  return (day) => {
    if (known?.day !== day) known = { day, date: formatDay(day, translate("languageTag"), "withoutYear") };
    return known.date;
  };
}

function hasExtras({ save, unreadable, versions, recent }: TodayState): boolean {
  return save.kind === "failed" || unreadable > 0 || versions.length > 0 || recent.length > 0;
}
