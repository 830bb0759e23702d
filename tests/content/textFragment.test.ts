import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkToSentence } from "../../content/textFragment.ts";

const ADDRESS = "https://www.gerritvanderheide.com/keuzes/rust";
const PREFIX = `${ADDRESS}#:~:text=`;

function linkOf(sentence: string): string {
  const link = linkToSentence(ADDRESS, sentence);
  if (link === null) throw new Error("it has an address");
  return link;
}

describe("a link to a sentence", () => {
  test.each([
    ["words", "Wat laat jij los?", "Wat%20laat%20jij%20los%3F"],
    ["a comma", "Wie ben jij, nu?", "Wie%20ben%20jij%2C%20nu%3F"],
    ["a hyphen", "Zeg je na-praten?", "Zeg%20je%20na%2Dpraten%3F"],
    ["a dash", "Rust – of haast?", "Rust%20%E2%80%93%20of%20haast%3F"],
    ["an ampersand", "Jij & ik?", "Jij%20%26%20ik%3F"],
    ["quotes", 'Wat zegt ‘nee’ en "ja" en \'t?', "Wat%20zegt%20%E2%80%98nee%E2%80%99%20en%20%22ja%22%20en%20%27t%3F"],
    ["accents", "Wat is écht?", "Wat%20is%20%C3%A9cht%3F"],
    ["white space", " Wat  nu? ", "Wat%20nu%3F"],
  ])("encodes %s", (_name, sentence, directive) => {
    expect(linkToSentence(ADDRESS, sentence)).toBe(PREFIX + directive);
  });

  test("names a long sentence by how it begins and ends", () => {
    const sentence = `Waar voel je dat ${"heel ".repeat(30)}duidelijk, hier en nu, in jou?`;
    const [start, end] = linkOf(sentence).slice(PREFIX.length).split(",");
    expect(start).toBe("Waar%20voel%20je%20dat%20heel");
    expect(end).toBe("hier%20en%20nu%2C%20in%20jou%3F");
  });

  test("names a long sentence of few words whole", () => {
    const sentence = `Wat is ${"x".repeat(200)}?`;
    expect(linkToSentence(ADDRESS, sentence)).toBe(PREFIX + encodeURIComponent(sentence));
  });

  test("is an address for any text, with at most one bare comma and no bare dash or ampersand", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 400 }), (sentence) => {
        const link = linkOf(sentence);
        expect(URL.canParse(link)).toBe(true);
        expect(link.slice(PREFIX.length)).toMatch(/^[^-&,]*(,[^-&,]*)?$/);
      }),
    );
  });
});
