// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { SearchAndFilter } from "../../../features/search/SearchAndFilter.tsx";
import type { Day } from "../../../content/day.ts";
import { SearchController } from "../../../features/search/searchController.ts";
import { createTestClock } from "../../journal/testClock.ts";
import { createFinderModel } from "../../components/finderModel.ts";
import { createRoom } from "../../components/createRoom.tsx";

const TODAY = "2026-11-22" as Day;

function showPanel({ day, isBroken = false }: { day: Day | null; isBroken?: boolean }) {
  const room = createRoom();
  const nothing = () => {};
  const { clock } = createTestClock(new Date(2026, 10, 22, 12));
  const controller = new SearchController({
    clock,
    starred: () => new Set(),
    send: nothing,
    onSearch: nothing,
    onFound: nothing,
  });
  if (isBroken) controller.onReply({ kind: "failed", failure: { kind: "newer", detail: "" } });
  room.show(
    <SearchAndFilter
      finder={createFinderModel({ search: controller.state, way: "calendar" })}
      {...{ today: signal(TODAY), oldest: signal(day), onGoDown: nothing, onPrintYear: nothing }}
    />,
  );
  return room;
}

test.each([
  ["an empty journal", null, false],
  ["a journal of today alone", TODAY, false],
  ["a journal with a past", "2026-11-21" as Day, true],
])("%s offers a surprise only where it has one", (_name, day, isOffered) => {
  expect(showPanel({ day }).text().includes("Verras me")).toBe(isOffered);
});

test("a calendar of a journal that can't be read says so, and isn't shown as if nothing was written", () => {
  const { place } = showPanel({ day: TODAY, isBroken: true });
  expect(place.querySelector("[role=alert]")?.textContent).toContain("nieuwere versie");
  expect(place.querySelector("h2")).toBeNull();
  expect(showPanel({ day: TODAY }).place.querySelector("h2")?.textContent).toBe("2026");
});
