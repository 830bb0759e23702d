// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { SkippedQuestion } from "../../../features/today/SkippedQuestion.tsx";
import type { SkippedStatus } from "../../../features/today/skippedQuestion.ts";
import { FULL } from "../../journal/deckDouble.ts";
import { createRoom } from "../../components/createRoom.tsx";

function showIn(language: "nl" | "en", status: SkippedStatus, question = "Mag jij kiezen?") {
  const room = createRoom(language);
  const [onHide, onUndo] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const show = (now: SkippedStatus) => room.show(<SkippedQuestion {...{ question, onHide, onUndo }} status={now} />);
  show(status);
  return { ...room, show, onHide, onUndo };
}

test.each([
  { language: "nl", kind: "skipped", line: "Niet vandaag: Mag jij kiezen?", offer: "Deze vraag niet meer" },
  { language: "en", kind: "skipped", line: "Not today: Mag jij kiezen?", offer: "Never ask this again" },
  { language: "nl", kind: "hidden", line: "Deze vraag komt niet meer.", offer: "Ongedaan maken" },
  { language: "en", kind: "hidden", line: "This question won’t come back.", offer: "Undo" },
] as const)("in $language, $kind, it says “$line” and offers “$offer”", ({ language, kind, line, offer }) => {
  const { place, button } = showIn(language, { kind, failure: null });
  expect(place.querySelector("p")?.textContent).toBe(line);
  expect(place.querySelectorAll("button")).toHaveLength(1);
  expect(button(offer).type).toBe("button");
});

test("the question is Dutch, and text whatever it holds", () => {
  showIn("en", { kind: "skipped", failure: null }, "<b>Mag</b> dit?");
  expect(document.querySelector("[lang=nl]")?.textContent).toBe("<b>Mag</b> dit?");
});

test("the keyboard stays on the button, and a double click undoes nothing", () => {
  const { show, button, onHide, onUndo } = showIn("nl", { kind: "skipped", failure: null });
  const hide = button("Deze vraag niet meer");
  hide.focus();
  hide.click();
  expect(onHide).toHaveBeenCalledOnce();
  show({ kind: "hidden", failure: null });
  const undo = button("Ongedaan maken");
  expect(document.activeElement).toBe(undo);
  undo.dispatchEvent(new MouseEvent("click", { detail: 2, bubbles: true }));
  expect(onUndo).not.toHaveBeenCalled();
  undo.dispatchEvent(new MouseEvent("click", { detail: 1, bubbles: true }));
  expect(onUndo).toHaveBeenCalledOnce();
});

test("that a question can't come back is said aloud; that one was skipped is not", () => {
  const { place, show } = showIn("nl", { kind: "skipped", failure: null });
  const live = place.querySelector("[aria-live]");
  expect(live?.textContent).toBe("");
  show({ kind: "hidden", failure: null });
  expect(place.querySelector("[aria-live]")).toBe(live);
  expect(live?.textContent).toBe("Deze vraag komt niet meer.");
});

test("it says why it can't be kept, and the way stays open", () => {
  const { place, button } = showIn("nl", { kind: "skipped", failure: FULL });
  expect(place.querySelector("[role=alert]")?.textContent).toMatch(
    /^Dit kan nu niet bewaard worden\. De schijf is vol/,
  );
  expect(button("Deze vraag niet meer")).toBeTruthy();
});
