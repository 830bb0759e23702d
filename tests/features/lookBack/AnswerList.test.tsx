// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { AnswerList } from "../../../features/lookBack/AnswerList.tsx";
import type { Day } from "../../../content/day.ts";
import { walkAnswers } from "../../../entrypoints/journal/walkAnswers.ts";
import { createAnswer } from "../../../journal/answer.ts";
import { recordsToEntries } from "../../../journal/entry.ts";
import type { Editing } from "../../../features/lookBack/lookBackState.ts";
import { createQuestion, createRevision } from "../../journal/examples.ts";
import { createRoom } from "../../components/createRoom.tsx";
import { NO_ACTIONS } from "../../components/noActions.ts";

const DAYS = ["2026-11-02", "2026-11-01", "2026-10-31", "2025-10-30"];
const NO_WORDS: ReadonlySet<string> = new Set();

function createList() {
  const records = [...DAYS, DAYS[0]].map((day, index) => {
    const answer = createAnswer(day as Day, createQuestion(index));
    return { answer, revisions: [createRevision(`r${index}`, { answerId: answer.id })] };
  });
  const { place, show } = createRoom();
  const lists = { entries: recordsToEntries(records), stars: new Set<never>(), wordsIn: () => NO_WORDS };
  const showAs = (isByDay: boolean, editing: Editing | null = null, entries = lists.entries) =>
    show(<AnswerList {...lists} {...{ isByDay, editing, entries }} more={null} isWhole={false} actions={NO_ACTIONS} />);
  return { place, showAs, entries: lists.entries };
}

function headingsOf(isByDay: boolean): string[] {
  const { place, showAs } = createList();
  showAs(isByDay);
  expect(place.querySelectorAll("ul > *")).toHaveLength(5);
  return [...place.querySelectorAll("h2, h3")].map(({ tagName, textContent }) => `${tagName} ${textContent}`);
}

describe("the list of answers", () => {
  test("names each month and each day once", () => {
    expect(headingsOf(true)).toEqual([
      "H2 november 2026",
      "H3 maandag 2 november",
      "H3 zondag 1 november",
      "H2 oktober 2026",
      "H3 zaterdag 31 oktober",
      "H2 oktober 2025",
      "H3 donderdag 30 oktober",
    ]);
  });

  test("names the day of each answer where they are of any day", () => {
    expect(headingsOf(false)).toEqual([
      "H2 maandag 2 november 2026",
      "H2 maandag 2 november 2026",
      "H2 zondag 1 november 2026",
      "H2 zaterdag 31 oktober 2026",
      "H2 donderdag 30 oktober 2025",
    ]);
  });

  test("keeps a box that is open where the same answers are shown in another way", () => {
    const { place, showAs, entries } = createList();
    const [{ answer } = { answer: null }] = entries;
    const editing = answer && { id: answer.id, text: "half", save: { kind: "untouched" } as const };
    showAs(true, editing);
    const box = place.querySelector("textarea");
    showAs(false, editing);
    expect(box).not.toBeNull();
    expect(place.querySelector("textarea")).toBe(box);
  });

  test("opens a box where all was at rest, there alone, and shows what changed meanwhile once that is closed", () => {
    const { place, showAs, entries } = createList();
    const boxes = () => [...place.querySelectorAll("textarea")].map(({ value }) => value);
    showAs(true);
    for (const [index, { answer }] of entries.entries()) {
      showAs(true, { id: answer.id, text: `open ${index}`, save: { kind: "untouched" } });
      expect(boxes()).toEqual([`open ${index}`]);
      expect(place.querySelector("textarea")?.closest("li")?.id).toBe(answer.id);
      const changed = entries.map((entry) =>
        entry.answer === answer ? { ...entry, current: { ...entry.current, text: `anders ${index}` } } : entry,
      );
      showAs(true, null, changed);
      expect(boxes()).toEqual([]);
      expect(document.getElementById(answer.id)?.textContent).toContain(`anders ${index}`);
      showAs(true, null, changed.toSpliced(index, 1));
      expect(document.getElementById(answer.id)).toBeNull();
      showAs(true);
    }
  });

  test("is gone through by arrow from one group and one year to the next, and back", () => {
    const { place, showAs, entries } = createList();
    showAs(true);
    const [onOpen, onGoUp] = [vi.fn<(id: string) => void>(), vi.fn<() => void>()];
    const press = (key: string) => {
      const event = new KeyboardEvent("keydown", { key, bubbles: true });
      document.activeElement?.dispatchEvent(event);
      return document.activeElement?.id;
    };
    const ids = entries.map(({ answer }) => answer.id);
    walkAnswers(place.querySelector("li"), { onOpen, onGoUp });
    expect(ids.slice(1).map(() => press("ArrowDown"))).toEqual(ids.slice(1));
    press("Enter");
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(ids.at(-1));
    expect(ids.slice(1).map(() => press("ArrowUp"))).toEqual(ids.slice(0, -1).toReversed());
    expect(onGoUp).not.toHaveBeenCalled();
    press("ArrowUp");
    expect(onGoUp).toHaveBeenCalledOnce();
  });
});
