import { describe, expect, test } from "vitest";
import { SkippedQuestion, type SkippedState } from "../../../features/today/skippedQuestion.ts";
import { collectChanges } from "../../collectChanges.ts";
import { createDeckDouble, FULL, idOf } from "../../journal/deckDouble.ts";
import { createQuestion } from "../../journal/examples.ts";
import { createTestClock } from "../../journal/testClock.ts";

const NOW = new Date(2026, 10, 22, 12);

function createPassed() {
  const double = createDeckDouble();
  let changes = 0;
  const passed = new SkippedQuestion({
    openDeck: double.openDeck,
    clock: createTestClock(NOW).clock,
    onDeckChange: () => (changes += 1),
  });
  return { passed, ...double, states: collectChanges(passed.state), changes: () => changes };
}

const stateOf = (index: number, kind: "passed" | "hidden", failure: typeof FULL | null = null): SkippedState => ({
  question: { id: idOf(index), text: `Vraag ${index}?` },
  status: { kind, failure },
});

describe("a question that was passed over", () => {
  test("is the last one that made way for another", () => {
    const { passed } = createPassed();
    passed.pass(createQuestion(0), createQuestion(1));
    expect(passed.state.value).toEqual(stateOf(0, "passed"));
    passed.pass(createQuestion(1), createQuestion(2));
    expect(passed.state.value).toEqual(stateOf(1, "passed"));
  });

  test.each([
    ["there was none", null, createQuestion(1)],
    ["the deck has no other", createQuestion(0), createQuestion(0)],
  ])("is not spoken of where %s", (_, shown, next) => {
    const { passed, states } = createPassed();
    passed.pass(shown, next);
    expect(passed.state.value).toBeNull();
    expect(states).toEqual([]);
  });

  test("is out of sight on a new day", () => {
    const { passed, states } = createPassed();
    passed.pass(createQuestion(0), null);
    passed.forget();
    expect(states).toEqual([stateOf(0, "passed"), null]);
  });
});

describe("hiding it", () => {
  test("is noted with its words and the moment, and can be undone", async () => {
    const { passed, hidden, changes } = createPassed();
    passed.pass(createQuestion(0), createQuestion(1));
    await passed.hide();
    expect([...hidden]).toEqual([[idOf(0), `Vraag 0? ${NOW.toISOString()}`]]);
    expect(passed.state.value).toEqual(stateOf(0, "hidden"));
    await passed.undo();
    expect([...hidden]).toEqual([]);
    expect(passed.state.value).toEqual(stateOf(0, "passed"));
    expect(changes()).toBe(2);
  });

  test("happens once, and only where there is something to hide", async () => {
    const { passed, changes } = createPassed();
    await passed.hide();
    await passed.undo();
    passed.pass(createQuestion(0), createQuestion(1));
    await passed.undo();
    await Promise.all([passed.hide(), passed.hide(), passed.undo()]);
    expect(passed.state.value).toEqual(stateOf(0, "hidden"));
    expect(changes()).toBe(1);
  });

  test("says so where it fails, and how it stands", async () => {
    const { passed, fail, changes } = createPassed();
    passed.pass(createQuestion(0), createQuestion(1));
    fail(FULL);
    await passed.hide();
    expect(passed.state.value).toEqual(stateOf(0, "passed", FULL));
    fail(null);
    await passed.hide();
    expect(passed.state.value).toEqual(stateOf(0, "hidden"));
    fail(FULL);
    await passed.undo();
    expect(passed.state.value).toEqual(stateOf(0, "hidden", FULL));
    expect(changes()).toBe(1);
  });

  test("says so where the deck can't be opened", async () => {
    const passed = new SkippedQuestion({
      openDeck: async () => ({ kind: "failed", failure: FULL }),
      clock: createTestClock(NOW).clock,
      onDeckChange: () => {},
    });
    passed.pass(createQuestion(0), null);
    await passed.hide();
    expect(passed.state.value).toEqual(stateOf(0, "passed", FULL));
  });

  test("is done also when another question is passed over meanwhile, which stays as it is", async () => {
    const { passed, hidden } = createPassed();
    passed.pass(createQuestion(0), createQuestion(1));
    const hiding = passed.hide();
    passed.pass(createQuestion(1), createQuestion(2));
    await hiding;
    expect([...hidden.keys()]).toEqual([idOf(0)]);
    expect(passed.state.value).toEqual(stateOf(1, "passed"));
  });
});
