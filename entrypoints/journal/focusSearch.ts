import { SEARCH_ID } from "../../features/search/SearchPanel.tsx";
import { approachBox, openBox } from "../../platform/coverBoxes.ts";

export function focusSearch(): void {
  withSearch(openBox);
}

/** Where nobody asked for it: what was searched for stays covered. */
export function approachSearch(): void {
  withSearch(approachBox);
}

function withSearch(lead: (box: HTMLInputElement) => void): void {
  const box = document.getElementById(SEARCH_ID);
  if (box instanceof HTMLInputElement) lead(box);
}

/** As on many a page that can be searched. */
export function focusSearchByKey(event: KeyboardEvent): void {
  const isShortcut = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isShortcut) return;
  event.preventDefault();
  focusSearch();
}
