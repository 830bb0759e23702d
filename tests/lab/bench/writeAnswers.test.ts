import { describe, expect, it } from "vitest";
import { daysBefore, type Day } from "../../../content/day.ts";
import { countEntries } from "../../../journal/entry.ts";
import { createRandom, createVocabulary, pickWord } from "../../../lab/bench/journal/dutchWords.ts";
import { listKeyPresses } from "../../../lab/bench/journal/keyPresses.ts";
import { listFindings } from "../../../lab/bench/journal/rareWords.ts";
import { writeAnswers } from "../../../lab/bench/journal/writeAnswers.ts";

const TODAY = "2026-11-26" as Day;
const journal = writeAnswers({ count: 1_500, today: TODAY, seed: 1 });
const texts = journal.revisions.map(({ text }) => text);

describe("a journal that is made to be measured", () => {
  it("has as many answers as are asked for, each with words, all of days before today", () => {
    expect(countEntries(journal)).toBe(1_500);
    expect(new Set(journal.answers.map(({ id }) => id)).size).toBe(1_500);
    expect(journal.answers[0]?.day).toBe(daysBefore(TODAY, 1));
    expect(journal.answers.every(({ day }, index) => day <= (journal.answers[index - 1]?.day ?? TODAY))).toBe(true);
  });

  it("is the same for the same seed, and another for another", () => {
    expect(writeAnswers({ count: 20, today: TODAY, seed: 1 })).toEqual(
      writeAnswers({ count: 20, today: TODAY, seed: 1 }),
    );
    expect(writeAnswers({ count: 20, today: TODAY, seed: 2 }).revisions[0]?.text).not.toBe(texts[0]);
  });

  it("begins as a longer one does", () => {
    const short = writeAnswers({ count: 100, today: TODAY, seed: 1 });
    expect(short.revisions.map(({ text }) => text)).toEqual(texts.slice(0, 100));
  });

  it("has answers of some 400 characters, in thousands of words", () => {
    const length = texts.join("").length / texts.length;
    expect(length).toBeGreaterThan(350);
    expect(length).toBeLessThan(470);
    expect(new Set(texts.join(" ").split(/[ .]+/)).size).toBeGreaterThan(5_000);
  });

  it.each(listFindings(1_500))("has what is to be found by $typed in those answers and no others", ({ indexes }) => {
    expect(indexes.length).toBeGreaterThan(0);
    const found = new Set(indexes.map((index) => texts[index]?.split(".")[0]));
    expect(texts.filter((text) => found.has(text.split(".")[0]))).toHaveLength(indexes.length);
  });
});

describe("words", () => {
  const words = createVocabulary(1_000, createRandom(3));

  it("are all different", () => {
    expect(new Set(words).size).toBe(1_000);
  });

  it("come as unevenly as a language has them", () => {
    const random = createRandom(4);
    const picked = Array.from({ length: 20_000 }, () => words.indexOf(pickWord(words, random)));
    const share = (from: number, to: number) => picked.filter((place) => place >= from && place < to).length / 20_000;
    expect(picked.every((place) => place >= 0)).toBe(true);
    expect(share(0, 10)).toBeGreaterThan(0.25);
    expect(share(500, 1_000)).toBeGreaterThan(0.05);
  });
});

describe("key presses", () => {
  it("are fifty, each a letter more than the last or the first of another search", () => {
    const presses = listKeyPresses(texts, 5);
    expect(presses).toHaveLength(50);
    for (const [index, typed] of presses.entries()) {
      const before = presses[index - 1]?.trimEnd() ?? "";
      expect(typed.length === 1 || typed.replace(" ", "").startsWith(before.replace(" ", ""))).toBe(true);
    }
  });

  it("are none where there are no words", () => {
    expect(listKeyPresses([], 5)).toEqual([]);
  });
});
