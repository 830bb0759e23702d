import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseForIdentity, normaliseText } from "../../content/normaliseText.ts";

describe("the text shown", () => {
  test.each([
    ["white space of every kind", " \tWat\u00A0houd\u2003je\r\n vast?\u3000\u0085", "Wat houd je vast?"],
    ["soft hyphens", "los\u00ADlaten", "loslaten"],
    ["zero-widths and byte order marks", "\uFEFFlos\u200Bla\u2060ten\uFEFF", "loslaten"],
    ["variation selectors of a lamp", "💡\uFE0F Wat?", "💡 Wat?"],
    ["variation selectors of no emoji", "a\uFE0F 1\uFE0F2 →\uFE0E", "a 12 →"],
    ["joiners that join nothing", "\u200D❤\u200D Auf\u200Cla\u200Dge", "❤ Auflage"],
    ["words hidden behind a flag", "🏴\u{E0041}\u{E0042} ja", "🏴 ja"],
    ["marks of direction", "\u202Etaw\u202C", "taw"],
    ["controls", "Wa\u0007t \u0000 nu\u009F?", "Wat nu?"],
    ["letters in parts", "e\u0301e\u0301n", "één"],
    ["half a character", "Wat\uD83D?", "Wat\uFFFD?"],
  ])("is without %s", (_what, text, shown) => {
    expect(normaliseText(text)).toBe(shown);
  });

  test("keeps quotes and dashes as the blog writes them", () => {
    const text = "“Tot hier” – en ‘niet’ verder…";
    expect(normaliseText(text)).toBe(text);
  });

  test.each("👨‍👩‍👧 ❤️ ❤️‍🔥 👩🏽‍🚒 🏳️‍🌈 👁️‍🗨️ 🤷‍♀️ ⛓️‍💥 ☺︎ ©️ ‼️ 1️⃣ #️⃣ 🇳🇱 🏴󠁧󠁢󠁥󠁮󠁧󠁿 葛󠄀 می‌خواهم ক্‍ষ".split(" "))(
    "keeps what makes a %s of its characters",
    (text) => {
      expect(normaliseText(`Wat ${text}, ja?`)).toBe(`Wat ${text}, ja?`);
    },
  );

  test("stays as it is when taken again", () => {
    fc.assert(
      fc.property(shapingText(), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
      }),
    );
  });
});

describe("the text compared", () => {
  test.each([
    ["curly and straight quotes", "“wat” is ‘je’ vraag’s", "\"wat\" is 'je' vraag's"],
    ["dashes", "a – b — c \u2011 d − e", "a - b - c - d - e"],
    ["dots", "En toen…", "en toen..."],
    ["capitals", "Wie Ben JIJ?", "wie ben jij?"],
    ["ligatures and wide letters", "ﬁjn Ｗat", "fijn wat"],
    ["a lightbulb", "💡\uFE0F Wat nu? 💡", "wat nu?"],
    ["joiners and selectors", "👨\u200D👩\u200D👧 ❤\uFE0F می\u200Cخواهم", "👨👩👧 ❤ میخواهم"],
  ])("is the same whatever the %s", (_what, text, compared) => {
    expect(normaliseForIdentity(text)).toBe(compared);
  });

  test("is the same before and after a text was cleaned to be shown", () => {
    fc.assert(
      fc.property(shapingText(), (text) => {
        expect(normaliseForIdentity(normaliseText(text))).toBe(normaliseForIdentity(text));
      }),
    );
  });

  test("differs where the wording does", () => {
    expect(normaliseForIdentity("Wat houd je vast?")).not.toBe(normaliseForIdentity("Wat houdt je vast?"));
  });

  test("stays as it is when taken again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(normaliseForIdentity(normaliseForIdentity(text))).toBe(normaliseForIdentity(text));
      }),
    );
  });
});

/** Any text, or a text of characters that shape each other. */
function shapingText(): fc.Arbitrary<string> {
  const shaping = "\u200C\u200D\uFE0E\uFE0F\u20E3\u034F\u200B\u{E0067}\u{E007F}\u0301 👨❤🏽🏴💡1éea葛می্";
  const unit = fc.constantFrom(...Array.from(shaping));
  return fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit, maxLength: 12 }));
}
