// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { AnswerList } from "../../components/AnswerList.tsx";
import { Boundary } from "../../components/Boundary.tsx";
import type { Day } from "../../content/day.ts";
import { createAnswer } from "../../journal/answer.ts";
import { recordsToEntries } from "../../journal/entry.ts";
import { createQuestion, createRevision } from "../journal/examples.ts";
import { translateAs } from "../entrypoints/messages.ts";
import { createRoom } from "./createRoom.tsx";
import { NO_ACTIONS } from "./noActions.ts";

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
      // No record is read with such a time; but a view may have faults of its own.
      createRevision(`${name}${index}`, { answerId: answer.id, writtenAt: index === 1 ? 1e300 : 1000 }),
    );
    return { answer, revisions: versions };
  });
  const { place, show } = createRoom();
  const lists = { entries: recordsToEntries(records), stars: new Set<never>(), wordsIn: () => new Set<string>() };
  show(<AnswerList {...lists} isByDay editing={null} more={null} isWhole={false} actions={NO_ACTIONS} />);
  await vi.waitFor(() => expect(place.textContent).toContain(translate("unshownAnswer")));
  const items = [...place.querySelectorAll("[role=listitem]")].map(({ textContent }) => textContent);
  expect(items).toHaveLength(3);
  expect(items[0]).toContain("Vraag 0?");
  expect(items[1]).toContain(translate("unshownAnswer"));
  expect(items[1]).toContain("tekst b1");
  expect(items[2]).toContain("Vraag 2?");
  expect(reported).toHaveBeenCalled();
});

test("a part of a page that throws is a plain sentence, and the rest stands", async () => {
  const Faulty = () => {
    throw new RangeError("Invalid time value");
  };
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
