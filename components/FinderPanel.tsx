import { isDay, type Day } from "../content/day.ts";
import type { Memory } from "../journal/memories.ts";
import type { SearchState } from "../journal/search/searchDesk.ts";
import { Calendar } from "./Calendar.tsx";
import { MemoryWays } from "./MemoryWays.tsx";
import { SearchPanel, type SearchActions } from "./SearchPanel.tsx";

export type FinderActions = SearchActions & {
  onDay: (day: Day | null) => void;
  onRemember: (memory: Memory | null) => void;
  onSurprise: () => void;
};

type Props = {
  search: SearchState;
  memories: readonly Memory[];
  /** What the page shows of them. */
  chosen: Memory | null;
  today: Day;
  /** In an empty journal there is nothing to look back at. */
  isEmpty: boolean;
  actions: FinderActions;
};

/** The ways to answers other than the newest. */
export function FinderPanel({ search, memories, chosen, today, isEmpty, actions }: Props) {
  const { period } = search.choice;
  return (
    <div data-screen-only>
      <SearchPanel state={search} actions={actions}>
        {!isEmpty && (
          <MemoryWays {...{ memories, chosen }} onChoose={actions.onRemember} onSurprise={actions.onSurprise} />
        )}
      </SearchPanel>
      {!isEmpty && (
        <Calendar
          days={search.choices.days}
          today={today}
          chosen={isDay(period) ? period : null}
          onBegin={actions.onBegin}
          onChoose={actions.onDay}
        />
      )}
    </div>
  );
}
