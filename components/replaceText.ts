/**
 * Puts another text in a box as if it were typed, so that the browser's own undo still works. The cursor stays by its
 * words. Only what differs is replaced. A long text is put in without undo: Chromium takes a minute to type 50,000
 * characters with line breaks.
 */
const LONGEST_TYPED = 2_000;

/** A box that was empty, or that nobody writes in, dispatches this event after its text was replaced. */
export const REPLACED = "replaced";

export function replaceText(box: HTMLTextAreaElement, text: string): void {
  if (box.value === text) return;
  const difference = findDifference(box.value, text);
  if (box.value === "") put(box, text);
  else if (difference.insert.length > LONGEST_TYPED) box.value = text;
  else typeOver(box, text, difference);
}

function put(box: HTMLTextAreaElement, text: string): void {
  box.value = text;
  box.dispatchEvent(new Event(REPLACED, { bubbles: true }));
}

function typeOver(box: HTMLTextAreaElement, text: string, { start, end, insert }: Difference): void {
  const { activeElement } = document;
  const growth = text.length - box.value.length;
  const shift = (position: number) => (position <= start ? position : Math.max(start, position + growth));
  const selection = [shift(box.selectionStart), shift(box.selectionEnd)] as const;
  box.focus({ preventScroll: true });
  // A covered box takes no focus, so what is typed would go elsewhere.
  if (document.activeElement !== box) return put(box, text);
  box.setSelectionRange(start, end);
  // The reader didn't make this input.
  box.addEventListener("input", hush, { capture: true });
  // oxlint-disable-next-line typescript/no-deprecated -- the one way to change a text and keep its undo history: https://developer.mozilla.org/docs/Web/API/Document/execCommand
  const isDone = document.execCommand(insert === "" ? "delete" : "insertText", false, insert);
  box.removeEventListener("input", hush, { capture: true });
  if (!isDone || box.value !== text) box.value = text;
  box.setSelectionRange(...selection);
  if (activeElement !== box) giveFocusBack(box, activeElement);
}

function hush(event: Event): void {
  event.stopImmediatePropagation();
}

function giveFocusBack(box: HTMLTextAreaElement, element: Element | null): void {
  box.blur();
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

type Difference = { start: number; end: number; insert: string };

/** The part of the old text that is replaced. */
function findDifference(old: string, text: string): Difference {
  const shortest = Math.min(old.length, text.length);
  let start = 0;
  while (start < shortest && old[start] === text[start]) start += 1;
  let tail = 0;
  while (tail < shortest - start && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  return { start, end: old.length - tail, insert: text.slice(start, text.length - tail) };
}
