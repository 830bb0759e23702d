import { options } from "preact";

/** The places that controls are in. The nearest place counts. */
const HOMES = "li, form, details, [data-keeping]";
const CONTROLS = "button, input, textarea, summary, a[href]";

/**
 * Renders views. The control that had the focus may be gone then. The next control in the same place gets the focus, or
 * else the one before. If no control is left there, `instead` moves the focus.
 */
export function renderKeepingFocus(render: () => void, instead: () => unknown): void {
  const held = document.activeElement;
  const home = held?.closest(HOMES);
  const before = [...(home?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  render();
  if (held?.isConnected !== false || document.activeElement !== document.body) return;
  const index = before.findIndex((control) => control === held);
  const isThere = (control: HTMLElement) => control.isConnected;
  const next = before.slice(index).find(isThere) ?? before.slice(0, index).findLast(isThere);
  if (next) next.focus();
  else instead();
}

/** From now on, the focus is kept each time that Preact renders views of the page anew. */
export function keepFocusOnPage(instead: () => unknown): void {
  options.debounceRendering = (render) => queueMicrotask(() => renderKeepingFocus(render, instead));
}
