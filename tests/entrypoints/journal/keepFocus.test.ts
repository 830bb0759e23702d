// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { h, render } from "preact";
import { expect, test, vi } from "vitest";
import { renderKeepingFocus, keepFocusOnPage } from "../../../entrypoints/journal/keepFocus.ts";

const PAGE = `
  <form><input id="search" /><button id="way">Verras me</button><button id="also">Met ster</button></form>
  <div data-keeping><div id="offer"><button id="later">Later</button></div><button id="backup">Back-up</button></div>
  <ul><li id="answer"><button id="done">Klaar</button><button id="star">Ster</button></li></ul>
  <details open><summary>Verwijderd</summary><button id="back">Zet terug</button><button id="other">Zet terug</button></details>
  <p id="aside"><button id="loose">Los</button></p>`;

test.each([
  { held: "star", gone: null, next: "star" },
  { held: "later", gone: "offer", next: "backup" },
  { held: "way", gone: "way", next: "also" },
  { held: "also", gone: "also", next: "way" },
  { held: "back", gone: "back", next: "other" },
  { held: "done", gone: "done", next: "star" },
  { held: "done", gone: "answer", next: "search" },
  { held: "loose", gone: "loose", next: "search" },
])("$held had the focus, $gone goes: the keyboard goes on from $next", ({ held, gone, next }) => {
  show();
  part(held).focus();
  renderKeepingFocus(
    () => gone !== null && part(gone).remove(),
    () => part("search").focus(),
  );
  expect(document.activeElement?.id).toBe(next);
});

test("what takes the focus while the page is rendered keeps it", () => {
  show();
  part("later").focus();
  const rerender = () => {
    part("offer").remove();
    part("done").focus();
  };
  renderKeepingFocus(rerender, () => part("search").focus());
  expect(document.activeElement?.id).toBe("done");
});

test("where nothing had the focus, nothing gets it", () => {
  show();
  renderKeepingFocus(
    () => part("offer").remove(),
    () => part("search").focus(),
  );
  expect(document.activeElement).toBe(document.body);
});

test("each time that a signal has views rendered anew, the keyboard goes on from what is left", async () => {
  const offers = signal(["Later", "Back-up"]);
  const Page = () => h("form", null, ...offers.value.map((name) => h("button", { key: name, id: name }, name)));
  document.body.replaceChildren();
  render(h(Page, null), document.body);
  keepFocusOnPage(() => {});
  part("Later").focus();
  offers.value = ["Back-up"];
  await vi.waitFor(() => expect(document.activeElement?.id).toBe("Back-up"));
});

function show(): void {
  document.body.replaceChildren(document.createRange().createContextualFragment(PAGE));
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`nothing has the id ${id}`);
  return found;
}
