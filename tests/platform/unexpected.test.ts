// @vitest-environment happy-dom
import { speak, translateAs } from "../entrypoints/messages.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SaveState } from "../../features/writing/editSession.ts";

const translate = translateAs("nl");
let page = new AbortController();

afterEach(() => {
  page.abort();
  page = new AbortController();
});

beforeEach(() => {
  // Each test has listeners of its own.
  const hear = globalThis.addEventListener;
  vi.spyOn(globalThis, "addEventListener").mockImplementation(
    (type: string, listener: EventListenerOrEventListenerObject) => {
      hear(type, listener, { signal: page.signal });
    },
  );
  speak("nl");
  vi.resetModules();
  document.querySelectorAll("[role=alert]").forEach((notice) => notice.remove());
});

async function follow(saves?: () => SaveState[]): Promise<void> {
  const { followUnexpected } = await import("../../platform/unexpected.ts");
  followUnexpected(saves);
}

const told = () => [...document.querySelectorAll("[role=alert]")].map(({ textContent }) => textContent);
const goWrong = () => dispatchEvent(new ErrorEvent("error", { error: new RangeError("Invalid time value") }));

test.each([
  ["an error", goWrong],
  ["a promise without its catcher", () => dispatchEvent(new Event("unhandledrejection"))],
])("%s is told of once, in the reader's language, on a page that may show nothing else", async (_what, happen) => {
  await follow();
  document.body.hidden = true;
  happen();
  happen();
  await vi.waitFor(() => expect(told()).toEqual([translate("unexpected")]));
  expect(document.body.contains(document.querySelector("[role=alert]"))).toBe(false);
});

test("says of the words what is true by then", async () => {
  let save: SaveState = { kind: "saving" };
  await follow(() => [{ kind: "untouched" }, save]);
  goWrong();
  await vi.waitFor(() => expect(told()).toEqual([translate("unexpectedNotKept")]));
  save = { kind: "saved" };
  await vi.waitFor(() => expect(told()).toEqual([translate("unexpectedKept")]));
});

test("a layout that took the browser more than one frame is nothing to tell of", async () => {
  await follow();
  dispatchEvent(new ErrorEvent("error", { message: "ResizeObserver loop completed with undelivered notifications." }));
  goWrong();
  await vi.waitFor(() => expect(told()).toHaveLength(1));
});

test("where not even that can be loaded, as after an update under an open page, the words stand on the page", async () => {
  vi.doMock("../../platform/showUnexpected.ts", () => {
    throw new TypeError("Failed to fetch dynamically imported module");
  });
  await follow();
  goWrong();
  await vi.waitFor(() => expect(document.documentElement.textContent).toContain(translate("unexpected")));
  expect(told()).toEqual([]);
  vi.doUnmock("../../platform/showUnexpected.ts");
});
