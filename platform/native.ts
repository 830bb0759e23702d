/**
 * The API that Chromium and Firefox share, with promises and without the polyfill. It has all that a painting page
 * needs. The polyfill takes many times as long to load.
 */
type Storage = {
  /** `null` gets all items. */
  get: (key: string | null) => Promise<Record<string, unknown>>;
  set: (items: object) => Promise<void>;
  remove: (key: string) => Promise<void>;
  clear: () => Promise<void>;
  /** Only Chromium has this. */
  setAccessLevel?: (access: { accessLevel: "TRUSTED_CONTEXTS" }) => Promise<void>;
};
type Native = {
  i18n: { getMessage: (key: string, substitutions: string[]) => string; getUILanguage: () => string };
  /** The browser forgets `session` when it ends. */
  storage: {
    local: Storage;
    session: Storage;
    onChanged: { addListener: (listener: (changes: object) => void) => void };
  };
  action: { setIcon: (icon: { path: Record<number, string> }) => Promise<void> };
};

declare const chrome: Native;

export const native = chrome;
