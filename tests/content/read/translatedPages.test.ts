import { describe, expect, test } from "vitest";
import { readPage } from "../../../content/read/readPage.ts";

const ADDRESS = "https://www.gerritvanderheide.com/keuzes/rust";
const DUTCH = "<h1>Rust</h1><p>5 min</p><h2>Kop</h2><p>💡 Wat houdt je tegen?</p>";
const ENGLISH = "<h1>Rest</h1><p>5 min</p><h2>Head</h2><p>💡 What is holding you back?</p>";

function read(html: string, address = ADDRESS): unknown {
  const result = readPage(html, { address });
  return result.status === "refused"
    ? result.reason.kind
    : result.article.questions.map(({ text, hint }) => hint ?? text);
}

describe("a page that was translated", () => {
  test.each([
    ["by Chromium", `<html lang="en" class="js translated-ltr"><body>${ENGLISH}`],
    ["by Chromium, from right to left", `<html class="translated-rtl" dir="rtl"><body>${DUTCH}`],
    [
      "by Chromium, to a language much like Dutch",
      `<html lang="af" class="translated-ltr"><h1>Rus</h1><p>💡 Wat hou jou terug?</p>`,
    ],
    ["by Google, with a language that says so", `<html lang="en-x-mtfrom-nl"><body>${ENGLISH}`],
    ["with a language that says so", `<html lang="en-t-nl-m0-und"><body>${ENGLISH}`],
    ["by Google's proxy", `<html><head><meta http-equiv="X-Translated-By" content="Google"></head>${DUTCH}`],
    ["by Edge", `<html><head><title _msttexthash="123" _msthash="0">Rest</title></head><body>${DUTCH}`],
    ["by Firefox", `<html lang="en"><body><p data-moz-translations-id="3">x</p>${DUTCH}`],
    ["by Yandex", `<body><ya-tr-span data-value="Rust">Rest</ya-tr-span>${DUTCH}`],
    [
      "by an extension, sentence by sentence",
      `${DUTCH}<p><font class="notranslate immersive-translate-target-wrapper">What?</font></p>`,
    ],
    ["by an extension that says so of the page", `<html imt-state="dual"><body>${DUTCH}`],
    ["without a mark, to English", ENGLISH],
    ["without a mark, to German", "<h1>Ruhe</h1><p>5 min</p><p>💡 Was hält dich heute noch auf?</p>"],
    ["without a mark, to French", "<h1>Repos</h1><p>5 min</p><p>💡 Qu'est-ce qui vous retient dans cette vie ?</p>"],
    ["without a mark, to Spanish", "<h1>Paz</h1><p>5 min</p><p>💡 ¿Qué es lo que te detiene?</p>"],
    ["without a mark, to Ukrainian", "<h1>Спокій</h1><p>5 min</p><p>💡 Що тебе стримує?</p>"],
    ["without a mark, to Arabic", "<h1>راحة</h1><p>5 min</p><p>💡 ما الذي يمنعك؟?</p>"],
    ["without a mark, to Turkish", "<h1>Huzur</h1><p>5 min</p><p>💡 Seni ne durduruyor, nasıl?</p>"],
    [
      "that quotes a Dutch word",
      "<h1>Rest</h1><p>5 min</p><p>💡 What does “zoals het is, en niet meer” mean to you?</p>",
    ],
    ["that is a quotation", "<h1>Rest</h1><p>5 min</p><p>💡 “What is it that you feel?”</p>"],
    ["to a language that is declared, in few words", '<html lang="en"><h1>Rest</h1><p>💡 Why?</p><p>💡 Ready now?</p>'],
    [
      "to a language that is declared, with that in its text alone",
      '<html lang="de"><h1>Ruhe</h1><p>5 min</p><p>Das ist es, was du nicht hast.</p><h2>Kopf</h2><p>💡 Mut?</p><p>💡 Stille?</p>',
    ],
    [
      "to a language that is declared, and unknown here",
      '<html lang="fi"><h1>Lepo</h1><p>💡 Mikä pidättelee?</p><p>💡 Kuka olet?</p>',
    ],
  ])("%s gives no questions", (_how, html) => {
    expect(read(html)).toBe("translated");
  });

  test.each([
    "https://www-gerritvanderheide-com.translate.goog/keuzes/rust?_x_tr_sl=nl&_x_tr_tl=en",
    "https://translate.googleusercontent.com/translate_c?u=x",
    "https://translate.google.com/x",
    "https://www.translatoruser-int.com/x",
  ])("gives none at %s, whatever it says", (address) => {
    expect(read(`<link rel="canonical" href="${ADDRESS}">${DUTCH}`, address)).toBe("translated");
  });
});

describe("a page in Dutch", () => {
  test.each([
    ["that declares another language", `<html lang="en-US"><body>${DUTCH}`],
    ["that a browser may translate", `<html lang="nl" class="notranslate"><body>${DUTCH}`],
    [
      "with a text that was pasted from a translator",
      DUTCH.replace("<p>5", '<p _msttexthash="1"><font style="vertical-align: inherit;">x</font></p><p>5'),
    ],
    ["with a class that only looks like one", `<html class="not-translated-ltr-x"><body>${DUTCH}`],
  ])("%s keeps its questions", (_what, html) => {
    expect(read(html)).toEqual(["Wat houdt je tegen?"]);
  });

  test.each([
    ["a borrowed word", "Wat is jouw why?"],
    ["a quotation", "Wat betekent ‘less is more’ voor jou?"],
    ["no small words", "Loslaten, vasthouden?"],
    ["one word", "Waarom?"],
    ["a name", "Hoe klinkt ‘The End’ van The Doors voor jou?"],
    ["another script within", "Wat betekent 空 voor jou?"],
    ["a whole sentence quoted", "Ken jij “To be or not to be, that is the question”?"],
    ["more sentences quoted", "Ken jij “To be. Or not to be, that is the question”?"],
    ["a whole sentence between other quotes", "Ken jij ‘Who are you and what do you feel’?"],
  ])("may ask with %s", (_what, question) => {
    expect(read(`<html lang="en"><h1>Rust</h1><p>5 min</p><p>💡 ${question}</p>`)).toEqual([question]);
  });

  test("may ask in words that no language tells, whatever language its theme declares", () => {
    const html = "<h1>Rust</h1><p>5 min</p><p>💡 Durf?</p><p>💡 Rust?</p>";
    expect(read(`<html lang="en">${html}`)).toEqual(["Durf?", "Rust?"]);
  });

  test.each([
    ["below it", "<p>💡 Wat houdt je tegen?</p><p>💡 What is holding you back?</p>"],
    ["on the next line", "<p>💡 Wat houdt je tegen?<br>What is holding you back?</p>"],
    ["behind it", '<p>💡 Wat houdt je tegen? <span lang="en">What is holding you back?</span></p>'],
    ["before it", "<p>💡 What is holding you back? Wat houdt je tegen?</p>"],
  ])("asks the author's sentence alone, where a translation stands %s", (_where, html) => {
    expect(read(`<h1>Rust</h1><p>5 min</p><h2>Kop</h2>${html}`)).toEqual(["Wat houdt je tegen?"]);
  });

  test("that asks nothing is no translation", () => {
    expect(read('<html class="translated-ltr"><h1>Recipe</h1><p>Take an onion.</p>', "https://www.example.com/a")).toBe(
      "no-marks",
    );
  });
});
