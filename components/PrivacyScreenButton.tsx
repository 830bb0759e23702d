import type { ReadonlySignal } from "@preact/signals-core";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useTranslate } from "./translate.ts";
import "./privacyScreen.css";
import styles from "./PrivacyScreenButton.module.css";
import { PRIVACY_SCREEN_KEYS } from "./privacyScreenKeys.ts";

/** Whether all answers are covered on all pages, and the function that turns this. */
export type PrivacyScreenState = { isDown: ReadonlySignal<boolean>; onToggle: () => void };

/** `null` on a page that shows no answers. */
export const PrivacyScreenContext = createContext<PrivacyScreenState | null>(null);

export function PrivacyScreenButton() {
  const translate = useTranslate();
  const privacyScreen = useContext(PrivacyScreenContext);
  if (privacyScreen === null) return null;
  return (
    <button type="button" aria-keyshortcuts={PRIVACY_SCREEN_KEYS} onClick={privacyScreen.onToggle}>
      {translate(privacyScreen.isDown.value ? "showAnswers" : "hideAnswers")}
    </button>
  );
}

/** Says why there is nothing to read. It is always in the page, so that a screen reader hears it change. */
export function PrivacyScreenNotice() {
  const translate = useTranslate();
  const isDown = useContext(PrivacyScreenContext)?.isDown.value === true;
  return (
    <p aria-live="polite" class={styles.notice} data-screen-only={!isDown || undefined}>
      {isDown && translate("answersHidden")}
    </p>
  );
}
