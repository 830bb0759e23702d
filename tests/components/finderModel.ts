import { signal, type ReadonlySignal } from "@preact/signals";
import type { FinderModel } from "../../features/search/SearchAndFilter.tsx";
import type { SearchState } from "../../features/search/searchController.ts";
import type { JournalView } from "../../features/search/ViewSwitch.tsx";

const nothing = () => {};

/** What the journal page searches with, as a test has it: nothing comes of what it is told. */
export function createFinderModel({
  search,
  way = "days",
}: {
  search: ReadonlySignal<SearchState>;
  way?: JournalView;
}) {
  return {
    search,
    view: signal(way),
    memories: signal([]),
    chosen: signal(null),
    begin: nothing,
    choose: nothing,
    clear: nothing,
    switchTo: nothing,
    remember: nothing,
    surprise: async () => {},
  } satisfies FinderModel;
}
