import { SEARCH_ID } from "../../features/search/SearchPanel.tsx";
import { approachBox, openBox } from "../../platform/coverBoxes.ts";

/** Moves the focus to the search box, and uncovers it. */
export function focusSearch(): void {
  withSearch(openBox);
}

/** Moves the focus there when the reader didn't ask for it. What was searched for stays covered. */
export function approachSearch(): void {
  withSearch(approachBox);
}

function withSearch(lead: (box: HTMLInputElement) => void): void {
  const box = document.getElementById(SEARCH_ID);
  if (box instanceof HTMLInputElement) lead(box);
}

/** Ctrl+K or ⌘K leads to the search box, as on many pages that can be searched. */
export function focusSearchByKey(event: KeyboardEvent): void {
  const isShortcut = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isShortcut) return;
  event.preventDefault();
  focusSearch();
}
