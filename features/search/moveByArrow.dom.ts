/** Going from one to the next of many alike by arrow: Tab has one stop among them. */
const STEPS = new Map([
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
  ["ArrowRight", 1],
  ["ArrowDown", 1],
]);

/** To the day, or the month, before or after it on which something was written. */
export function moveByArrow(event: KeyboardEvent & { currentTarget: HTMLButtonElement }): void {
  const step = STEPS.get(event.key);
  if (step === undefined) return;
  const kind = "opens" in event.currentTarget.dataset ? "[data-opens]" : "[data-day]";
  const container = event.currentTarget.closest("[data-arrows]");
  const buttons = [...(container?.querySelectorAll<HTMLButtonElement>(kind) ?? [])];
  event.preventDefault();
  buttons[buttons.indexOf(event.currentTarget) + step]?.focus();
}
