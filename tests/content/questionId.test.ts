import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createQuestionId } from "../../content/questionId.ts";

const ADDRESS = "https://www.gerritvanderheide.com/keuzes/loslaten";
const QUESTION = "Wat houd jij vast – ook als ‘het’ al weg is?";

describe("a question's id", () => {
  test("is fixed from the first release", () => {
    expect(createQuestionId(ADDRESS, QUESTION)).toBe("8b17d938afea337f");
  });

  test.each([
    ["with a lightbulb", `💡 ${QUESTION}`],
    ["with straight quotes", QUESTION.replaceAll(/[‘’]/gu, "'")],
    ["with a hyphen for a dash", QUESTION.replace("–", "-")],
    ["with non-breaking spaces", QUESTION.replaceAll(" ", "\u00A0")],
    ["over two lines", QUESTION.replace(" – ", " –\r\n\t")],
    ["with soft hyphens", QUESTION.replace("vast", "va\u00ADst")],
    ["in capitals", QUESTION.toUpperCase()],
  ])("is the same %s", (_how, text) => {
    expect(createQuestionId(ADDRESS, text)).toBe(createQuestionId(ADDRESS, QUESTION));
  });

  test("is another for another wording, and in another article", () => {
    const ids = [
      createQuestionId(ADDRESS, QUESTION),
      createQuestionId(ADDRESS, QUESTION.replace("jij", "je")),
      createQuestionId(`${ADDRESS}-2`, QUESTION),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  test("doesn't hang on the white space between the words", () => {
    const gap = fc.string({ unit: fc.constantFrom(" ", "\u00A0", "\t", "\n", "\u2009"), minLength: 1, maxLength: 4 });
    const word = fc.stringMatching(/^[a-zé“”’–?]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1 }), (pairs) => {
        const spaced = pairs.map(([text, white]) => text + white).join("");
        const plain = pairs.map(([text]) => text).join(" ");
        expect(createQuestionId(ADDRESS, spaced)).toBe(createQuestionId(ADDRESS, plain));
      }),
    );
  });

  test("is 16 hexadecimal digits for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(createQuestionId(ADDRESS, text)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });
});
