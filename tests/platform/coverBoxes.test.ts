// @vitest-environment happy-dom
import { speak } from "../entrypoints/messages.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { replaceText } from "../../components/replaceText.ts";
import { approachBox, coverBoxes, openBox } from "../../platform/coverBoxes.ts";
import { createPrivacyScreenState } from "../../platform/privacyScreenState.ts";

const PAGE = `
  <div id="answer"><textarea>mijn woorden</textarea></div>
  <div id="empty"><textarea></textarea></div>
  <div id="search"><input type="search" value="los" /></div>
  <button>Ergens anders</button>`;

beforeEach(() => {
  speak("nl");
  localStorage.clear();
  coverBoxes(false);
  show(PAGE);
});

function show(html: string): void {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`nothing has the id ${id}`);
  return found;
}

function boxIn(id: string): HTMLTextAreaElement | HTMLInputElement {
  const box = place(id).querySelector<HTMLTextAreaElement | HTMLInputElement>("textarea, input");
  if (!box) throw new Error(`no box in ${id}`);
  return box;
}

/** Whether a screen reader hears the words, and what it hears in their place. */
function heard(id: string): string {
  return boxIn(id).inert ? `${place(id).role}: ${place(id).ariaLabel}` : boxIn(id).value;
}

const write = (id: string, text: string) => {
  const box = boxIn(id);
  if (box instanceof HTMLTextAreaElement) replaceText(box, text);
};

const COVERED = "button: Je antwoord is verborgen. Schrijf verder";

describe("behind the privacy screen", () => {
  test("words in a box are heard no more, and an empty box takes every key", () => {
    coverBoxes(true);
    expect([heard("answer"), heard("search"), heard("empty")]).toEqual([
      COVERED,
      "button: Wat je zoekt, is verborgen. Zoek verder",
      "",
    ]);
    expect(place("answer").tabIndex).toBe(0);
    coverBoxes(false);
    expect([heard("answer"), heard("search"), place("answer").hasAttribute("role")]).toEqual([
      "mijn woorden",
      "los",
      false,
    ]);
  });

  test("a click in the place of a box opens it, and one beside it doesn't", () => {
    coverBoxes(true);
    document.querySelector("button")?.click();
    expect(heard("answer")).toBe(COVERED);
    place("answer").click();
    expect([heard("answer"), document.activeElement]).toEqual(["mijn woorden", boxIn("answer")]);
  });

  test.each([
    ["Enter", "mijn woorden"],
    [" ", "mijn woorden"],
    ["a", COVERED],
  ])("the key “%s” on its place leaves “%s”", (key, left) => {
    coverBoxes(true);
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    place("answer").dispatchEvent(event);
    expect([heard("answer"), event.defaultPrevented]).toEqual([left, left !== COVERED]);
  });

  test("a key elsewhere opens none", () => {
    coverBoxes(true);
    for (const target of [document, document.querySelector("button")]) {
      target?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    }
    expect(heard("answer")).toBe(COVERED);
  });

  test("the box that is written in is covered when it is left for another place, and not for another window", () => {
    boxIn("answer").focus();
    coverBoxes(true);
    expect(heard("answer")).toBe("mijn woorden");
    const focused = vi.spyOn(document, "hasFocus").mockReturnValue(false);
    boxIn("answer").dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    expect(heard("answer")).toBe("mijn woorden");
    focused.mockReturnValue(true);
    boxIn("answer").dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    expect(heard("answer")).toBe(COVERED);
  });

  test("what is left while nothing is covered stays", () => {
    boxIn("answer").dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    document.querySelector("button")?.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    expect(heard("answer")).toBe("mijn woorden");
  });

  test("a box that comes later is covered, unless it is opened to write in", async () => {
    coverBoxes(true);
    show(`<div id="later"><textarea>later</textarea></div><div id="open"><textarea autofocus>open</textarea></div>`);
    boxIn("open").autofocus = true;
    await vi.waitFor(() => expect(heard("later")).toBe(COVERED));
    expect(heard("open")).toBe("open");
  });

  test("words of the journal that come into a box are covered, be the cursor in it; and those that go leave it open", () => {
    boxIn("empty").focus();
    coverBoxes(true);
    write("empty", "uit het dagboek");
    expect(heard("empty")).toBe(COVERED);
    write("answer", "");
    expect(heard("answer")).toBe("");
    coverBoxes(false);
    write("answer", "open");
    expect(heard("answer")).toBe("open");
  });

  test("the focus goes to the place of a box that is covered, and into one that is opened", () => {
    approachBox(boxIn("answer"));
    expect(document.activeElement).toBe(boxIn("answer"));
    document.querySelector("button")?.focus();
    coverBoxes(true);
    approachBox(boxIn("answer"));
    expect([document.activeElement, heard("answer")]).toEqual([place("answer"), COVERED]);
    openBox(boxIn("answer"));
    expect([document.activeElement, heard("answer")]).toEqual([boxIn("answer"), "mijn woorden"]);
  });
});

test("a page that opens behind it covers its boxes at once, and shows them when it is turned", () => {
  localStorage.setItem("dagvraag.veil", "down");
  const { isDown, onToggle } = createPrivacyScreenState();
  expect([isDown.value, heard("answer")]).toEqual([true, COVERED]);
  onToggle();
  expect([isDown.value, heard("answer")]).toEqual([false, "mijn woorden"]);
});
