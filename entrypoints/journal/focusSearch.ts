import { SEARCH_ID } from "../../components/SearchPanel.tsx";

export function focusSearch(): void {
  document.getElementById(SEARCH_ID)?.focus();
}

/** As on many a page that can be searched. */
export function focusSearchByKey(event: KeyboardEvent): void {
  const isShortcut = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isShortcut) return;
  event.preventDefault();
  focusSearch();
}
