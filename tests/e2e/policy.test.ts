import { expect } from "@playwright/test";
import { test } from "./extension.ts";
import { test as toolbarTest } from "./toolbar.ts";

const ELSEWHERE = "https://example.com";

/** What a fault could put into a page, and the directive that refuses it. */
const ATTACKS: [string, string, string][] = [
  [
    "a picture from elsewhere",
    `document.body.append(Object.assign(new Image(), { src: "${ELSEWHERE}/a.png" }))`,
    "img-src",
  ],
  [
    "a picture in its address",
    `document.body.append(Object.assign(new Image(), { src: "data:image/gif;base64,R0lGOD" }))`,
    "img-src",
  ],
  [
    "a style",
    `document.head.append(Object.assign(document.createElement("style"), { textContent: "h1 { color: red }" }))`,
    "style-src-elem",
  ],
  [
    "a style from elsewhere",
    `document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: "${ELSEWHERE}/a.css" }))`,
    "style-src-elem",
  ],
  ["a style on an element", `document.body.setAttribute("style", "color: red")`, "style-src-attr"],
  [
    "a font",
    `document.fonts.add(new FontFace("x", "url(${ELSEWHERE}/a.woff2)")); void document.fonts.load("1em x").catch(() => {})`,
    "font-src",
  ],
  [
    "a script from elsewhere",
    `document.body.append(Object.assign(document.createElement("script"), { src: "${ELSEWHERE}/a.js" }))`,
    "script-src-elem",
  ],
  [
    "a script in its address",
    `document.body.append(Object.assign(document.createElement("script"), { src: "data:text/javascript,1" }))`,
    "script-src-elem",
  ],
  [
    "a frame",
    `document.body.append(Object.assign(document.createElement("iframe"), { src: "${ELSEWHERE}/" }))`,
    "frame-src",
  ],
  [
    "an object",
    `document.body.append(Object.assign(document.createElement("object"), { data: "${ELSEWHERE}/a.svg" }))`,
    "object-src",
  ],
  [
    "a film",
    `document.body.append(Object.assign(document.createElement("video"), { src: "${ELSEWHERE}/a.mp4" }))`,
    "media-src",
  ],
  [
    "another base",
    `document.head.append(Object.assign(document.createElement("base"), { href: "${ELSEWHERE}/" }))`,
    "base-uri",
  ],
  [
    "a form",
    `{ const form = Object.assign(document.createElement("form"), { action: "${ELSEWHERE}/" }); document.body.append(form); form.submit() }`,
    "form-action",
  ],
  ["a request", `void fetch("${ELSEWHERE}/").catch(() => {})`, "connect-src"],
  ["a beacon", `navigator.sendBeacon("${ELSEWHERE}/", "words")`, "connect-src"],
  ["a socket", `try { new WebSocket("wss://example.com/") } catch {}`, "connect-src"],
];

test("the policy refuses whatever a fault could put into a page, and whatever it could send", async ({ guest }) => {
  const page = await guest.openPage("options");
  for (const [what, attack, directive] of ATTACKS) {
    const refused = await page.evaluate(
      `new Promise((resolve) => {
        addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective), { once: true });
        ${attack};
      })`,
    );
    expect(refused, what).toBe(directive);
  }
});

toolbarTest("a script of the extension in a site's page reads nothing that is noted", async ({ reader }) => {
  const tab = await reader.openTab("https://elsewhere.example/", "<!doctype html><title>Elders</title><p>x</p>");
  const popup = await reader.clickLamp(tab);
  await popup.waitForSelector("h1");
  const read = await popup.evaluate(`(async () => {
    const [{ id }] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId: id },
      func: () => chrome.storage.local.get(null).then(() => "read", () => "refused"),
    });
    return result;
  })()`);
  expect(read).toBe("refused");
});
