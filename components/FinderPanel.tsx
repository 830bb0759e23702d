import { isDay, type Day } from "../content/day.ts";
import type { Memory } from "../journal/memories.ts";
import { isMonth, type Month } from "../journal/month.ts";
import type { SearchState } from "../journal/search/searchDesk.ts";
import { Calendar } from "./Calendar.tsx";
import { MemoryWays } from "./MemoryWays.tsx";
import { SearchPanel, type SearchActions } from "./SearchPanel.tsx";
import { WaysBack, type WayBack } from "./WaysBack.tsx";

export type FinderActions = SearchActions & {
  onTake: (way: WayBack) => void;
  onPeriod: (period: Day | Month | null) => void;
  onRemember: (memory: Memory | null) => void;
  onSurprise: () => void;
  onPrintYear: (year: number) => void;
};

type Props = {
  search: SearchState;
  way: WayBack;
  memories: readonly Memory[];
  /** What the page shows of them. */
  chosen: Memory | null;
  today: Day;
  /** In an empty journal there is nothing to look back at. */
  isEmpty: boolean;
  actions: FinderActions;
};

/** The ways to answers other than the newest. */
export function FinderPanel({ search, way, memories, chosen, today, isEmpty, actions }: Props) {
  const { period } = search.choice;
  return (
    <div data-screen-only>
      <SearchPanel state={search} actions={actions} isAside={way !== "days"}>
        {!isEmpty && (
          <MemoryWays {...{ memories, chosen }} onChoose={actions.onRemember} onSurprise={actions.onSurprise} />
        )}
      </SearchPanel>
      {!isEmpty && <WaysBack taken={way} onTake={actions.onTake} />}
      {!isEmpty && way === "calendar" && (
        <Calendar
          days={search.choices.days}
          today={today}
          chosen={isDay(period) || isMonth(period) ? period : null}
          onBegin={actions.onBegin}
          onChoose={actions.onPeriod}
          onPrintYear={actions.onPrintYear}
        />
      )}
    </div>
  );
}
