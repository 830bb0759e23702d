// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { beforeEach, expect, test, vi } from "vitest";
import { AnswerList } from "../../features/lookBack/AnswerList.tsx";
import { Boundary } from "../../components/Boundary.tsx";
import { OptionsPage } from "../../entrypoints/options/OptionsPage.tsx";
import { Paper } from "../../features/lookBack/Paper.tsx";
import { WeekPage } from "../../features/week/WeekPage.tsx";
import type { Day } from "../../content/day.ts";
import { createAnswer } from "../../journal/answer.ts";
import { Printer } from "../../entrypoints/journal/printer.ts";
import { NONE_OPEN } from "../../features/writing/answerEditor.ts";
import { createEntry, recordsToEntries, type Entry } from "../../journal/entry.ts";
import { readYear } from "../../features/lookBack/readYear.ts";
import { createQuestion, createRevision } from "../journal/examples.ts";
import { translateAs } from "../entrypoints/messages.ts";
import { createRoom } from "./createRoom.tsx";
import { createJournalModels } from "./journalModels.ts";

vi.mock("../../platform/openStore.ts", () => ({ openStore: async () => ({ kind: "ok", value: null }) }));
vi.mock("../../features/lookBack/readYear.ts", () => ({ readYear: vi.fn<() => unknown>() }));

const translate = translateAs("nl");
const reported = vi.fn<(error: unknown) => void>();

beforeEach(() => {
  reported.mockClear();
  vi.stubGlobal("reportError", reported);
});

test("one answer that can't be shown leaves the others on the page, and its words in its place", async () => {
  const records = ["2026-11-02", "2026-11-01", "2026-10-31"].map((day, index) => {
    const answer = createAnswer(day as Day, createQuestion(index));
    const versions = ["a", "b"].map((name) =>
      // No record with such a time is ever read, but a view may have faults of its own.
      createRevision(`${name}${index}`, { answerId: answer.id, writtenAt: index === 1 ? 1e300 : 1000 }),
    );
    return { answer, revisions: versions };
  });
  const { place, show } = createRoom();
  const lists = { entries: recordsToEntries(records), wordsIn: () => new Set<string>() };
  show(<AnswerList {...lists} isByDay models={createJournalModels().models} />);
  await vi.waitFor(() => expect(place.textContent).toContain(translate("unshownAnswer")));
  const items = [...place.querySelectorAll("[role=listitem]")].map(({ textContent }) => textContent);
  expect(items).toHaveLength(3);
  expect(items[0]).toContain("Vraag 0?");
  expect(items[1]).toContain(translate("unshownAnswer"));
  expect(items[1]).toContain("tekst b1");
  expect(items[2]).toContain("Vraag 2?");
  expect(reported).toHaveBeenCalled();
});

function Faulty(): never {
  throw new RangeError("Invalid time value");
}

function write(day: string, index: number): Entry {
  const answer = createAnswer(day as Day, createQuestion(index));
  const current = createRevision(`r${index}`, { answerId: answer.id, text: `woorden ${index}` });
  return createEntry(answer, [current], { current, others: [] });
}

/** No record with such a question is ever read, but a view may have faults of its own. */
function writeFaulty(day: string, index: number): Entry {
  const { answer, ...words } = write(day, index);
  const question = Object.defineProperty({ ...answer.question }, "text", { get: Faulty });
  return { answer: { ...answer, question }, ...words };
}

const WEEK = { monday: "2026-11-02" as Day, sunday: "2026-11-08" as Day };
const ENTRIES = [write("2026-11-02", 0), writeFaulty("2026-11-03", 1), write("2026-11-04", 2)];

test("a part of a page that throws is a plain sentence, and the rest stands", async () => {
  const { show, text } = createRoom();
  show(
    <>
      <Boundary>
        <Faulty />
      </Boundary>
      <p>de rest</p>
    </>,
  );
  await vi.waitFor(() => expect(text()).toBe(`${translate("unshownPart")}de rest`));
});

test("an answer that the week can't show leaves the others, its words, and the box", async () => {
  const { place, show } = createRoom();
  const own = signal({ ...NONE_OPEN, answer: createAnswer(WEEK.sunday, createQuestion(3)) });
  const state = signal({ week: WEEK, entries: ENTRIES, unavailable: null, earlier: "#", later: null });
  const actions = { onInput: () => {}, onSettle: () => {}, onRescue: () => {} };
  show(<WeekPage state={state} own={own} letter="#" actions={actions} />);
  await vi.waitFor(() => expect(place.textContent).toContain(translate("unshownAnswer")));
  const items = [...place.querySelectorAll("li")].map(({ textContent }) => textContent);
  expect(items.map((item) => item.includes(translate("unshownAnswer")))).toEqual([false, true, false]);
  expect(items.map((item) => /woorden \d/.exec(item)?.[0])).toEqual(["woorden 0", "woorden 1", "woorden 2"]);
  expect(place.querySelector("textarea")).not.toBeNull();
  expect(reported).toHaveBeenCalled();
});

test.each(["questions", "children"])("%s that throw leave the other options on the page", async (part) => {
  const { place, show } = createRoom();
  const parts = { questions: <p>de vragen</p>, children: <p>de back-up</p>, [part]: <Faulty /> };
  show(<OptionsPage erasure={signal({ status: "idle", count: 3 })} onErase={() => {}} {...parts} />);
  await vi.waitFor(() => expect(place.textContent).toContain(translate("unshownPart")));
  expect(place.textContent).toContain(part === "questions" ? "de back-up" : "de vragen");
  expect(place.querySelector("form input")).not.toBeNull();
});

test.each<[string, (printer: Printer) => Promise<void>, string[]]>([
  ["one answer", (printer) => printer.printAnswer(writeFaulty("2026-11-03", 1)), ["woorden 1"]],
  ["a year", (printer) => printer.printYear(2026), ["woorden 0", "woorden 1", "woorden 2"]],
])(
  "of %s that can't be shown whole, paper has all words, and says so before it is printed",
  async (_what, print, words) => {
    const { show, text } = createRoom();
    vi.mocked(readYear).mockResolvedValue({ kind: "ok", value: [{ month: "2026-11", entries: ENTRIES }] });
    const printed: string[] = [];
    vi.stubGlobal("print", () => printed.push(text()));
    const printer = new Printer({ onPrepare: async () => {} });
    show(<Paper content={printer.content} />);
    await print(printer);
    expect(printed).toHaveLength(1);
    expect(printed[0]?.split(translate("unshownAnswer"))).toHaveLength(2);
    expect(printed[0]?.match(/woorden \d/g)).toEqual(words);
  },
);
