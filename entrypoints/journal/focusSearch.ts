import { SEARCH_ID } from "../../components/SearchPanel.tsx";
import { openBox } from "../door/coverBoxes.ts";

export function focusSearch(): void {
  const box = document.getElementById(SEARCH_ID);
  if (box instanceof HTMLInputElement) openBox(box);
}

/** As on many a page that can be searched. */
export function focusSearchByKey(event: KeyboardEvent): void {
  const isShortcut = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isShortcut) return;
  event.preventDefault();
  focusSearch();
}
