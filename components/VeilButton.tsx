import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useTranslate } from "./translate.ts";
import "./veil.css";
import styles from "./VeilButton.module.css";
import { VEIL_KEYS } from "./veilKeys.ts";

/** Whether all answers are covered, on all pages, and what turns it. */
export type Veiling = { isDown: boolean; onTurn: () => void };

/** `null` on a page that shows no answers. */
export const VeilContext = createContext<Veiling | null>(null);

export function VeilButton() {
  const translate = useTranslate();
  const veil = useContext(VeilContext);
  if (veil === null) return null;
  return (
    <button type="button" aria-keyshortcuts={VEIL_KEYS} onClick={veil.onTurn}>
      {translate(veil.isDown ? "showAnswers" : "hideAnswers")}
    </button>
  );
}

/** Why there is nothing to read. Always in the page, so that a screen reader hears it change. */
export function VeilNotice() {
  const translate = useTranslate();
  const isDown = useContext(VeilContext)?.isDown === true;
  return (
    <p aria-live="polite" class={styles.notice} data-screen-only={!isDown || undefined}>
      {isDown && translate("answersHidden")}
    </p>
  );
}
