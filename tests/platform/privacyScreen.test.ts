// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followPrivacyScreen } from "../../platform/privacyScreen.ts";

const KEY = "dagvraag.veil";
let page = new AbortController();

beforeEach(() => {
  localStorage.clear();
  page = new AbortController();
  const hear = globalThis.addEventListener.bind(globalThis);
  vi.spyOn(globalThis, "addEventListener").mockImplementation(
    (type: string, listener: EventListenerOrEventListenerObject) => {
      hear(type, listener, { signal: page.signal });
    },
  );
});

afterEach(() => page.abort());

function open() {
  const shown: boolean[] = [];
  return { ...followPrivacyScreen((isDown) => shown.push(isDown)), shown };
}

const isCovered = () => document.documentElement.hasAttribute("data-veiled");
const SHORTCUT = { code: "KeyH", altKey: true, shiftKey: true };

test("is up at first, and stays as it was turned for the pages that open later", () => {
  const { turn, isDown, shown } = open();
  expect([isDown(), isCovered()]).toEqual([false, false]);
  turn();
  expect([isDown(), isCovered(), shown]).toEqual([true, true, [true]]);
  expect(open().isDown()).toBe(true);
  turn();
  expect([isCovered(), open().isDown()]).toEqual([false, false]);
});

test.each([
  ["its keys", SHORTCUT, true],
  ["those of another letter", { ...SHORTCUT, code: "KeyJ" }, false],
  ["without Alt", { ...SHORTCUT, altKey: false }, false],
  ["without Shift", { ...SHORTCUT, shiftKey: false }, false],
  ["with Control", { ...SHORTCUT, ctrlKey: true }, false],
  ["with Meta", { ...SHORTCUT, metaKey: true }, false],
])("is turned by %s or not", (_which, how, isTurned) => {
  open();
  const event = new KeyboardEvent("keydown", { ...how, cancelable: true });
  globalThis.dispatchEvent(event);
  expect([isCovered(), event.defaultPrevented]).toEqual([isTurned, isTurned]);
});

test.each<[string, string | null, boolean]>([
  ["it was turned", KEY, true],
  ["all was cleared, or set, at once", null, true],
  ["something else was noted", "dagvraag.firstPaint", false],
])("hears of another page that %s", (_what, key, isHeard) => {
  const { isDown, shown } = open();
  localStorage.setItem(KEY, "down");
  globalThis.dispatchEvent(new StorageEvent("storage", { key }));
  expect([isDown(), isCovered(), shown.length]).toEqual([isHeard, isHeard, Number(isHeard)]);
});

test.each([true, false])("is looked up again on a page that is gone back to: %s", (persisted) => {
  open();
  localStorage.setItem(KEY, "down");
  globalThis.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }));
  expect(isCovered()).toBe(persisted);
});

test("covers this page alone where nothing can be read or noted", () => {
  const refuse = () => {
    throw new Error("refused");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  const { turn, isDown } = open();
  expect(isDown()).toBe(false);
  turn();
  expect([isDown(), isCovered()]).toEqual([true, true]);
  turn();
  expect([isDown(), isCovered()]).toEqual([false, false]);
});
