import { describe, expect, test } from "vitest";
import type { QuestionId } from "../../../content/article.ts";
import type { Day } from "../../../content/day.ts";
import { listQuestions } from "../../../features/search/askedQuestions.ts";

const answer = (day: string, id: string, text = `Vraag ${id}?`) => ({
  day: day as Day,
  question: { id: id as QuestionId, text, isOwn: false },
});

describe("the questions that were answered", () => {
  test("stand once each, those that came back first, and of them the last answered", () => {
    const asked = listQuestions([
      answer("2024-03-02", "a"),
      answer("2026-11-22", "b"),
      answer("2025-01-01", "c"),
      answer("2026-11-01", "c"),
      answer("2026-10-01", "d"),
      answer("2026-11-20", "a"),
    ]);
    expect(asked.map(({ id, count, first, last }) => [id, count, first, last])).toEqual([
      ["a", 2, "2024-03-02", "2026-11-20"],
      ["c", 2, "2025-01-01", "2026-11-01"],
      ["b", 1, "2026-11-22", "2026-11-22"],
      ["d", 1, "2026-10-01", "2026-10-01"],
    ]);
  });

  test("are in one order, in whatever order they come, also of one day", () => {
    const answers = [
      ...["a", "b", "c", "d"].map((id) => answer("2026-11-20", id)),
      ...["a", "b"].map((id) => answer("2025-01-01", id)),
      answer("2026-11-01", "e"),
    ];
    const order = (given: typeof answers) => listQuestions(given).map(({ id }) => id);
    expect(order(answers)).toEqual(["a", "b", "c", "d", "e"]);
    expect(order(answers.toReversed())).toEqual(order(answers));
  });

  test("have the wording of the newest answer, in whatever order they come", () => {
    const answers = [
      answer("2025-01-01", "a", "oud"),
      answer("2026-01-01", "a", "nieuw"),
      answer("2024-01-01", "a", "oudst"),
    ];
    expect(listQuestions(answers)).toEqual(listQuestions(answers.toReversed()));
    expect(listQuestions(answers)[0]?.text).toBe("nieuw");
  });
});
