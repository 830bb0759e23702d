// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Paper } from "../../../features/lookBack/Paper.tsx";
import type { Day } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import { recordsToEntries, type Entry } from "../../../journal/entry.ts";
import type { Chapter } from "../../../features/lookBack/readYear.ts";
import { createQuestion, createRevision } from "../../journal/examples.ts";
import { createRoom } from "../../components/createRoom.tsx";

function write(day: string, text: string, index = 0): Entry {
  const answer = createAnswer(day as Day, createQuestion(index));
  const [entry] = recordsToEntries([
    { answer, revisions: [createRevision(`r${index}`, { answerId: answer.id, text })] },
  ]);
  if (entry === undefined) throw new Error("nothing written");
  return entry;
}

describe("on paper", () => {
  test("a year has a title page, its months as chapters, and each day once", () => {
    const { place, show } = createRoom();
    const november = [write("2026-11-21", "een"), write("2026-11-21", "twee", 1), write("2026-11-22", "drie", 2)];
    const chapters: Chapter[] = [
      { month: "2026-02", entries: [write("2026-02-28", "nul", 3)] },
      { month: "2026-11", entries: november },
    ];
    show(<Paper content={signal({ kind: "year", year: 2026, chapters })} />);
    expect([...place.querySelectorAll("h1, h2, h3")].map(({ textContent }) => textContent)).toEqual([
      "2026",
      "februari",
      "zaterdag 28 februari",
      "november",
      "zaterdag 21 november",
      "zondag 22 november",
    ]);
  });

  test("an answer keeps all of its words and lines", () => {
    const text = fc
      .string({ unit: fc.constantFrom("a", "é", " ", "\n", "\n\n", "👩‍👧") })
      .filter((each) => each.trim() !== "");
    fc.assert(
      fc.property(text, (words) => {
        const { place, show } = createRoom();
        show(<Paper content={signal({ kind: "answer", entry: write("2026-11-22", words) })} />);
        const paragraphs = [...place.querySelectorAll("p")].slice(1, -1).map(({ textContent }) => textContent);
        const lines = words.split("\n").filter((line) => line !== "");
        expect(paragraphs.flatMap((paragraph) => paragraph.split("\n"))).toEqual(lines);
      }),
    );
  });
});
