import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkToSentence } from "../../content/textFragment.ts";
import { linkToWholeSentence } from "../../content/wholeSentenceLink.ts";

const ADDRESS = "https://www.gerritvanderheide.com/keuzes/rust";
const PREFIX = `${ADDRESS}#:~:text=`;

function linkOf(sentence: string): string {
  const link = linkToSentence(ADDRESS, sentence);
  if (link === null) throw new Error("it has an address");
  return link;
}

function directivesOf(sentence: string): string[] {
  return linkOf(sentence).slice(PREFIX.length).split("&text=");
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
  ])("encodes %s, and names the sentence whole before its parts", (_name, sentence, directive) => {
    expect(directivesOf(sentence)[0]).toBe(directive);
  });

  test("names a long sentence by how it begins and ends", () => {
    const sentence = `Waar voel je dat ${"heel ".repeat(30)}duidelijk, hier en nu, in jou?`;
    const [start, end] = directivesOf(sentence)[0]?.split(",") ?? [];
    expect(start).toBe("Waar%20voel%20je%20dat%20heel");
    expect(end).toBe("hier%20en%20nu%2C%20in%20jou%3F");
  });

  test("names a long sentence of few words whole", () => {
    const sentence = `Wat is ${"x".repeat(200)}?`;
    expect(directivesOf(sentence)[0]).toBe(encodeURIComponent(sentence));
  });

  test.each<[string, string, string[]]>([
    ["nothing", "", []],
    ["one word", "Wat?", []],
    ["two words", "Waarom niet?", ["niet?"]],
    ["three words", "Wie ben jij?", ["ben jij?", "Wie ben"]],
    [
      "a few words",
      "Wat houdt jou hier tegen?",
      ["houdt jou hier tegen?", "Wat houdt jou hier", "jou hier tegen?", "Wat houdt jou", "hier tegen?", "Wat houdt"],
    ],
    [
      "more words",
      "een twee drie vier vijf zes zeven acht negen",
      ["zes zeven acht negen", "een twee drie vier", "zeven acht negen", "vier vijf zes", "een twee drie"],
    ],
  ])("names parts of a sentence of %s, the largest first", (_what, sentence, parts) => {
    expect([...new Set(directivesOf(sentence).slice(1).map(decodeURIComponent))]).toEqual(parts);
  });

  test("names a part that doesn't hold it, whichever gap between two words is a border", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{3,9}$/u), { minLength: 3, maxLength: 40 }),
        fc.nat(),
        (words, at) => {
          const gap = 1 + (at % (words.length - 1));
          const [before, after] = [words.slice(0, gap).join(" "), words.slice(gap).join(" ")];
          const found = directivesOf(words.join(" ")).map(decodeURIComponent);
          expect(found.some((part) => before.includes(part) || after.includes(part))).toBe(true);
        },
      ),
    );
  });

  test("names it whole alone in a file", () => {
    expect(linkToWholeSentence(ADDRESS, "Wat laat jij los?")).toBe(`${PREFIX}Wat%20laat%20jij%20los%3F`);
    expect(linkToWholeSentence("javascript:x", "Wat laat jij los?")).toBeNull();
  });

  test("stays short of what a browser takes, however long the sentence", () => {
    expect(linkOf("woorden ".repeat(60)).length).toBeLessThan(2000);
  });

  test("is an address for any text, of directives with at most one bare comma and no bare dash", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 400 }), (sentence) => {
        const link = linkOf(sentence);
        expect(URL.canParse(link)).toBe(true);
        for (const directive of directivesOf(sentence)) expect(directive).toMatch(/^[^-&,]*(,[^-&,]*)?$/);
      }),
    );
  });
});
