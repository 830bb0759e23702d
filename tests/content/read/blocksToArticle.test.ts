import { describe, expect, test } from "vitest";
import type { UnaddressedArticle } from "../../../content/article.ts";
import type { Block } from "../../../content/read/block.ts";
import { blocksToArticle } from "../../../content/read/blocksToArticle.ts";
import { readArticle } from "../../../content/read/readArticle.ts";

const LONG =
  "Een samenvatting die langer is dan een titel ooit wordt, want ze vertelt in meer dan een adem wat er komt, en houdt dan nog niet op, al had dat best gekund, eerder, of later.";

describe("the head of an article", () => {
  test.each([
    ["title, category, minutes", ["Titel", "Rust", "5 min"], { category: "Rust", heading: null, minutes: 5 }],
    ["minutes above a heading", ["Titel", "5 min", "Een kop"], { category: null, heading: "Een kop", minutes: 5 }],
    [
      "a heading that ends like a sentence",
      ["Titel", "5 min", "Eerst dit. Dan dat.", "5 min"],
      { heading: "Eerst dit. Dan dat." },
    ],
    ["a category and a heading, no minutes", ["Titel", "Rust", "Een kop"], { category: "Rust", heading: "Een kop" }],
    [
      "a long line where the category stands",
      ["Titel", "Een kop van meer dan zes hele woorden", "5 min"],
      { category: null },
    ],
    [
      "the category between minutes and heading",
      ["Titel", "5 min", "Rust", "Een kop"],
      { category: "Rust", heading: "Een kop" },
    ],
    ["minutes that say nothing", ["Titel", "0 min"], { minutes: null }],
    ["another word for reading time", ["Titel", "Leestijd: ca. 8 minuten"], { minutes: 8 }],
    ["the title again as heading", ["Titel", "Rust", "5 min", "TITEL"], { heading: null }],
    ["a 💡 in the title", ["Titel 💡", "5 min"], { title: "Titel" }],
  ])("names %s", (_what, lines, expected) => {
    expect(readText(`${lines.join("\n\n")}\n\nEen samenvatting.\n\nKop\n\n💡 Wat nu?`)).toMatchObject(expected);
  });

  test.each([
    [
      "above the opening questions",
      "A.\n\nB.\n\nC.\n\nDrie vragen om even bij stil te staan\n\n• Wat?",
      "A.\n\nB.\n\nC.",
    ],
    ["of two paragraphs above a heading", "A.\n\nB.\n\nKop\n\n💡 Wat?", "A.\n\nB."],
    ["only of text, not of minutes below it", `${LONG}\n\n5 min\n\nKop\n\n💡 Wat?`, LONG],
    ["never of a whole article", "A.\n\nB.\n\nC.\n\nKop\n\n💡 Wat?", null],
    ["never of the text above a 💡", "A.\n\n💡 Wat?", null],
    ["never of a list", "A.\n\n• B\n• C\n\nKop\n\n💡 Wat?", null],
  ])("has a summary %s", (_where, text, summary) => {
    expect(readText(`Titel\n\n5 min\n\n${text}`)?.summary).toBe(summary);
  });
});

describe("a section", () => {
  test.each([
    ["the last heading", "Kop een\n\nTekst.\n\nKop twee\n\nTekst.\n\n💡 Wat?", "Kop twee"],
    ["a heading right above its text", "Kop een\nTekst die eindigt.\n\n💡 Wat?", "Kop een"],
    ["not a quote", "Kop een\n\n“Tot hier, en niet verder”\n\n💡 Wat?", "Kop een"],
    ["not its source", "Kop een\n\n— Een wijze buurvrouw\n\n💡 Wat?", "Kop een"],
    ["not a list that lost its bullets", "Kop een\n\nDit telt mee:\n\nRust\n\nRegelmaat\n\n💡 Wat?", "Kop een"],
    ["a heading below such a list", "Dit telt mee:\n\nRust\n\nKop een\n\nTekst.\n\n💡 Wat?", "Kop een"],
    [
      "not the theme search",
      "Kop een\n\nVind het inzicht dat jou verder brengt\n\nTip: gebruik 1–2 woorden.\n\n💡 Wat?",
      "Kop een",
    ],
    [
      "not the theme search in other words",
      "Kop een\n\nZoek hier verder\n\nTip: gebruik 1–2 woorden.\n\n💡 Wat?",
      "Kop een",
    ],
    ["not the newsletter", "Kop een\n\nWekelijks een helder moment\n\n💡 Wat?", "Kop een"],
    ["not a call to action", "Kop een\n\nBegin vandaag →\n\n💡 Wat?", "Kop een"],
    ["not the name below the greeting", "Kop een\n\nTekst.\n\nGroet,\n\nJan\n\n💡 Wat?", "Kop een"],
    ["a heading that calls", "Kop een\n\nTekst.\n\n\nLaat los!\n\nTekst.\n\nTekst.\n\nTekst.\n\n💡 Wat?", "Laat los!"],
    ["not a call in the text", "Kop een\n\nTekst.\n\nLaat los!\n\n💡 Wat?", "Kop een"],
    ["not a long line without an end", `Kop een\n\n${"Tekst zonder eind ".repeat(10)}\n\n💡 Wat?`, "Kop een"],
    ["not two sentences without an end", `Kop een\n\n${"Een zin. Nog een zin. ".repeat(6)}en\n\n💡 Wat?`, "Kop een"],
  ])("is %s", (_what, text, section) => {
    expect(readText(`Titel\n\n5 min\n\nEen samenvatting.\n\n${text}`)?.questions.at(-1)?.section).toBe(section);
  });
});

describe("the opening questions", () => {
  test.each([
    ["go on below an arrow", "Wat? →\n\nKijk om.\n\nWie?", ["Wat? Kijk om.", "Wie?"]],
    ["end at the first heading", "• Wat?\n\nKop\n\n• Wie?", ["Wat?"]],
    ["end at the first text", "• Wat?\n\nEen zin.\n\n• Wie?", ["Wat?"]],
    ["end at an item that asks nothing", "• Wat?\n• Een ding.\n• Wie?", ["Wat?"]],
    ["are three where nothing marks them", "Wat?\n\nWie?\n\nWaar?\n\nWanneer?", ["Wat?", "Wie?", "Waar?"]],
    ["are as many as are marked", "- Wat?\n- Wie?\n- Waar?\n- Wanneer?", ["Wat?", "Wie?", "Waar?", "Wanneer?"]],
    ["may be told, with a hint", "• Sta even stil → Bij de deur.", ["Sta even stil Bij de deur."]],
    ["each have a line", "Wat? → Dit\nWie? → Die\nWaar?", ["Wat? Dit", "Wie? Die", "Waar?"]],
    ["are none where only an arrow is", "• → Kijk om je heen?\n\n• Wat?", ["Wat?"]],
  ])("%s", (_what, list, expected) => {
    const article = readText(`Titel\n\n5 min\n\nDrie vragen om even bij stil te staan\n\n${list}\n\nSlot\n\nEinde.`);
    const opening = article?.questions.filter(({ kind }) => kind === "opening") ?? [];
    expect(opening.map(({ text, hint }) => [text, hint ?? []].flat().join(" "))).toEqual(expected);
  });

  test("leave the 💡 below them to the article's text", () => {
    const text = "Titel\n\n5 min\n\nKop\n\nDrie vragen om even bij stil te staan\n\n• Wat?\n\nTekst.\n\n💡 Wie?";
    expect(readText(text)?.questions.map(({ kind, section }) => [kind, section])).toEqual([
      ["opening", "Drie vragen om even bij stil te staan"],
      ["lightbulb", "Kop"],
    ]);
  });
});

describe("the FAQ", () => {
  const ARTICLE = "Titel\n\nRust en ruimte\n\n5 min\n\nTekst.\n\n";

  test.each([
    ["the article where it isn't the category's", "Veelgestelde vragen over tuinen\n\nWat? Dit.", ["article"]],
    ["the category where it has its words", "Veelgestelde vragen over jouw ruimte\n\nWat? Dit.", ["category"]],
    [
      "the category where it is the last with its words",
      "FAQ over rust\n\nWat? Dit.\n\nFAQ over rust\n\nWie? Ik.",
      ["article", "category"],
    ],
    [
      "the category below the newsletter",
      "Veelgestelde vragen\n\nA? B.\n\nOntvang wekelijks post.\n\nFAQ\n\nC? D.",
      ["article", "category"],
    ],
    [
      "the article below a greeting, where another has the words",
      "Groet,\n\nJan\n\nFAQ\n\nA? B.\n\nFAQ over rust\n\nC? D.",
      ["article", "category"],
    ],
  ])("is about %s", (_what, text, expected) => {
    expect(readText(ARTICLE + text)?.faq.map(({ about }) => about)).toEqual(expected);
  });

  test.each<[string, ...Block[]]>([
    ["in a heading, as pages have it", heading("Wat is rust?"), paragraph("Stilte.")],
    ["in one line with its answer", paragraph("Wat is rust? Stilte.")],
    ["without a space before its answer", paragraph("Wat is rust?Stilte.")],
    ["in one paragraph with its answer", paragraph("Wat is rust?", "Stilte.")],
    ["in a list", item("Wat is rust?"), item("Stilte.")],
    ["with a 💡 inside", paragraph("Wat is 💡 rust?"), paragraph("Stilte.")],
  ])("reads a question %s", (_how, ...blocks) => {
    const result = blocksToArticle([heading("Titel"), paragraph("5 min"), heading("Veelgestelde vragen"), ...blocks]);
    expect(result.status === "read" && result.article.faq).toEqual([
      { question: "Wat is rust?", answer: "Stilte.", about: "article" },
    ]);
  });

  test("reads text before its first question as no answer", () => {
    expect(readText(`${ARTICLE}FAQ\n\nDit vragen lezers vaak. Echt?\n\nWat? Dit.`)?.faq).toEqual([
      { question: "Wat?", answer: "Dit.", about: "article" },
    ]);
  });
});

describe("what leads on", () => {
  test.each([
    ["the title without its full stop", "Zo is het. Lees meer in: Een ander stuk.", ["Een ander stuk"]],
    ["the title with its own marks", "Lees meer in: Wie ben je? Een begin...", ["Wie ben je? Een begin..."]],
    ["two titles in one paragraph", "Lees meer in: Het ene. Lees ook: “Het andere”.", ["Het ene", "Het andere"]],
    [
      "a wrapped title whole",
      "Lees meer in: Een titel over\nmeer regels.\nNog een zin.",
      ["Een titel over meer regels"],
    ],
    ["a title once", "Lees meer in: Het ene.\n\nLees meer in: Het ene", ["Het ene"]],
    ["no title where there is none", "Lees meer in:", []],
    ["no title as long as a page", `Lees meer in: ${"lang ".repeat(120)}`, []],
  ])("gives %s", (_what, text, titles) => {
    const related = readText(`Titel\n\n5 min\n\nTekst.\n\n${text}`)?.related;
    expect(related).toEqual(titles.map((title) => ({ title, url: null })));
  });
});

describe("blocks of a page", () => {
  test("ask in a heading with a 💡 and a question mark, not in one without, nor in a 💡 above one", () => {
    const result = blocksToArticle([
      heading("Titel"),
      heading("💡 Wat nu?"),
      heading("💡 Een kop"),
      paragraph("💡"),
      heading("Slot"),
      paragraph("Tekst.", "💡 Wie?", "Meer tekst."),
    ]);
    expect(result.status === "read" && result.article.questions.map(({ text, section }) => [text, section])).toEqual([
      ["Wat nu?", null],
      ["Wie?", "Slot"],
    ]);
  });

  test("give a section its heading without colon or 💡", () => {
    const result = blocksToArticle([heading("Titel"), paragraph("Tekst."), heading("💡 Kop:"), paragraph("💡 Wat?")]);
    expect(result.status === "read" && result.article.questions[0]?.section).toBe("Kop");
  });

  test("may hold a heading longer than any, which is text", () => {
    const result = blocksToArticle([
      heading("Titel"),
      heading("Kop"),
      paragraph("Tekst."),
      heading("a".repeat(501)),
      paragraph("💡 Wat?"),
    ]);
    expect(result.status === "read" && result.article.questions[0]?.section).toBe("Kop");
  });
});

function readText(text: string): UnaddressedArticle | null {
  const result = readArticle(text);
  return result.status === "read" ? result.article : null;
}

function heading(line: string): Block {
  return { kind: "heading", lines: [line] };
}

function paragraph(...lines: string[]): Block {
  return { kind: "paragraph", lines };
}

function item(...lines: string[]): Block {
  return { kind: "item", lines };
}
