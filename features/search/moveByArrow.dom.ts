/** Arrow keys go from one button to the next of its kind. Tab only goes to one of them. */
const STEPS = new Map([
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
  ["ArrowRight", 1],
  ["ArrowDown", 1],
]);

/** Moves the focus to the day or month before or after this one that has a button. */
export function moveByArrow(event: KeyboardEvent & { currentTarget: HTMLButtonElement }): void {
  const step = STEPS.get(event.key);
  if (step === undefined) return;
  const kind = "opens" in event.currentTarget.dataset ? "[data-opens]" : "[data-day]";
  const container = event.currentTarget.closest("[data-arrows]");
  const buttons = [...(container?.querySelectorAll<HTMLButtonElement>(kind) ?? [])];
  event.preventDefault();
  buttons[buttons.indexOf(event.currentTarget) + step]?.focus();
}
