// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { AnswerList } from "../../../features/lookBack/AnswerList.tsx";
import type { Day } from "../../../content/day.ts";
import { walkAnswers } from "../../../entrypoints/journal/walkAnswers.ts";
import { createAnswer, type AnswerId } from "../../../journal/answer.ts";
import { recordsToEntries } from "../../../journal/entry.ts";
import type { Editing } from "../../../features/lookBack/lookBackState.ts";
import { createQuestion, createRevision } from "../../journal/examples.ts";
import { createRoom } from "../../components/createRoom.tsx";
import { createJournalModels } from "../../components/journalModels.ts";

const DAYS = ["2026-11-02", "2026-11-01", "2026-10-31", "2025-10-30"];
const NO_WORDS: ReadonlySet<string> = new Set();

/** `hear` gets the place of each answer that is rendered. */
function createList(hear: (place: number) => void = () => {}) {
  const records = [...DAYS, DAYS[0]].map((day, index) => {
    const answer = createAnswer(day as Day, createQuestion(index));
    return { answer, revisions: [createRevision(`r${index}`, { answerId: answer.id })] };
  });
  const { place, show } = createRoom();
  const written = recordsToEntries(records).map(({ answer, ...words }, index) => {
    const get = () => {
      hear(index);
      return answer;
    };
    return Object.defineProperty({ ...words, answer }, "answer", { get });
  });
  const lists = { entries: written, wordsIn: () => NO_WORDS };
  const { models, open } = createJournalModels();
  const showAs = (isByDay: boolean, editing: Editing | null = null, entries = lists.entries) =>
    act(() => {
      open(editing);
      show(<AnswerList {...lists} {...{ isByDay, entries, models }} />);
    });
  return { place, showAs, entries: lists.entries, models, open };
}

async function headingsOf(isByDay: boolean): Promise<string[]> {
  const { place, showAs } = createList();
  await showAs(isByDay);
  expect(place.querySelectorAll("ul > *")).toHaveLength(5);
  return [...place.querySelectorAll("h2, h3")].map(({ tagName, textContent }) => `${tagName} ${textContent}`);
}

describe("the list of answers", () => {
  test("names each month and each day once", async () => {
    expect(await headingsOf(true)).toEqual([
      "H2 november 2026",
      "H3 maandag 2 november",
      "H3 zondag 1 november",
      "H2 oktober 2026",
      "H3 zaterdag 31 oktober",
      "H2 oktober 2025",
      "H3 donderdag 30 oktober",
    ]);
  });

  test("names the day of each answer where they are of any day", async () => {
    expect(await headingsOf(false)).toEqual([
      "H2 maandag 2 november 2026",
      "H2 maandag 2 november 2026",
      "H2 zondag 1 november 2026",
      "H2 zaterdag 31 oktober 2026",
      "H2 donderdag 30 oktober 2025",
    ]);
  });

  test("keeps a box that is open where the same answers are shown in another way", async () => {
    const { place, showAs, entries } = createList();
    const [{ answer } = { answer: null }] = entries;
    const editing = answer && { id: answer.id, text: "half", save: { kind: "untouched" } as const };
    await showAs(true, editing);
    const box = place.querySelector("textarea");
    await showAs(false, editing);
    expect(box).not.toBeNull();
    expect(place.querySelector("textarea")).toBe(box);
  });

  test("opens a box where all was at rest, there alone, and shows what changed meanwhile once that is closed", async () => {
    const { place, showAs, entries } = createList();
    const boxes = () => [...place.querySelectorAll("textarea")].map(({ value }) => value);
    await showAs(true);
    for (const [index, { answer }] of entries.entries()) {
      await showAs(true, { id: answer.id, text: `open ${index}`, save: { kind: "untouched" } });
      expect(boxes()).toEqual([`open ${index}`]);
      expect(place.querySelector("textarea")?.closest("li")?.id).toBe(answer.id);
      const changed = entries.map((entry) =>
        entry.answer === answer ? { ...entry, current: { ...entry.current, text: `anders ${index}` } } : entry,
      );
      await showAs(true, null, changed);
      expect(boxes()).toEqual([]);
      expect(document.getElementById(answer.id)?.textContent).toContain(`anders ${index}`);
      await showAs(true, null, changed.toSpliced(index, 1));
      expect(document.getElementById(answer.id)).toBeNull();
      await showAs(true);
    }
  });

  test("renders an answer anew where its box opens or closes, and no answer with a key", async () => {
    const rendered: number[] = [];
    const { place, showAs, models, open, entries } = createList((index) => rendered.push(index));
    await showAs(true);
    const renderedBy = async (change: () => void) => {
      rendered.length = 0;
      await act(change);
      return [...new Set(rendered)];
    };
    const { id } = entries[1]?.answer ?? { id: "" as AnswerId };
    const box = (text: string) => ({ id, text, save: { kind: "saving" } as const });
    expect(await renderedBy(() => open(box("o")))).toEqual([1]);
    const typed = place.querySelector("textarea");
    if (typed) typed.value = "op";
    expect(await renderedBy(() => open(box("op")))).toEqual([]);
    expect(place.querySelector("[data-paper-only]")?.textContent).toBe("op");
    expect(await renderedBy(() => (models.extras.opened.value = { id, times: null, copied: "no" }))).toEqual([1]);
    expect(await renderedBy(() => open(null))).toEqual([1]);
    expect(await renderedBy(() => void showAs(true))).toEqual([]);
  });

  test("is gone through by arrow from one group and one year to the next, and back", async () => {
    const { place, showAs, entries } = createList();
    await showAs(true);
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
