/**
 * Covers what stands in a box, behind the privacy screen. Dots hide the words from the eye, but every browser still
 * tells them to a screen reader. So a box with words is inert while nobody writes in it, which takes it out of the
 * accessibility tree. The place around the box becomes a button that leads back into it. Whoever opens that button
 * chose to hear the words. An empty box has nothing to hide, and takes every key.
 */
import { REPLACED } from "../components/replaceText.ts";
import { translate } from "./translate.ts";

const COVERED = "data-covered";
/** What is searched for may be the reader's own words too. */
const BOXES = "textarea, input[type=search]";
type Box = HTMLTextAreaElement | HTMLInputElement;

let isCovered = false;
/** An answer that is opened for editing has the focus. It is covered when the focus leaves it. */
const opened = new MutationObserver(() => boxes().forEach(coverUnlessWritten));

/** Covers or uncovers all boxes. `isDown`: whether the privacy screen is down. */
export function coverBoxes(isDown: boolean): void {
  if (isDown === isCovered) return;
  isCovered = isDown;
  if (!isDown) {
    opened.disconnect();
    return boxes().forEach(uncover);
  }
  boxes()
    .filter((box) => box !== document.activeElement)
    .forEach(cover);
  opened.observe(document.body, { childList: true, subtree: true });
}

document.addEventListener("focusout", ({ target }) => {
  // When the reader goes to another window, the box keeps its cursor.
  if (isCovered && document.hasFocus() && isBox(target)) cover(target);
});
document.addEventListener(REPLACED, ({ target }) => {
  if (!isCovered || !isBox(target)) return;
  // The cursor is in it since the page opened, and nobody wrote in it: the words came from the journal.
  if (target === document.activeElement) cover(target);
  else coverUnlessWritten(target);
});
document.addEventListener("click", ({ target }) =>
  writeOn(target instanceof Element && target.closest(`[${COVERED}]`)),
);
document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (!(target instanceof Element) || !target.hasAttribute(COVERED) || (key !== "Enter" && key !== " ")) return;
  event.preventDefault();
  writeOn(target);
});

function boxes(): Box[] {
  return [...document.querySelectorAll<Box>(BOXES)];
}

function isBox(target: unknown): target is Box {
  return target instanceof Element && target.matches(BOXES);
}

/** A box that is opened to write in has the focus in a moment. */
function coverUnlessWritten(box: Box): void {
  if (box.value === "") uncover(box);
  else if (box !== document.activeElement && !box.autofocus) cover(box);
}

function cover(box: Box): void {
  if (box.value === "") return;
  box.inert = true;
  const container = box.parentElement;
  if (!container) return;
  container.setAttribute(COVERED, "");
  container.role = "button";
  container.tabIndex = 0;
  container.ariaLabel = translate(box.type === "search" ? "coveredSearch" : "coveredBox");
}

function uncover(box: Box): void {
  box.inert = false;
  for (const name of [COVERED, "role", "tabindex", "aria-label"]) box.parentElement?.removeAttribute(name);
}

function writeOn(container: Element | null | false): void {
  const box = container && container.querySelector<Box>(BOXES);
  if (box) openBox(box);
}

/** Moves the focus to the box. Of a covered box, the focus goes to the place that opens it. */
export function approachBox(box: Box): void {
  const container = box.closest<HTMLElement>(`[${COVERED}]`);
  (container ?? box).focus();
}

/** A covered box can't take the focus, so it is uncovered first. */
export function openBox(box: Box): void {
  uncover(box);
  box.focus();
}
