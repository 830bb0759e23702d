// @vitest-environment happy-dom
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { options, type VNode } from "preact";
import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import type { Day } from "../../../content/day.ts";
import { AnswerList } from "../../../features/lookBack/AnswerList.tsx";
import { JournalEntry } from "../../../features/lookBack/JournalEntry.tsx";
import { createAnswer } from "../../../journal/answer.ts";
import { recordsToEntries } from "../../../journal/entry.ts";
import { createQuestion, createRevision } from "../../journal/examples.ts";
import { createRoom } from "../../components/createRoom.tsx";
import { createJournalModels } from "../../components/journalModels.ts";

const DAYS = ["2026-11-02", "2026-11-01", "2026-10-31", "2025-10-30"];
const NO_WORDS: ReadonlySet<string> = new Set();

/** Each tells an observer that all it observes is far from the screen. */
const goFar: (() => void)[] = [];

/** Sees nothing by itself. */
class ObserverOfTest {
  readonly #observed = new Set<Element>();

  constructor(tell: (entries: object[]) => void) {
    const boundingClientRect = { top: -50_000, bottom: -49_700, height: 300 };
    goFar.push(() =>
      tell([...this.#observed].map((target) => ({ target, isIntersecting: false, boundingClientRect }))),
    );
  }

  observe(element: Element): void {
    this.#observed.add(element);
  }

  unobserve(element: Element): void {
    this.#observed.delete(element);
  }
}

test("an offscreen answer has no view in memory", async () => {
  vi.stubGlobal("IntersectionObserver", ObserverOfTest);
  const views = listViews();
  const { place, show } = createRoom();
  const entries = recordsToEntries(
    DAYS.map((day, index) => {
      const answer = createAnswer(day as Day, createQuestion(index));
      return { answer, revisions: [createRevision(`r${index}`, { answerId: answer.id })] };
    }),
  );
  const { models } = createJournalModels();
  await act(() => show(<AnswerList isByDay {...{ entries, models }} wordsIn={() => NO_WORDS} />));
  expect(place.querySelectorAll("li")).toHaveLength(DAYS.length);
  await act(async () => {
    for (const tell of goFar) tell();
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  });
  expect(place.querySelectorAll("li")).toHaveLength(0);
  await collectGarbage();
  expect(views).toHaveLength(DAYS.length);
  expect(views.filter((view) => view.deref() !== undefined)).toEqual([]);
});

/** Lists the elements of answers that Preact gets from now on. */
function listViews(): WeakRef<VNode>[] {
  const views: WeakRef<VNode>[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- Preact calls it without `this`.
  const { vnode: before } = options;
  options.vnode = (view) => {
    before?.(view);
    if (view.type === JournalEntry) views.push(new WeakRef(view));
  };
  return views;
}

/** A weak reference keeps its object until the end of the task that made it, so this waits for another task. */
async function collectGarbage(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
}
