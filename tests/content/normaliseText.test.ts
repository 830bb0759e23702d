import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseForIdentity, normaliseText } from "../../content/normaliseText.ts";

describe("the text shown", () => {
  test.each([
    ["white space of every kind", " \tWat\u00A0houd\u2003je\r\n vast?\u3000\u0085", "Wat houd je vast?"],
    ["soft hyphens", "los\u00ADlaten", "loslaten"],
    ["zero-widths and byte order marks", "\uFEFFlos\u200Bla\u2060ten\uFEFF", "loslaten"],
    ["variation selectors", "💡\uFE0F Wat?", "💡 Wat?"],
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

  test("stays as it is when taken again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
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
  ])("is the same whatever the %s", (_what, text, compared) => {
    expect(normaliseForIdentity(text)).toBe(compared);
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
