/** Turn the veil, as `aria-keyshortcuts` has it. No browser has a use for these keys together. */
export const VEIL_KEYS = "Alt+Shift+H";
