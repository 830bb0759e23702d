import process from "node:process";
import { chromium, expect, test, type Page } from "@playwright/test";
import { linkToQuestion } from "../../content/textFragment.ts";
import { readPage } from "../../content/read/readPage.ts";
import { requireBrowser } from "../../tools/browsers.mjs";

const ADDRESS = "https://www.gerritvanderheide.com/keuzes/rust";
const SENTENCE = "Wat houdt jou vandaag nog tegen om te rusten?";
const LONG =
  "Wat zou er vandaag veranderen als jij één kleine grens aangeeft in een relatie die je leegtrekt, ook al is het eng?";
const PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
const FLOAT = "float:left;font-size:3em";
const UNSEEN = "position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)";

/** How a page may write a sentence. The third item is the sentence, if it is another one. */
const WAYS: [string, string, string?][] = [
  ["plainly", `💡 ${SENTENCE}`],
  ["with a line end in it", "💡 Wat houdt jou vandaag<br>nog tegen om te rusten?"],
  ["with a line end behind its first word", "💡 Wat<br>houdt jou vandaag nog tegen om te rusten?"],
  ["with a line end before its last word", "💡 Wat houdt jou vandaag nog tegen om te<br>rusten?"],
  ["in three lines", "💡 Wat houdt jou<br>vandaag nog tegen<br>om te rusten?"],
  ["in four lines", "💡 Wat houdt jou<br>vandaag nog<br>tegen om<br>te rusten?"],
  ["with a line end and spaces", "💡 Wat houdt jou vandaag <br> nog tegen om te rusten?"],
  ["with a lamp in a line of its own", `💡<br>${SENTENCE}`],
  ["with an emoji", "💡 Wat houdt jou 🌷 vandaag nog tegen?", "Wat houdt jou 🌷 vandaag nog tegen?"],
  ["with an emoji of many characters", "💡 Wat houdt jouw 👨‍👩‍👧 vandaag nog tegen?", "Wat houdt jouw 👨‍👩‍👧 vandaag nog tegen?"],
  ["with an emoji as a picture", `💡 Wat houdt jou <img alt="🌷" src="${PIXEL}"> vandaag nog tegen?`, "Wat houdt jou 🌷 vandaag nog tegen?"],
  ["with a picture behind its first word", `💡 Wat <img alt="🌷" src="${PIXEL}"> houdt jou vandaag nog tegen?`, "Wat 🌷 houdt jou vandaag nog tegen?"],
  ["with a picture against a word", `💡 Wat houdt jou<img alt="❤️" src="${PIXEL}"> vandaag nog tegen?`, "Wat houdt jou❤️ vandaag nog tegen?"],
  ["with a picture at its end", `💡 Wat houdt jou vandaag nog tegen <img alt="🌷" src="${PIXEL}">?`, "Wat houdt jou vandaag nog tegen 🌷?"],
  ["with two pictures", `💡 Wat <img alt="🌷" src="${PIXEL}"> houdt jou vandaag nog <img alt="🌱" src="${PIXEL}"> tegen?`, "Wat 🌷 houdt jou vandaag nog 🌱 tegen?"],
  ["with a lamp as a picture", `<img alt="💡" src="${PIXEL}"> ${SENTENCE}`],
  ["with a floated first letter", `<img alt="💡" src="${PIXEL}"> <span style="${FLOAT}">W</span>at houdt jou vandaag nog tegen om te rusten?`],
  ["with a floated first word", `💡 <span style="${FLOAT}">Wat</span> houdt jou vandaag nog tegen om te rusten?`],
  ["with a first letter by its style", `<style>.a::first-letter{${FLOAT}}</style><span style="display:block" class="a">💡 ${SENTENCE}</span>`],
  ["with words for screen readers", `💡 Wat houdt jou <span class="sr-only" style="${UNSEEN}">(lees verder)</span> vandaag nog tegen om te rusten?`],
  ["with words for screen readers at its start", `💡 <span class="sr-only" style="${UNSEEN}">Vraag:</span> ${SENTENCE}`],
  ["with words that aren't shown", '💡 Wat houdt jou <span style="display:none">toch</span> vandaag nog tegen om te rusten?'],
  ["with words that have an attribute to hide them", "💡 Wat houdt jou <span hidden>toch</span> vandaag nog tegen om te rusten?"],
  ["with words that are invisible", '💡 Wat houdt jou <span style="visibility:hidden">toch</span> vandaag nog tegen om te rusten?'],
  ["with words in a box", '💡 Wat houdt <span style="display:inline-block">jou vandaag</span> nog tegen om te rusten?'],
  ["with a mark above a word", "💡 Wat houdt jou<svg width='9' height='9'><title>x</title></svg> vandaag nog tegen om te rusten?"],
  ["with words in bold and in a link", '💡 Wat houdt <b>jou</b> <a href="/x">vandaag nog</a> tegen om te rusten?'],
  ["with a custom element", "💡 Wat <x-y>houdt jou</x-y> vandaag nog tegen om te rusten?"],
  ["with spaces that don't break", "💡 Wat houdt&nbsp;jou vandaag&#8239;nog tegen om te rusten?"],
  ["with soft hyphens", "💡 Wat houdt jou van&shy;daag nog te&shy;gen om te rus&shy;ten?"],
  ["with words that may break", "💡 Wat houdt jou van<wbr>daag nog tegen om te rus&#8203;ten?"],
  ["with letters in parts", "💡 Wat is voor jou e\u0301cht nodig vandaag?", "Wat is voor jou écht nodig vandaag?"],
  ["in capitals by its style", `<span style="text-transform:uppercase">💡 ${SENTENCE}</span>`],
  ["with quotes, dashes and commas", "💡 Wie zegt ‘nee’ – of “ja”, en na-aapt jou & mij?", "Wie zegt ‘nee’ – of “ja”, en na-aapt jou & mij?"],
  ["with a hint", `💡 ${SENTENCE} → Kijk om je heen.`],
  ["after a text", `Een zin vooraf.<br>💡 ${SENTENCE}`],
  ["in two words", "💡 Waarom<br>niet?", "Waarom niet?"],
  ["at length", `💡 ${LONG}`, LONG],
  ["at length with a line end near its start", `💡 ${LONG.replace("zou er ", "zou er<br>")}`, LONG],
  ["at length with a line end near its end", `💡 ${LONG.replace(" is het", "<br>is het")}`, LONG],
  ["at length with a picture and a line end", `💡 ${LONG.replace("als jij ", `als jij <img alt="🌷" src="${PIXEL}"> `).replace(" die je", "<br>die je")}`, LONG.replace("als jij ", "als jij 🌷 ")],
]; // prettier-ignore

/** These stand above and below the question. They begin with its first word, and end with its sign. */
const OTHERS = ["Wat houdt ons wakker in de nacht?", "Wat is er dan nog nodig?", "Wat zou er dan gebeuren?"];
const FILLING = OTHERS.map((text) => `<div style="height:900px"><p>${text}</p></div>`).join("");

test("a link leads to the very sentence, however the page writes it", async () => {
  const browser = await chromium.launch({
    executablePath: requireBrowser("chromium"),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.route(`${ADDRESS}/*`, (route) => {
    const [, html = ""] = WAYS[Number(route.request().url().split("/").at(-1))] ?? [];
    return route.fulfill({ contentType: "text/html; charset=utf-8", body: toPage(html) });
  });
  const missed: string[] = [];
  for (const [index, [way, html, sentence = SENTENCE]] of WAYS.entries()) {
    await page.goto(linkTo({ html, sentence, url: `${ADDRESS}/${index}` }));
    if (!(await isReached(page))) missed.push(way);
  }
  await browser.close();
  expect(missed).toEqual([]);
});

function toPage(html: string): string {
  return `<!doctype html><title>Rust</title><article><h1>Rust</h1><p>5 min</p><h2>Kop</h2>${FILLING}<p id="asked">${html}</p>${FILLING}</article>`;
}

/** Makes the link as for a reader: from the page's text to the question's link. */
function linkTo({ html, sentence, url }: { html: string; sentence: string; url: string }): string {
  const result = readPage(toPage(html), { address: url });
  const [question] = result.status === "read" ? result.article.questions : [];
  expect(question?.text, html).toBe(sentence);
  return linkToQuestion({ text: sentence, article: { title: "Rust", url, category: null, minutes: null } });
}

/** Whether the link leads to the question. A browser scrolls what a link leads to into the middle of its window. */
async function isReached(page: Page): Promise<boolean> {
  const distance = () =>
    page.evaluate(() => {
      const { top, bottom } = document.querySelector("#asked")?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      return Math.abs((top + bottom) / 2 - innerHeight / 2);
    });
  try {
    await expect.poll(distance, { intervals: [20], timeout: 1500 }).toBeLessThan(100);
    return true;
  } catch {
    return false;
  }
}
