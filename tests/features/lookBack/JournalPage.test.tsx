// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import { Disclosure } from "../../../components/Disclosure.tsx";
import { ANSWERS_ID } from "../../../features/lookBack/AnswerList.tsx";
import { JournalPage, type FoundEntries } from "../../../features/lookBack/JournalPage.tsx";
import { NOTHING_READ } from "../../../features/lookBack/lookBackState.ts";
import { createRoom } from "../../components/createRoom.tsx";
import { createJournalModels } from "../../components/journalModels.ts";

const nothing = () => {};
const NOTHING_FOUND: FoundEntries = {
  entries: [],
  isByDay: true,
  hasMore: false,
  failure: null,
  wordsIn: () => new Set(),
};

test("what is open beside the answers stays open as a search moves it below them, and back", async () => {
  const { place, show } = createRoom();
  const { models } = createJournalModels();
  const found = signal<FoundEntries | null>(null);
  models.lookBack.state.value = { ...NOTHING_READ, status: "open" };
  show(
    <JournalPage
      {...{ models, found, isLost: signal(false), isByQuestion: signal(false) }}
      {...{ search: null, byQuestion: null, onMore: nothing, onUndo: nothing }}
    >
      <Disclosure summary="Een eerdere dag">{() => <input />}</Disclosure>
    </JournalPage>,
  );
  const look = async (now: FoundEntries | null) => {
    await act(() => void (found.value = now));
    return place.querySelector("details");
  };
  const isBelow = (panel: Element | null) =>
    panel?.compareDocumentPosition(document.getElementById(ANSWERS_ID) ?? panel) === Node.DOCUMENT_POSITION_PRECEDING;
  const panel = await look(null);
  if (panel) panel.open = true;
  expect(await look(NOTHING_FOUND)).toBe(panel);
  expect(isBelow(panel)).toBe(true);
  expect(await look(null)).toBe(panel);
  expect([panel?.open, isBelow(panel)]).toEqual([true, false]);
});
