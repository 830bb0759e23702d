import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markWords, termsOf, wordsOf } from "../../journal/words.ts";

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

test.each([
  ["loslaten is e-mail", ["loslaten", "is", "e", "email", "mail"]],
  ["kant-en-klaar", ["kant", "kanten", "kantenklaar", "en", "enklaar", "klaar"]],
  ["-los- 'los' los--laten a - b", ["los", "los", "los", "laten", "a", "b"]],
  ["zo'n zo'n-gevoel m'n", ["zo", "n", "zo", "n", "ngevoel", "gevoel", "m", "mn", "n"]],
])("%s is found by %j", (text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test("a list of many parts is found by each of them, without a term for each run of them", () => {
  expect(termsOf(Array.from({ length: 1000 }, (_, index) => index).join("-")).length).toBeLessThan(8001);
});

describe("a marked text", () => {
  test.each<[text: string, words: string[], marked: string]>([
    ["😀 zelf\u00ADcompassie\u200B, en", ["zelfcompassie"], "😀 [zelf\u00ADcompassie]\u200B, en"],
    ["mijn zelf-compassie", ["zelfcompassie"], "mijn [zelf-compassie]"],
    ["mijn zelf-compassie", ["compassie"], "mijn zelf-[compassie]"],
    ["e-mail-adres", ["email", "adres"], "[e-mail]-[adres]"],
    ["e-mail-adres", ["email", "mailadres"], "[e-mail-adres]"],
    ["opa’s huis", ["opas"], "[opa’s] huis"],
    ["İİ İzmir ligt", ["ligt", "izmir"], "İİ [İzmir] [ligt]"],
    ["ﬁjn, ﬁjn straße", ["strasse"], "ﬁjn, ﬁjn [straße]"],
    ["cafe\u0301s, cafe\u0301: ja", ["cafe"], "cafe\u0301s, [cafe\u0301]: ja"],
    ["𝐥𝐨𝐬 laten", ["los"], "[𝐥𝐨𝐬] laten"],
    ["2½ 1½", ["11"], "2½ [1½]"],
    ["™ los", ["tm"], "[™] los"],
    ["ik ❤\uFE0F jou ❤", ["❤"], "ik [❤\uFE0F] jou [❤]"],
    ["👨\u200D👩\u200D👧👍🏽", ["👩"], "[👨\u200D👩\u200D👧]👍🏽"],
    ["echt? ja", ["?"], "echt[?] ja"],
    ["№ nog ①", ["№", "①"], "[№] nog [①]"],
    ["niets", ["❤", ""], "niets"],
  ])("%j has %j at the right place", (text, words, marked) => {
    const parts = markWords(text, new Set(words));
    expect(parts.map((each) => (each.isMarked ? `[${each.text}]` : each.text)).join("")).toBe(marked);
  });

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
        const parts = markWords(text, new Set([...words, ...wordsOf(text)]));
        expect(parts.map((part) => part.text).join("")).toBe(text);
        for (const { start, text: part } of parts) expect(text.startsWith(part, start)).toBe(true);
      }),
    );
  });
});
