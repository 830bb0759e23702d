/** Whoever types a word in one spelling finds it in all others. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markWords } from "../../../journal/words.ts";
import { CRITERIA, createIndex, find } from "./searchExamples.ts";

const INVISIBLE = [
  ["a soft hyphen", "\u00AD"],
  ["a zero width space", "\u200B"],
  ["a zero width non-joiner", "\u200C"],
  ["a zero width joiner", "\u200D"],
  ["a word joiner", "\u2060"],
  ["a byte order mark", "\uFEFF"],
  ["a mark to the right", "\u200F"],
  ["an embedding", "\u202A"],
  ["an isolate", "\u2068"],
  ["an Arabic letter mark", "\u061C"],
  ["a grapheme joiner", "\u034F"],
  ["a variation selector", "\uFE0F"],
  ["a variation selector supplement", "\u{E0100}"],
  ["a tag", "\u{E0061}"],
  ["a control", "\u0007"],
] as const;

const HYPHENS = "-‐‑‒–−﹣－·";
const APOSTROPHES = "'’‘ʼ´`′＇";

const SPELLINGS: [name: string, spellings: string[]][] = [
  [
    "zelfcompassie",
    ["zelfcompassie", "ZELF-COMPASSIE", ...spellWith("zelf_compassie", HYPHENS), "zelf\u00ADcompassie"],
  ],
  ["e-mail", ["email", "Email", ...spellWith("e_mail", HYPHENS)]],
  ["opa's", ["opas", "OPA'S", ...spellWith("opa_s", APOSTROPHES)]],
  ["foto's", ["fotos", ...spellWith("foto_s", APOSTROPHES)]],
  ["'s morgens", ["s morgens", ...spellWith("_s morgens", APOSTROPHES)]],
  ["m'n", ["mn", ...spellWith("m_n", APOSTROPHES)]],
  ["kant-en-klaar", ["kantenklaar", "kant-enklaar", "kanten-klaar", ...spellWith("kant_en_klaar", HYPHENS)]],
  ["rock-'n-roll", ["rock-'n-roll", "rock-n-roll", "rock'n'roll", "rocknroll"]],
  ["baby'tje", ["baby'tje", "baby-tje", "babytje"]],
  ["Łódź", ["Łódź", "łódź", "Lodz", "LODZ"]],
  ["œuvre", ["œuvre", "Œuvre", "oeuvre", "OEUVRE"]],
  ["straße", ["straße", "STRAẞE", "strasse", "STRASSE"]],
  ["ærø", ["ærø", "ÆRØ", "aero"]],
  ["đorđe", ["đorđe", "Đorđe", "dorde"]],
  ["þórður", ["þórður", "Þórður", "thordur"]],
  ["ısırgan", ["ısırgan", "ISIRGAN", "İSİRGAN", "isirgan"]],
  ["ŋħŧ", ["ŋħŧ", "ŊĦŦ", "nht"]],
  ["ĳsje", ["ĳsje", "Ĳsje", "ijsje", "IJSJE"]],
  ["coördinatie", ["coördinatie", "coo\u0308rdinatie", "COÖRDINATIE", "coordinatie", "co-ordinatie"]],
  [
    "loslaten",
    [
      "loslaten",
      "ｌｏｓｌａｔｅｎ",
      "ＬＯＳＬＡＴＥＮ",
      "𝐥𝐨𝐬𝐥𝐚𝐭𝐞𝐧",
      "lo\uFB06aten".replace("\uFB06", "sl"),
      "loſlaten",
    ],
  ],
  ["fiets", ["fiets", "ﬁets"]],
  ["Σίσυφος", ["Σίσυφος", "ΣΊΣΥΦΟΣ", "σισυφοσ"]],
];

function spellWith(word: string, joiners: string): string[] {
  return Array.from(joiners, (joiner) => word.replaceAll("_", joiner));
}

/** A journal with one answer for each spelling, and one answer that no spelling finds. */
function createJournal(spellings: readonly string[]) {
  const index = createIndex(
    ...spellings.map((each, place) => ({ day: dayAt(place), text: `Over ${each}: wat ik 😀 ervan vind.` })),
    { day: dayAt(spellings.length), text: "Iets heel anders, over zee." },
  );
  return { index, all: spellings.map((_, place) => dayAt(place)).toReversed() };
}

function dayAt(place: number): string {
  return `2026-01-${String(place + 1).padStart(2, "0")}`;
}

/** The parts of the text that are marked as found. */
function markedIn(text: string, typed: string): string[] {
  const [hit] = createIndex({ day: "2026-01-01", text }).search({ ...CRITERIA, typed });
  const parts = markWords(text, new Set(hit?.words));
  return parts.flatMap((part) => (part.isMarked ? [part.text] : []));
}

describe.each(SPELLINGS)("all spellings of %s", (_name, spellings) => {
  const { index, all } = createJournal(spellings);

  test("find each other", () => {
    for (const typed of spellings) expect(find(index, { typed, order: "date" })).toEqual(all);
  });

  test("find each other in a phrase, and as they are typed", () => {
    for (const typed of spellings) {
      expect(find(index, { typed: `"over ${typed}"`, order: "date" })).toEqual(all);
      expect(find(index, { typed: `“${typed} wat ik”`, order: "date" })).toEqual(all);
      const begun = Array.from(typed).slice(0, -1).join("");
      if (Array.from(typed).length > 3) expect(find(index, { typed: begun, order: "date" })).toEqual(all);
    }
  });

  test("are marked as they stand there", () => {
    for (const text of spellings) {
      const bare = Array.from(APOSTROPHES).some((sign) => text.startsWith(sign)) ? text.slice(1) : text;
      for (const typed of spellings) expect(markedIn(`😀 ${text}, en`, typed).join(" ")).toBe(bare);
    }
  });
});

describe.each(INVISIBLE)("%s", (_name, sign) => {
  test("splits no word of a text, nor of what is typed", () => {
    const index = createIndex(
      { day: "2026-01-01", text: `Ik leer los${sign}laten.` },
      { day: "2026-01-02", text: "los" },
    );
    for (const typed of [
      "loslaten",
      "loslat",
      '"leer loslaten"',
      `${sign}los${sign}la${sign}ten`,
      `"leer${sign} l${sign}oslaten"`,
    ]) {
      expect(find(index, { typed })).toEqual(["2026-01-01"]);
    }
    expect(find(index, { typed: '"los"' })).toEqual(["2026-01-02"]);
    expect(markedIn(`Ik 😀 leer los${sign}laten, nu`, "loslaten")).toEqual([`los${sign}laten`]);
  });

  test("alone finds nothing", () => {
    expect(find(createIndex({ day: "2026-01-01", text: `los${sign}laten` }), { typed: sign })).toEqual([]);
  });
});

test("a compound is found by each of its parts, and by those that stand beside each other", () => {
  const index = createIndex({ day: "2026-01-01", text: "Een kant-en-klaar-maaltijd." });
  for (const typed of [
    "kant",
    "klaar",
    "maaltijd",
    "enklaar",
    "en-klaar",
    "kantenklaarm",
    '"kant en klaar"',
    '"een kanten"',
  ]) {
    expect(find(index, { typed })).toEqual(["2026-01-01"]);
  }
  for (const typed of ["kant-maal", '"kant klaar"', '"eenkant"', '"ant en"']) {
    expect(find(index, { typed })).toEqual([]);
  }
});

test("the parts of a compound are found apart, where they stand beside each other", () => {
  const index = createIndex(
    { day: "2026-01-01", text: "Mijn zelf compassie." },
    { day: "2026-01-02", text: "Zelf had ik compassie." },
    { day: "2026-01-03", text: "Opa kwam 's avonds." },
  );
  expect(find(index, { typed: "zelf-compassie" })).toEqual(["2026-01-01"]);
  expect(find(index, { typed: "zelf-comp" })).toEqual(["2026-01-01"]);
  expect(find(index, { typed: "opa's" })).toEqual([]);
});

test("the sun is not such a one", () => {
  const index = createIndex({ day: "2026-01-01", text: "Zo'n dag." }, { day: "2026-01-02", text: "De zon." });
  expect(["zon", '"zon"', "zo’n", '"zo‘n dag"'].map((typed) => find(index, { typed }))).toEqual([
    ["2026-01-02"],
    ["2026-01-02"],
    ["2026-01-01"],
    ["2026-01-01"],
  ]);
});

test("what is found of one word is what a plain look at each answer finds, however either is spelled", () => {
  const WORDS = [
    ["zelf", "compassie"],
    ["e", "mail"],
    ["opa", "s"],
    ["los"],
    ["cafe"],
    ["oeuvre"],
    ["kant", "en", "klaar"],
  ];
  const word = fc.constantFrom(...WORDS);
  /** For each letter, the number of the spelling to use. */
  const spelling = fc.array(fc.nat(40), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.tuple(word, spelling), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      fc.tuple(word, spelling),
      (texts, [sought, choices]) => {
        const index = createIndex(
          ...texts.map((text, place) => ({
            day: dayAt(place),
            text: text.map(([parts, way]) => spell(parts, way)).join(" en dan "),
            question: "?",
          })),
        );
        const looked = texts.flatMap((text, place) => (text.some(([parts]) => parts === sought) ? [dayAt(place)] : []));
        fc.pre(looked.length > 0);
        expect(find(index, { typed: spell(sought, choices), order: "date" })).toEqual(looked.toReversed());
      },
    ),
  );
});

const JOINERS = ["", ...Array.from("-‐‑–'’ʼ´`"), "\u00AD", "\u200B"];
const OTHER_LETTERS: Record<string, string> = { e: "éEÉｅ", o: "öOøｏ", l: "łLｌ", i: "ıİîI", s: "Sşſ" };

function spell(parts: readonly string[], choices: readonly number[]): string {
  const choose = (place: number) => choices[place % choices.length] ?? 0;
  const spellLetter = (letter: string, place: number) => {
    const others = Array.from(OTHER_LETTERS[letter] ?? "");
    const hidden = choose(place) % 7 === 0 ? (INVISIBLE[choose(place + 1) % INVISIBLE.length]?.[1] ?? "") : "";
    return `${others[choose(place) % 8] ?? letter}${hidden}`;
  };
  return parts
    .map((part, at) => {
      const joiner = at === 0 ? "" : (JOINERS[choose(at) % JOINERS.length] ?? "");
      return joiner + Array.from(part, spellLetter).join("");
    })
    .join("");
}
