// @vitest-environment happy-dom
import type { ComponentChild } from "preact";
import { beforeAll, expect, test } from "vitest";
import { MarkedText } from "../../features/lookBack/MarkedText.tsx";
import { keepOwnText } from "../../components/ownText.ts";
import { SaveStatus } from "../../features/writing/SaveStatus.tsx";
import { createRoom } from "./createRoom.tsx";

/** It is an old element, which no page of ours has. */
const FONT = ["font"].join("");

/** What translators of browsers and extensions do. */
const TRANSLATORS: [string, (text: Text) => void][] = [
  ["puts an element in the place of a text", (text) => text.replaceWith(createTranslation(text.data))],
  [
    "puts an element beside a text, which it then takes away",
    (text) => {
      text.before(createTranslation(text.data));
      text.remove();
    },
  ],
  [
    "takes a text away, and puts an element where it was",
    (text) => {
      const next = text.nextSibling;
      const parent = text.parentNode;
      text.remove();
      parent?.insertBefore(createTranslation("vertaald"), next);
    },
  ],
  [
    "takes a text into an element of its own",
    (text) => {
      const around = document.createElement(FONT);
      text.replaceWith(around);
      around.append(text);
    },
  ],
];

const FAILED = { kind: "failed", failure: { kind: "full", detail: "" } } as const;
const Count = ({ count }: { count: number }) => <p>{count > 0 && `${count} antwoorden`}</p>;
/** What a page shows in one place, one thing after another. */
const TEXT = "Antwoord 29 over wat blijft";
const SCENES: [string, (() => ComponentChild)[]][] = [
  ["a save that fails", [() => <SaveStatus save={{ kind: "saved" }} />, () => <SaveStatus save={FAILED} />]],
  [
    "a search that is cleared",
    [["29"], [], ["antwoord", "wat"]].map((words) => () => <MarkedText text={TEXT} words={new Set(words)} />),
  ],
  ["answers that go", [3, 1, 0, 2].map((count) => () => <Count count={count} />)],
];

beforeAll(() => keepOwnText());

for (const [how, translate] of TRANSLATORS) {
  test.each(SCENES)(`a translator that ${how} changes nothing of what is said after %s`, async (_what, views) => {
    for (const [index, view] of views.entries()) {
      const untouched = createRoom();
      untouched.show(view());
      const { place, show } = createRoom();
      show(views[(index + 1) % views.length]?.());
      translateAll(place, translate);
      // An observer hears of it in a task of its own.
      await Promise.resolve();
      show(view());
      expect(place.textContent).toBe(untouched.place.textContent);
      expect(place.isEqualNode(untouched.place)).toBe(true);
    }
  });
}

function createTranslation(text: string): HTMLElement {
  const outer = document.createElement(FONT);
  const inner = document.createElement(FONT);
  inner.append(`translated: ${text}`);
  outer.append(inner);
  return outer;
}

function translateAll(page: HTMLElement, translate: (text: Text) => void): void {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) translate(text);
}
