import { isDay, type Day } from "../../content/day.ts";
import type { Entry } from "../../journal/entry.ts";
import type { Memory } from "./memories.ts";
import { isMonth, type Month } from "../../journal/month.ts";
import type { SearchState } from "./searchController.ts";
import { Calendar } from "./Calendar.tsx";
import { failureMessage } from "../../components/failureMessage.ts";
import { MemoryWays } from "./MemoryWays.tsx";
import { SearchPanel, type SearchActions } from "./SearchPanel.tsx";
import { useTranslate } from "../../components/translate.ts";
import { ViewSwitch, type JournalView } from "./ViewSwitch.tsx";

export type SearchAndFilterActions = SearchActions & {
  onTake: (way: JournalView) => void;
  onPeriod: (period: Day | Month | null) => void;
  onRemember: (memory: Memory | null) => void;
  onSurprise: () => void;
  onPrintYear: (year: number) => void;
};

type Props = {
  search: SearchState;
  way: JournalView;
  memories: readonly Memory[];
  /** What the page shows of them. */
  chosen: Memory | null;
  today: Day;
  /** Of the whole journal, those read so far, newest first. In an empty one there is nothing to look back at. */
  entries: readonly Entry[];
  actions: SearchAndFilterActions;
};

/** The ways to answers other than the newest. */
export function SearchAndFilter({ search, way, memories, chosen, today, entries, actions }: Props) {
  const oldest = entries.at(-1)?.answer.day ?? null;
  return (
    <div data-screen-only>
      <SearchPanel state={search} actions={actions} isAside={way !== "days"}>
        {oldest && (
          <MemoryWays
            {...{ memories, chosen }}
            onChoose={actions.onRemember}
            onSurprise={oldest < today ? actions.onSurprise : null}
          />
        )}
      </SearchPanel>
      {oldest && <ViewSwitch taken={way} onTake={actions.onTake} />}
      {oldest && way === "calendar" && <ReadCalendar {...{ search, today, actions }} />}
    </div>
  );
}

/** Where the journal can't be read, that is not as if nothing was written. */
function ReadCalendar({ search, today, actions }: Pick<Props, "search" | "today" | "actions">) {
  const translate = useTranslate();
  const { period } = search.choice;
  if (search.failure) return <p role="alert">{translate("cannotOpen", translate(failureMessage(search.failure)))}</p>;
  return (
    <Calendar
      days={search.choices.days}
      today={today}
      chosen={isDay(period) || isMonth(period) ? period : null}
      onBegin={actions.onBegin}
      onChoose={actions.onPeriod}
      onPrintYear={actions.onPrintYear}
    />
  );
}
