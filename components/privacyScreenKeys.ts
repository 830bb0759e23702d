/**
 * The keys that turn the privacy screen, in the notation of `aria-keyshortcuts`. No browser uses these keys together.
 */
export const PRIVACY_SCREEN_KEYS = "Alt+Shift+H";
