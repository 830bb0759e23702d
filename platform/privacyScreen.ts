/**
 * The privacy screen: whether all answers are covered on all pages, as on a screen that others see. It is kept in localStorage,
 * which a page can ask before it shows any answer, and which tells every other page by itself.
 */
/** Readers have had this key since the first version. */
const KEY = "dagvraag.veil";

export type PrivacyScreen = {
  isDown: () => boolean;
  /** From the button or the shortcut. */
  turn: () => void;
};

/** `show` is told of each change, here and on any other page. What is to be covered is marked in the page; see privacyScreen.css. */
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
  // All at once has no key.
  addEventListener("storage", ({ key }) => (key === KEY || key === null) && change(read()));
  // A page that is gone back to heard nothing meanwhile.
  addEventListener("pageshow", ({ persisted }) => persisted && change(read()));
  addEventListener("keydown", (event) => {
    // PRIVACY_SCREEN_KEYS, by their place: with Alt, a Mac has another letter there.
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

/** Where nothing can be noted, it covers this page alone. */
function write(isDown: boolean): void {
  try {
    if (isDown) localStorage.setItem(KEY, "down");
    else localStorage.removeItem(KEY);
  } catch {
    // Full or refused.
  }
}
