/** Where a control can stand that goes with what it does, nearest first. */
const HOMES = "li, form, [data-keeping]";
const CONTROLS = "button, input, textarea, a[href]";

/**
 * Renders the page. The control that had the focus may be gone then: the keyboard goes on from the next one in the same
 * place or, where that is gone too, from what `instead` gives the focus to.
 */
export function keepFocus(render: () => void, instead: () => unknown): void {
  const held = document.activeElement;
  const home = held?.closest(HOMES);
  render();
  if (held?.isConnected !== false || document.activeElement !== document.body) return;
  const next = home?.isConnected ? home.querySelector<HTMLElement>(CONTROLS) : null;
  if (next) next.focus();
  else instead();
}
