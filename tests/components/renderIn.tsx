/** A component in a page in memory, in the reader's language; for tests that run in happy-dom. */
import type { ComponentChild } from "preact";
import { render } from "preact";
import { act } from "preact/test-utils";
import { TranslateContext } from "../../components/translate.ts";
import { translateAs } from "../entrypoints/messages.ts";

export function createRoom(language: "nl" | "en" = "nl") {
  const place = document.createElement("main");
  document.body.replaceChildren(place);
  const show = (view: ComponentChild) =>
    act(() => render(<TranslateContext value={translateAs(language)}>{view}</TranslateContext>, place));
  const button = (name: string) => {
    const found = [...place.querySelectorAll("button")].find(({ textContent }) => textContent === name);
    if (!found) throw new Error(`no button ${name} in ${place.innerHTML}`);
    return found;
  };
  return { place, show, button, text: () => place.textContent };
}
