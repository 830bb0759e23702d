import type { ReadonlySignal } from "@preact/signals-core";
import { useCallback } from "preact/hooks";
import { isDay, type Day } from "../../content/day.ts";
import type { Memory } from "./memories.ts";
import { isMonth, type Month } from "../../journal/month.ts";
import { Calendar } from "./Calendar.tsx";
import { failureMessage } from "../../components/failureMessage.ts";
import { MemoryWays } from "./MemoryWays.tsx";
import { SearchPanel, type SearchModel } from "./SearchPanel.tsx";
import { useTranslate } from "../../components/translate.ts";
import { ViewSwitch, type JournalView } from "./ViewSwitch.tsx";

export type FinderModel = SearchModel & {
  view: ReadonlySignal<JournalView>;
  memories: ReadonlySignal<readonly Memory[]>;
  /** The memory that the page shows. */
  chosen: ReadonlySignal<Memory | null>;
  switchTo: (view: JournalView) => void;
  remember: (memory: Memory | null) => void;
  surprise: () => Promise<void>;
};

type Props = {
  finder: FinderModel;
  today: ReadonlySignal<Day>;
  /** The day of the oldest answer read so far. With `null` there is nothing to look back at. */
  oldest: ReadonlySignal<Day | null>;
  /** Moves the focus from the search box down to what was found. */
  onGoDown: () => void;
  onPrintYear: (year: number) => void;
};

/** The ways to other answers than the newest. */
export function SearchAndFilter({ finder, today, oldest, onGoDown, onPrintYear }: Props) {
  const view = finder.view.value;
  const isEmpty = oldest.value === null;
  return (
    <div data-screen-only>
      <SearchPanel model={finder} onGoDown={onGoDown} isAside={view !== "days"}>
        {!isEmpty && <Memories {...{ finder, today, oldest }} />}
      </SearchPanel>
      {!isEmpty && <ViewSwitch current={view} onSwitch={(chosen) => finder.switchTo(chosen)} />}
      {!isEmpty && view === "calendar" && <ReadCalendar {...{ finder, today, onPrintYear }} />}
    </div>
  );
}

function Memories({ finder, today, oldest }: Pick<Props, "finder" | "today" | "oldest">) {
  const hasPast = oldest.value !== null && oldest.value < today.value;
  return (
    <MemoryWays
      memories={finder.memories.value}
      chosen={finder.chosen.value}
      onChoose={(memory) => finder.remember(memory)}
      onSurprise={hasPast ? () => void finder.surprise() : null}
    />
  );
}

/** If the journal can't be read, there is no calendar: an empty one would say that nothing was written. */
function ReadCalendar({ finder, today, onPrintYear }: Pick<Props, "finder" | "today" | "onPrintYear">) {
  const translate = useTranslate();
  const { choice, choices, failure } = finder.search.value;
  const { period } = choice;
  const begin = useCallback(() => finder.begin(), [finder]);
  const choose = useCallback((chosen: Day | Month | null) => finder.choose({ period: chosen ?? "always" }), [finder]);
  if (failure) return <p role="alert">{translate("cannotOpen", translate(failureMessage(failure)))}</p>;
  return (
    <Calendar
      days={choices.days}
      today={today.value}
      chosen={isDay(period) || isMonth(period) ? period : null}
      onBegin={begin}
      onChoose={choose}
      onPrintYear={onPrintYear}
    />
  );
}
