/** Shows a component on a page in memory, in the reader's language. It is for tests that run in happy-dom. */
import { render, type ComponentChild } from "preact";
import { TranslateContext } from "../../components/translate.ts";
import { translateAs } from "../entrypoints/messages.ts";

export function createRoom(language: "nl" | "en" = "nl") {
  const place = document.createElement("main");
  document.body.replaceChildren(place);
  const translate = translateAs(language);
  const show = (view: ComponentChild) => render(<TranslateContext value={translate}>{view}</TranslateContext>, place);
  const button = (name: string) => {
    const found = [...place.querySelectorAll("button")].find(({ textContent }) => textContent === name);
    if (!found) throw new Error(`no button ${name} in: ${place.textContent}`);
    return found;
  };
  return { place, show, button, text: () => place.textContent };
}
