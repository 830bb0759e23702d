/**
 * Whether all answers are covered on all pages, for when others see the screen. It is kept in localStorage: a page can
 * read that before it shows any answer, and it tells all other pages by itself.
 */
/** Readers have had this key since the first version, so it stays. */
const KEY = "dagvraag.veil";

export type PrivacyScreen = {
  isDown: () => boolean;
  /** Called by the button and the shortcut. */
  turn: () => void;
};

/**
 * Calls `show` at each change, made here or on another page. The page marks what is to be covered: see
 * privacyScreen.css.
 */
export function followPrivacyScreen(show: (isDown: boolean) => void): PrivacyScreen {
  let isDown = read();
  const apply = () => document.documentElement.toggleAttribute("data-veiled", isDown);
  const change = (next: boolean) => {
    isDown = next;
    apply();
    show(isDown);
  };
  const turn = () => {
    write(!isDown);
    change(!isDown);
  };
  // `key` is null when all items are removed at once.
  addEventListener("storage", ({ key }) => (key === KEY || key === null) && change(read()));
  // A page that the reader goes back to heard nothing meanwhile.
  addEventListener("pageshow", ({ persisted }) => persisted && change(read()));
  addEventListener("keydown", (event) => {
    // These are PRIVACY_SCREEN_KEYS, by their places: with Alt, a Mac gives another letter.
    if (event.code !== "KeyH" || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    turn();
  });
  apply();
  return { isDown: () => isDown, turn };
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** If nothing can be stored, only this page is covered. */
function write(isDown: boolean): void {
  try {
    if (isDown) localStorage.setItem(KEY, "down");
    else localStorage.removeItem(KEY);
  } catch {
    // The storage is full or refused.
  }
}
