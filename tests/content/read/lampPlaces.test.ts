import { describe, expect, test } from "vitest";
import { readArticle } from "../../../content/read/readArticle.ts";
import type { ReadResult } from "../../../content/read/readArticle.ts";
import { readPage } from "../../../content/read/readPage.ts";
import type { PageResult } from "../../../content/read/readPage.ts";

const Q = "Wat houdt je tegen?";
const OTHER = "Wie ben jij?";

/** `Q` stands for the question. */
const ONE = [
  "<p>💡 Reflectievraag:</p><p>Q</p>", "<h3>💡 Reflectievraag</h3><p>Q</p>", "<h3>Reflectievraag 💡</h3><p>Q</p>",
  "<p>Reflectievraag 💡</p><p>Q</p>", "<p>💡</p><h4>Reflectievraag</h4><p>Q</p>", "<p>💡 REFLECTIE-VRAAG</p><p>Q</p>",
  "<p>💡 Om over na te denken</p><p>Q</p>", "<p>💡 Even stilstaan:</p><p>Q</p>", "<p>💡 Ter reflectie</p><p>Q</p>",
  "<p>💡 Vraag van de dag:</p><p>Q</p>", "<p>💡 Vraag jezelf eens af:</p><p>Q</p>", "<p>💡 Inzicht:</p><p>Q</p>",
  "<p>💡<strong>Denkvraag</strong></p><blockquote>Q</blockquote>", "<h2>💡 Reflectie</h2><p>Q</p>",
  "<div class='icon-box'><div class='icon'>💡</div><div><h3>Reflectievraag</h3><p>Q</p></div></div>",
  "<div class='icon-box'><i class='fas fa-lightbulb'></i><div><h3>Reflectievraag</h3><p>Q</p></div></div>",
  "<div class='icon-box'><svg class='bi bi-lightbulb'></svg><p>Q</p></div>",
  "<table><tr><td>💡</td><td><b>Reflectievraag</b></td><td>Q</td></tr></table>", "<dl><dt>💡 Vraag</dt><dd>Q</dd></dl>",
  "<ul><li><p>💡 Reflectievraag:</p><p>Q</p></li></ul>", "<button>💡 Reflectievraag</button><div>Q</div>",
  "<details><summary>💡 Vraag 1</summary><p>Q</p></details>", "<p>💡<br>Reflectievraag<br>Q</p>",
  "<p>💡: Q</p>", "<p>💡 – Q</p>", "<p>💡 | Q</p>", "<p>[💡] Q</p>", "<p>💡, Q</p>", "<p>💡 Reflectievraag: Q</p>",
  "<p><strong>💡 Reflectievraag:</strong> Q</p>", "<p><b>💡 Vraag 2</b><br>Q</p>", "<p>💡 Vraag voor jou: Q</p>",
  "<p>Reflectievraag: 💡 Q</p>", "<p>Vraag 1: 💡 Q</p>", "<p>1. 💡 Q</p>", "<p>(1) 💡 Q</p>", "<p>1️⃣ 💡 Q</p>", "<p>a) 💡 Q</p>",
  "<p>“💡 Q”</p>", "<p>✨ 💡 Q</p>", "<p>👉💡Q</p>", "<p>💡💡 Q</p>", "<p>“Alles stroomt.” 💡 Q</p>", "<p>Een zin. 💡 Q Nog een zin.</p>",
  "<h3>1. Q 💡</h3>", "<h3>Stilte. Q 💡</h3>", "<p>1. Q 💡</p>", "<p>Q 💡💡</p>", "<p>Q (💡)</p>", "<h3>Q (💡)</h3>", "<p>Q 💡 💡</p>",
  "<p>💡 1. Q</p>", "<p>💡 (1) Q</p>", "<p>💡 → Q</p>", "<p>💡→→ Q</p>",
  "<p>💡 Vraag #3: Q</p>", "<p>💡 Reflectievraag (1/3): Q</p>", "<p>💡 Reflectievraag. Q</p>", "<p>💡 Vraag 2. Q</p>",
  "<p>💡 De vraag is: Q</p>", "<p>💡 De vraag luidt: Q</p>", "<p>💡 Reflectievraag 1 van 3</p><p>Q</p>",
  "<h3>💡 Reflectievragen</h3><p>Neem de tijd.</p><ul><li>Q</li></ul>",
  "<p>Q 💡</p>", "<p>Q💡</p>", "<p>💡 Q 💡</p>", "<p>Een zin. Q 💡</p>", "<h3>Q 💡</h3>", "<p>Wat houdt<br>je tegen? 💡</p>",
  "<figure><img src=a.jpg alt=x><figcaption>💡 Q</figcaption></figure>", "<table><caption>💡 Q</caption><tr><td>x</td></tr></table>",
  "<figure><figcaption><p>💡 Vraag:</p><p>Q</p></figcaption></figure>", "<ul style=\"list-style-type:'💡 '\"><li>Q</li></ul>",
  "<ul><li style=\"list-style: '\\1F4A1'\">Q</li></ul>", "<ul style=\"list-style-image:url('/x/1f4a1.svg')\"><li>Q</li></ul>",
  '<p><img src="data:image/gif;base64,R0" data-src="/x/1f4a1.svg" alt=""> Q</p>', '<p><img src="/x.png" alt=":bulb:"> Q</p>',
  '<p><amp-img src="/x.png" alt="💡"><noscript><img src=/x.png alt="💡"></noscript></amp-img> Q</p>',
  '<p><img src="/emoji_u1f4a1.png" alt=""> Q</p>', '<p><img src="/u1f4a1.svg" alt=""> Q</p>', '<p><i data-lucide="lightbulb"></i> Q</p>',
  '<p><i class="material-icons">lightbulb</i> Q</p>', '<p><span class="material-symbols-outlined">lightbulb</span></p><p>Q</p>',
  '<p><span class="dashicons dashicons-lightbulb"></span> Q</p>', '<p><ion-icon name="bulb-outline"></ion-icon> Q</p>',
  '<p><svg><use href="#lightbulb"></use></svg> Q</p>', '<p><svg><g><use xlink:href="/i.svg#icon-lightbulb"/></g></svg></p><p>Q</p>',
  '<p><svg class="bi-lightbulb"><use href="#lightbulb"/></svg></p><p>Q</p>', '<p><img src="/lightbulb-2.svg" alt=""> Q</p>', '<p><img src="/x.png" alt="lampje"></p><p>Q</p>',
  '<p><img src="/x.png" srcset="/1f4a1.png 2x" alt=""></p><p>Q</p>',
]; // prettier-ignore

const NONE = [
  "<p>In dit huis is 💡 geen knop.</p>", "<p>De lamp 💡 brandt. Zie je dat?</p>", "<p>Wist je dat 💡 een lamp is?</p>",
  "<h3>💡 Een kop</h3><p>Een zin. En?</p>", "<p>💡</p><h3>Een kop</h3><p>Ja?</p>", "<p>Een tip 💡</p><p>Wie?</p>", "<p>5 💡 tips</p>",
  "<p><i class='fa fa-lightbulb'></i> Tip: drink water.</p>", "<a href='/x'><i class='fa-lightbulb'></i> Meer ideeën?</a>",
  "<p><img src='lamp.jpg' alt='Een oude lamp op een tafel'></p><p>Ken je dat?</p>", "<p>💡 Reflectievraag:</p><p>Later meer.</p>",
  "<h3>💡 Reflectievragen</h3><p>Een zin.</p><p>Nog een.</p><ul><li>Wie?</li></ul>", "<h2>💡 Reflectie</h2><p>Een zin.</p><ul><li>Wie?</li></ul>",
  "<p>Een lightbulb moment.</p>", "<p><i class='material-icons'>lightbulb</i> Drink water.</p>", "<p><span class='lightbulb'>Wie?</span></p>",
  "<template><svg><use href='#lightbulb'></svg></template><p>Wie?</p>", "<p><svg style='display:none'><use href='#bulb'/></svg> Wie?</p>",
  "<h2>💡 Reflectie</h2><p>Reflecteren is kijken naar wat er is.</p>", "<figure><figcaption>Wie kent hem?</figcaption></figure>",
  "<p>x = 3; // 💡 Waarom?</p>", "<ul style='list-style-type:disc'><li>Wie?</li></ul>",
  "<ul style=\"list-style-type:'💡'\"><li>Drink water.</li><li>Slaap genoeg.</li></ul>",
]; // prettier-ignore

describe("a 💡 in a page", () => {
  test.each(ONE)("asks one question in %s", (html) => {
    const read = questionsOf(readPage(toPage(html.replace("Q", Q)), { address: "https://www.example.com/a" }));
    expect(read).toEqual([{ text: Q, hint: null, section: "Kop" }]);
  });

  test.each(NONE)("asks nothing in %s", (html) => {
    expect(questionsOf(readPage(toPage(html), { address: "https://www.example.com/a" }))).toEqual([]);
  });

  test.each([
    ["with a hint", `<p>${Q} 💡 → Kijk om.</p>`, [[Q, "Kijk om."]]],
    ["with a hint behind a lamp in brackets", `<p>${Q} (💡) → Kijk om.</p>`, [[Q, "Kijk om."]]],
    ["with a hint, behind an arrow", `<p>💡 → ${Q} → Kijk om.</p>`, [[Q, "Kijk om."]]],
    ["below a sentence that ends in a label's word", "<p>💡 Ik heb een vraag. Durf je?</p>", [["Ik heb een vraag. Durf je?", null]]],
    ["in a list below a label and a word about it", `<p>💡 Vragen</p><p>Kies er een.</p><ul><li>${Q}</li><li>${OTHER}</li></ul>`, [[Q, null], [OTHER, null]]],
    ["in paragraphs of a list with lamps", `<ul style="list-style:'💡'"><li><p>${Q}</p></li><li><p>${OTHER}</p></li></ul>`, [[Q, null], [OTHER, null]]],
    ["in a list with lamps, on two lines, with a hint", `<ul style="list-style:'💡'"><li>Wat houdt<br>je tegen?</li><li>${OTHER} → Kijk om.</li></ul>`, [[Q, null], [OTHER, "Kijk om."]]],
    ["with a number, and asks nothing", "<p>💡 2. Adem in.</p>", [["2. Adem in.", null]]],
    ["with a date", "<p>💡 1. januari is een begin, en dan?</p>", [["1. januari is een begin, en dan?", null]]],
    ["on numbered lines below a label", `<p>💡 Reflectievragen:<br>1. ${Q}<br>2. ${OTHER}</p>`, [[Q, null], [OTHER, null]]],
    ["on a numbered line below a label, and goes on", "<p>💡 Reflectievragen:<br>1. Wat houdt<br>je tegen?<br>2. Wie?</p>", [[Q, null], ["Wie?", null]]],
    ["with a hint below a label", `<p>💡 Vraag</p><p>${Q} → Kijk om.</p>`, [[Q, "Kijk om."]]],
    ["in a list below a label", `<p>💡 Reflectievragen:</p><ul><li>${Q}</li><li>${OTHER}</li></ul>`, [[Q, null], [OTHER, null]]],
    ["in paragraphs below a label", `<p>💡 Vragen</p><p>${Q}</p><p>${OTHER}</p><p>Tekst.</p><p>Nee?</p>`, [[Q, null], [OTHER, null]]],
    ["in a list with lamps for bullets", `<ul style="list-style:'💡'"><li>${Q}</li><li>${OTHER}</li></ul>`, [[Q, null], [OTHER, null]]],
    ["in a sentence that begins above", "<p>💡 Stel je voor:</p><p>je rust, wat dan?</p>", [["Stel je voor: je rust, wat dan?", null]]],
    ["between quotes", `<p>💡 “${Q}”</p>`, [[`“${Q}”`, null]]],
  ])("asks what stands %s", (_where, html, expected) => {
    const read = questionsOf(readPage(toPage(html), { address: "https://www.example.com/a" }));
    expect(read.map(({ text, hint }) => [text, hint])).toEqual(expected);
  }); // prettier-ignore

  test("at the end of a title leaves it a title", () => {
    const result = readPage(`<h1>${Q} 💡</h1><p>5 min</p><p>Een zin.</p><h2>Kop</h2><p>💡 ${OTHER}</p>`, {
      address: "https://www.example.com/a",
    });
    expect(result.status === "read" && result.article).toMatchObject({ title: Q, questions: [{ text: OTHER }] });
  });
});

describe("a 💡 in a text", () => {
  test.each([
    `💡 Reflectievraag:\n\n${Q}`,
    `💡 Reflectievraag\n${Q}`,
    `💡\nReflectievraag\n${Q}`,
    `1. 💡 ${Q}`,
    `${Q} 💡`,
    "Wat houdt\nje tegen? 💡",
    `💡: ${Q}`,
    `Een zin. 💡 ${Q}`,
    `> 💡 ${Q}`,
  ])("asks one question in %j", (text) => {
    const result = readArticle(`Titel\n\n5 min\n\nEen zin.\n\nKop\n\nTekst.\n\n${text}\n\nSlot.`);
    expect(questionsOf(result)).toEqual([{ text: Q, hint: null, section: "Kop" }]);
  });
});

function toPage(html: string): string {
  return `<article><h1>Titel</h1><p>5 min</p><p>Een zin.</p><h2>Kop</h2><p>Tekst.</p>${html}<p>Slot.</p></article>`;
}

function questionsOf(result: PageResult | ReadResult) {
  if (result.status !== "read") throw new Error(result.reason.kind);
  return result.article.questions.map(({ text, hint, section }) => ({ text, hint, section }));
}
