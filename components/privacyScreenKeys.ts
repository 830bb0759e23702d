/** Turn the privacy screen, as `aria-keyshortcuts` has it. No browser has a use for these keys together. */
export const PRIVACY_SCREEN_KEYS = "Alt+Shift+H";
