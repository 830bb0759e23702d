// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { Disclosure } from "../../../components/Disclosure.tsx";
import { JournalPage, type FoundEntries } from "../../../features/lookBack/JournalPage.tsx";
import { NOTHING_READ } from "../../../features/lookBack/lookBackState.ts";
import { createRoom } from "../../components/createRoom.tsx";
import { NO_ACTIONS } from "../../components/noActions.ts";

const nothing = () => {};
const ACTIONS = { ...NO_ACTIONS, onMore: nothing, onUndo: nothing, onPrint: nothing };
const NOTHING_FOUND: FoundEntries = {
  entries: [],
  isByDay: true,
  hasMore: false,
  failure: null,
  wordsIn: () => new Set(),
};

test("what is open beside the answers stays open as a search moves it below them, and back", () => {
  const { place, show } = createRoom();
  const look = (found: FoundEntries | null) => {
    show(
      <JournalPage
        state={{ ...NOTHING_READ, status: "open" }}
        {...{ found, stars: new Set(), more: null, isWhole: false, failure: null, isLost: false }}
        {...{ actions: ACTIONS, search: null, instead: null }}
      >
        <Disclosure summary="Een eerdere dag">{() => <input />}</Disclosure>
      </JournalPage>,
    );
    return place.querySelector("details");
  };
  const panel = look(null);
  if (panel) panel.open = true;
  expect(look(NOTHING_FOUND)).toBe(panel);
  expect(look(null)).toBe(panel);
  expect(panel?.open).toBe(true);
});
