import { describe, expect, test } from "vitest";
import { SkippedQuestion, type SkippedState } from "../../../features/today/skippedQuestion.ts";
import { collectChanges } from "../../collectChanges.ts";
import { createDeckDouble, FULL, idOf } from "../../journal/deckDouble.ts";
import { createQuestion } from "../../journal/examples.ts";
import { createTestClock } from "../../journal/testClock.ts";

const NOW = new Date(2026, 10, 22, 12);

function createSkipped() {
  const double = createDeckDouble();
  let changes = 0;
  const skipped = new SkippedQuestion({
    openDeck: double.openDeck,
    clock: createTestClock(NOW).clock,
    onDeckChange: () => (changes += 1),
  });
  return { skipped, ...double, states: collectChanges(skipped.state), changes: () => changes };
}

const stateOf = (index: number, kind: "skipped" | "hidden", failure: typeof FULL | null = null): SkippedState => ({
  question: { id: idOf(index), text: `Vraag ${index}?` },
  status: { kind, failure },
});

describe("a question that was skipped", () => {
  test("is the last one that made way for another", () => {
    const { skipped } = createSkipped();
    skipped.skip(createQuestion(0), createQuestion(1));
    expect(skipped.state.value).toEqual(stateOf(0, "skipped"));
    skipped.skip(createQuestion(1), createQuestion(2));
    expect(skipped.state.value).toEqual(stateOf(1, "skipped"));
  });

  test.each([
    ["there was none", null, createQuestion(1)],
    ["the deck has no other", createQuestion(0), createQuestion(0)],
  ])("is not spoken of where %s", (_, shown, next) => {
    const { skipped, states } = createSkipped();
    skipped.skip(shown, next);
    expect(skipped.state.value).toBeNull();
    expect(states).toEqual([]);
  });

  test("is out of sight on a new day", () => {
    const { skipped, states } = createSkipped();
    skipped.skip(createQuestion(0), null);
    skipped.forget();
    expect(states).toEqual([stateOf(0, "skipped"), null]);
  });
});

describe("hiding it", () => {
  test("is noted with its words and the moment, and can be undone", async () => {
    const { skipped, hidden, changes } = createSkipped();
    skipped.skip(createQuestion(0), createQuestion(1));
    await skipped.hide();
    expect([...hidden]).toEqual([[idOf(0), `Vraag 0? ${NOW.toISOString()}`]]);
    expect(skipped.state.value).toEqual(stateOf(0, "hidden"));
    await skipped.undo();
    expect([...hidden]).toEqual([]);
    expect(skipped.state.value).toEqual(stateOf(0, "skipped"));
    expect(changes()).toBe(2);
  });

  test("happens once, and only where there is something to hide", async () => {
    const { skipped, changes } = createSkipped();
    await skipped.hide();
    await skipped.undo();
    skipped.skip(createQuestion(0), createQuestion(1));
    await skipped.undo();
    await Promise.all([skipped.hide(), skipped.hide(), skipped.undo()]);
    expect(skipped.state.value).toEqual(stateOf(0, "hidden"));
    expect(changes()).toBe(1);
  });

  test("says so where it fails, and how it stands", async () => {
    const { skipped, fail, changes } = createSkipped();
    skipped.skip(createQuestion(0), createQuestion(1));
    fail(FULL);
    await skipped.hide();
    expect(skipped.state.value).toEqual(stateOf(0, "skipped", FULL));
    fail(null);
    await skipped.hide();
    expect(skipped.state.value).toEqual(stateOf(0, "hidden"));
    fail(FULL);
    await skipped.undo();
    expect(skipped.state.value).toEqual(stateOf(0, "hidden", FULL));
    expect(changes()).toBe(1);
  });

  test("says so where the deck can't be opened", async () => {
    const skipped = new SkippedQuestion({
      openDeck: async () => ({ kind: "failed", failure: FULL }),
      clock: createTestClock(NOW).clock,
      onDeckChange: () => {},
    });
    skipped.skip(createQuestion(0), null);
    await skipped.hide();
    expect(skipped.state.value).toEqual(stateOf(0, "skipped", FULL));
  });

  test("is done also when another question is skipped meanwhile, which stays as it is", async () => {
    const { skipped, hidden } = createSkipped();
    skipped.skip(createQuestion(0), createQuestion(1));
    const hiding = skipped.hide();
    skipped.skip(createQuestion(1), createQuestion(2));
    await hiding;
    expect([...hidden.keys()]).toEqual([idOf(0)]);
    expect(skipped.state.value).toEqual(stateOf(1, "skipped"));
  });
});
