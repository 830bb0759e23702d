import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markWords, wordsOf } from "../../../journal/search/words.ts";

describe("the words of a text", () => {
  test.each([
    ["Loslaten, en dan?", ["loslaten", "en", "dan"]],
    ["Eén café — ÉÉN CAFÉ", ["een", "cafe", "een", "cafe"]],
    ["zo'n 12 foto’s", ["zo", "n", "12", "foto", "s"]],
    ["cafe\u0301", ["cafe"]],
    ["ﬁjn", ["fijn"]],
    ["1½ İZMİR ™", ["11", "2", "izmir", "tm"]],
    ["😀 …", []],
    ["", []],
  ])("of %j are %j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe("a marked text", () => {
  test("marks whole words, as they were written", () => {
    expect(markWords("Ik liet los. Lós?", new Set(["los"]))).toEqual([
      { start: 0, text: "Ik liet ", isMarked: false },
      { start: 8, text: "los", isMarked: true },
      { start: 11, text: ". ", isMarked: false },
      { start: 13, text: "Lós", isMarked: true },
      { start: 16, text: "?", isMarked: false },
    ]);
    expect(markWords("verloste", new Set(["los"]))).toEqual([{ start: 0, text: "verloste", isMarked: false }]);
    expect(markWords("", new Set(["los"]))).toEqual([]);
  });

  test("is the same text, whatever is marked in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (text, words) => {
        const stretches = markWords(text, new Set([...words, ...wordsOf(text)]));
        expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
      }),
    );
  });
});
