// @vitest-environment happy-dom
/** A page stays true whatever a translator or an extension does to its text (components/ownText.ts). */
import { signal } from "@preact/signals";
import * as fc from "fast-check";
import type { ComponentChild } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SearchAndFilter } from "../../features/search/SearchAndFilter.tsx";
import { JournalPage } from "../../features/lookBack/JournalPage.tsx";
import { keepOwnText } from "../../components/ownText.ts";
import { SkippedQuestion } from "../../features/today/SkippedQuestion.tsx";
import { SaveStatus } from "../../features/writing/SaveStatus.tsx";
import {
  PrivacyScreenButton,
  PrivacyScreenContext,
  PrivacyScreenNotice,
} from "../../components/PrivacyScreenButton.tsx";
import { WeekPage } from "../../features/week/WeekPage.tsx";
import type { Day } from "../../content/day.ts";
import { createAnswer, type AnswerId } from "../../journal/answer.ts";
import { NONE_OPEN } from "../../features/writing/answerEditor.ts";
import { recordsToEntries, type Entry } from "../../journal/entry.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import type { LookBackState } from "../../features/lookBack/lookBackState.ts";
import type { SkippedStatus } from "../../features/today/skippedQuestion.ts";
import type { SearchResult, SearchState } from "../../features/search/searchController.ts";
import type { SaveState } from "../../features/writing/editSession.ts";
import { weekOf } from "../../features/week/week.ts";
import { createQuestion, createRevision, TODAY } from "../journal/examples.ts";
import { createRoom } from "./createRoom.tsx";
import { createFinderModel } from "./finderModel.ts";
import { createJournalModels } from "./journalModels.ts";

const FULL: JournalFailure = { kind: "full", detail: "" };
const nothing = () => {};
/** Gives every action that a view may ask for. */
const actions = new Proxy<never>({} as never, { get: () => nothing });
const ENTRIES = entriesOf(["2026-11-22", "2026-11-21", "2026-10-31"]);

function entriesOf(days: string[]): Entry[] {
  return recordsToEntries(
    days.map((day, index) => {
      const answer = createAnswer(day as Day, createQuestion(index));
      return {
        answer,
        revisions: [createRevision(`r${index}`, { answerId: answer.id, text: `over de zee ${index}` })],
      };
    }),
  );
}

const WORDS = new Set(["zee"]);
const MARKED = new Map(ENTRIES.map(({ answer }) => [answer.id, WORDS]));

const OPEN: LookBackState = {
  status: "open",
  unavailable: null,
  entries: ENTRIES,
  hasMore: false,
  deleted: [],
  undoable: null,
  unreadable: 0,
};
const FIRST = ENTRIES.slice(0, 1);
const EDITED = { id: ENTRIES[0]?.answer.id ?? ("" as AnswerId), text: "over de zee 0" };

const journal = (state: Partial<LookBackState>, marked: readonly Entry[] | null = null, save?: SaveState) => {
  const { models, open } = createJournalModels();
  models.lookBack.state.value = { ...OPEN, ...state };
  open(save ? { ...EDITED, save } : null);
  const found = marked && { entries: marked, isByDay: true, hasMore: false, failure: null, wordsIn: () => WORDS };
  return (
    <JournalPage
      {...{ models, found: signal(found), isLost: signal(false), isByQuestion: signal(false) }}
      {...{ search: null, byQuestion: null, children: null, onMore: nothing, onUndo: nothing }}
    />
  );
};
const edited = (save: SaveState) => journal({}, null, save);

const finder = (result: SearchResult) => {
  const search: SearchState = {
    choice: { typed: "", order: "relevance", period: "always", articleUrl: null, theme: null, isStarred: false },
    result,
    choices: { articles: [], days: ["2026-11-21" as Day], themes: [] },
    failure: null,
  };
  return (
    <SearchAndFilter
      finder={createFinderModel({ search: signal(search) })}
      {...{ today: signal(TODAY), oldest: signal("2026-10-31" as Day), onGoDown: nothing, onPrintYear: nothing }}
    />
  );
};
const found = (count: number, isWhole = true): SearchResult => ({ status: "found", count, isWhole, words: MARKED });

const veiled = (isDown: boolean) => (
  <PrivacyScreenContext value={{ isDown: signal(isDown), onToggle: nothing }}>
    <PrivacyScreenButton />
    <PrivacyScreenNotice />
  </PrivacyScreenContext>
);

const week = (day: string, entries: Entry[] | null, unavailable: JournalFailure | null = null) => (
  <WeekPage
    state={signal({ week: weekOf(day as Day), entries, unavailable, earlier: "#", later: day === TODAY ? null : "#" })}
    own={signal(NONE_OPEN)}
    letter="#"
    actions={actions}
  />
);

const saved = (save: SaveState) => <SaveStatus save={save} />;
const skipped = (question: string, status: SkippedStatus) => (
  <SkippedQuestion {...{ question, status }} onHide={nothing} onUndo={nothing} />
);

/** Each view in all its states. */
const VIEWS: Record<string, ComponentChild[]> = {
  "the list of answers": [
    journal({}),
    journal({ entries: FIRST }),
    journal({ entries: [] }),
    journal({}, ENTRIES),
    journal({}, FIRST),
    journal({}, []),
    journal({ unavailable: FULL }),
    journal({ unreadable: 2 }),
    journal({ unreadable: 1, hasMore: true }),
    journal({ undoable: ENTRIES[0] ?? null }),
    journal({ deleted: FIRST, entries: ENTRIES.slice(1) }),
  ],
  "an answer being edited": [
    journal({}),
    edited({ kind: "untouched" }),
    edited({ kind: "saving" }),
    edited({ kind: "saved" }),
    edited({ kind: "failed", failure: FULL }),
  ],
  "a search": [
    finder({ status: "idle" }),
    finder({ status: "searching" }),
    finder(found(29, false)),
    finder(found(3)),
    finder(found(1)),
    finder(found(0)),
    finder({ status: "failed", failure: FULL }),
  ],
  "what is said of the words": [
    saved({ kind: "untouched" }),
    saved({ kind: "saving" }),
    saved({ kind: "saved" }),
    saved({ kind: "failed", failure: FULL }),
  ],
  "the privacy screen": [veiled(true), veiled(false)],
  "a question that was skipped": [
    skipped("Waarom?", { kind: "skipped", failure: null }),
    skipped("Waartoe?", { kind: "skipped", failure: FULL }),
    skipped("Waarom?", { kind: "hidden", failure: null }),
    null,
  ],
  "a week": [week(TODAY, null), week(TODAY, ENTRIES), week("2026-10-31", FIRST), week(TODAY, [], FULL)],
};

beforeEach(() => {
  keepOwnText();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Waits until a screen reader was told as well. */
async function showWhole(show: (view: ComponentChild) => void, view: ComponentChild): Promise<void> {
  await act(() => show(view));
  await act(() => void vi.advanceTimersByTime(2_000));
}

const textOf = (place: Element) => place.textContent.replaceAll(/\s+/g, " ").trim();

/** What may change a text from outside, without changing its words. */
const OUTSIDERS: [string, (text: Text) => void][] = [
  [
    "puts elements in the place of a text",
    (text) => text.replaceWith(createElement("font", createElement("font", text.data))),
  ],
  ["has elements of another name", (text) => text.replaceWith(createElement("x-translated", text.data))],
  [
    "has one for each word",
    (text) => text.replaceWith(...text.data.split(/(?= )/).map((word) => createElement("span", word))),
  ],
  ["puts an element around a text", (text) => wrap(text)],
  ["puts a text in the place of a text", (text) => text.replaceWith(text.data)],
  ["writes the content of an element anew", (text) => rewrite(text)],
  ["cuts a text in two", (text) => text.data.length > 1 && text.splitText(1)],
  ["hides a text beside its own", (text) => hide(text)],
];

function createElement(name: string, content: string | Node): HTMLElement {
  const element = document.createElement(name);
  element.append(content);
  return element;
}

function wrap(text: Text): void {
  const around = document.createElement("span");
  text.replaceWith(around);
  around.append(text);
}

function rewrite({ parentElement: element, data }: Text): void {
  if (element?.childNodes.length === 1) element.textContent = data;
}

function hide(text: Text): void {
  text.after(createElement("span", text.data));
  text.data = "";
}

describe.each(Object.entries(VIEWS))("%s", (_name, views) => {
  test.each(OUTSIDERS)("says what is true after one that %s", async (_how, change) => {
    const due: string[] = [];
    for (const view of views) {
      const { place, show } = createRoom();
      await showWhole(show, view);
      due.push(textOf(place));
    }
    const turns = fc.array(fc.nat(views.length - 1), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(turns, async (steps) => {
        const { place, show } = createRoom();
        for (const step of steps) {
          await showWhole(show, views[step]);
          expect(textOf(place)).toBe(due[step]);
          textsOf(place).forEach(change);
        }
      }),
      { numRuns: 4 },
    );
  });
});

function textsOf(place: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}
