/** What a reader finds and does on a page, by role and name. */
import { vi } from "vitest";

const SELECTORS = {
  button: "button, [role=button]",
  link: "a[href]",
  textbox: "textarea, input:not([type]), input[type=text]",
  searchbox: "input[type=search]",
  checkbox: "input[type=checkbox]",
  heading: "h1, h2, h3",
  listitem: "li, [role=listitem]",
  status: "[role=status]",
  alert: "[role=alert]",
  disclosure: "summary",
  date: "input[type=date]",
  combobox: "select",
} as const;

type Role = keyof typeof SELECTORS;

/** The name by which a screen reader calls the element. */
function nameOf(element: Element): string {
  const { ariaLabel, textContent } = element;
  // In a page in memory, the property `ariaLabel` doesn't follow the attribute.
  const label = element.getAttribute("aria-label") ?? ariaLabel ?? element.closest("label")?.textContent;
  return (label ?? textContent).trim();
}

/** All elements of a role, in the order of the page. A `name` that is text may be part of the element's name. */
export function all(role: Role, name: string | RegExp = "", within: ParentNode = document): HTMLElement[] {
  const isNamed = (said: string) => (typeof name === "string" ? said.includes(name) : name.test(said));
  return [...within.querySelectorAll<HTMLElement>(SELECTORS[role])].filter((element) => isNamed(nameOf(element)));
}

/** In milliseconds. Long enough for a busy machine. */
const PATIENCE = 20_000;

/** Waits for the first element of that role and name. Rejects if it doesn't come. */
export async function find(role: Role, name: string | RegExp = "", within: ParentNode = document) {
  return vi.waitFor(
    () => {
      const [found] = all(role, name, within);
      if (!found) throw new Error(`no ${role} ${String(name)} in: ${document.documentElement.textContent}`);
      return found;
    },
    { timeout: PATIENCE, interval: 5 },
  );
}

export async function press(role: Role, name: string | RegExp = "", within: ParentNode = document): Promise<void> {
  const found = await find(role, name, within);
  found.focus();
  found.click();
}

/** Puts the text in the box, with the event of one last key. */
export function typeText(box: Element, text: string): void {
  if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) throw new TypeError("no box");
  box.focus();
  box.value = text;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** The option of that name, in the list of that name. */
export async function pick(list: string, option: string): Promise<void> {
  const select = await find("combobox", list);
  const found = [...select.querySelectorAll("option")].find(({ textContent }) => textContent.includes(option));
  if (!found || !(select instanceof HTMLSelectElement)) throw new Error(`no ${option} in: ${select.textContent}`);
  select.value = found.value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

export function pressKey(target: EventTarget, key: string, how: KeyboardEventInit = {}): void {
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...how }));
}

/** Takes the page out of sight, or brings it back. */
export function showPage(visibilityState: DocumentVisibilityState): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(visibilityState);
  vi.spyOn(document, "hidden", "get").mockReturnValue(visibilityState === "hidden");
  document.dispatchEvent(new Event("visibilitychange"));
}

/** Chooses files where the page asks for one. */
export function choose(...files: File[]): void {
  const input = document.querySelector("input[type=file]");
  if (input === null) throw new TypeError("nothing asks for a file");
  Object.defineProperty(input, "files", { value: files, configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Waits until `holds` doesn't throw. Rejects if it still does after 20 seconds. */
export function until(holds: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(holds, { timeout: PATIENCE, interval: 5 });
}

export const pageText = (): string => document.documentElement.textContent;
