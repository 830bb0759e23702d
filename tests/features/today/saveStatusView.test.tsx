// @vitest-environment happy-dom
import { translateAs } from "../../entrypoints/messages.ts";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Saving } from "../../../features/writing/describeSave.ts";
import { SaveStatus } from "../../../features/writing/SaveStatus.tsx";
import { prerenderToday } from "../../../features/today/firstPaint/prerenderToday.tsx";
import { createSaveStatusView } from "../../../features/today/saveStatusView.dom.ts";
import { translatePage } from "../../translatePage.ts";
import { createRoom } from "../../components/createRoom.tsx";

const UNTOUCHED: Saving = { save: { kind: "untouched" } };
const SAVING: Saving = { save: { kind: "saving" } };
const SAVED: Saving = { save: { kind: "saved" } };
const FULL: Saving = { save: { kind: "failed", failure: { kind: "full", detail: "" } } };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** What a page says, and what it has a screen reader say: now, and after each of those waits (in milliseconds). */
async function follow(page: ParentNode, show: (saving: Saving) => void, steps: readonly [Saving, number][]) {
  const said: string[][] = [];
  const read = () => {
    const line = page.querySelector("[role=status]");
    said.push([describe(line), describe(line?.nextElementSibling)]);
  };
  for (const [saving, wait] of steps) {
    await act(() => show(saving));
    read();
    await act(() => void vi.advanceTimersByTime(wait));
    read();
  }
  return said;
}

function describe(element: Element | null | undefined): string {
  const attributes = [...(element?.attributes ?? [])].map(({ name, value }) => `${name}=${value}`);
  return [...attributes.toSorted(), element?.textContent].join(" ");
}

test.each<[string, [Saving, number][]]>([
  ["a page where nothing was written", [[UNTOUCHED, 2_000]]],
  ["one that can't be written on", [[{ ...UNTOUCHED, unavailable: { kind: "refused", detail: "" } }, 2_000]]],
  [
    "words that are saved",
    [
      [UNTOUCHED, 0],
      [SAVING, 20],
      [SAVED, 2_000],
    ],
  ],
  [
    "a reader who goes on writing",
    [
      [SAVING, 20],
      [SAVED, 1_000],
      [SAVING, 20],
      [SAVED, 1_499],
      [SAVED, 1],
    ],
  ],
  [
    "a full disk, and room again",
    [
      [SAVING, 20],
      [FULL, 1],
      [SAVING, 2_000],
      [SAVED, 2_000],
    ],
  ],
])("says below the box what the component says, of %s", async (_, steps) => {
  const room = createRoom();
  const rendered = await follow(room.place, (saving) => room.show(<SaveStatus {...saving} />), steps);
  const page = new DOMParser().parseFromString(`<body>${prerenderToday("newtab")}</body>`, "text/html");
  document.body.replaceChildren(...page.body.childNodes);
  const show = createSaveStatusView(translateAs("nl"));
  const showAfterTranslator = (saving: Saving) => {
    translatePage();
    show({ ...saving, isNewDay: false });
  };
  expect(await follow(document, showAfterTranslator, steps)).toEqual(rendered);
});

test("says that a new day has begun, in a line of its own", () => {
  const page = new DOMParser().parseFromString(`<body>${prerenderToday("newtab")}</body>`, "text/html");
  document.body.replaceChildren(...page.body.childNodes);
  const before = document.body.textContent;
  const show = createSaveStatusView(translateAs("nl"));
  show({ ...UNTOUCHED, isNewDay: true });
  expect(document.body.textContent).toContain("Er is een nieuwe dag begonnen.");
  show({ ...UNTOUCHED, isNewDay: false });
  expect(document.body.textContent).toBe(before);
});
