import styles from "../../features/writing/SaveStatus.module.css";
import { PRIVACY_SCREEN_KEYS } from "../../components/privacyScreenKeys.ts";
import { findPart } from "../../features/today/parts.dom.ts";
import { waitSafely } from "../../journal/report.ts";
import { translate } from "../../platform/translate.ts";
import { followPrivacyScreen } from "../../platform/privacyScreen.ts";
import type { tellOfCover } from "./coverAnswers.ts";

/**
 * Starts the privacy screen before any answer is shown. If it is down, this loads the code that covers, and ends once
 * that is there. Gives a function that shows the button, at the end of the line about saving. The button comes with the
 * answer, so that the page changes once.
 */
export async function startPrivacyScreen(): Promise<() => void> {
  const button = document.createElement("button");
  let covering: { tellOfCover: typeof tellOfCover } | null = null;
  const showButton = () => {
    if (!button.isConnected) findPart("status")?.before(button);
  };
  const show = async (isDown: boolean) => {
    if (isDown) showButton();
    button.textContent = translate(isDown ? "showAnswers" : "hideAnswers");
    // The screen may have been turned again while that code was loading.
    if (!isDown && !covering) return;
    covering ??= await import("./coverAnswers.ts");
    covering.tellOfCover(button, privacyScreen.isDown());
  };
  const privacyScreen = followPrivacyScreen((isDown) => void show(isDown));
  button.type = "button";
  button.className = String(styles["privacyScreen"]);
  button.ariaKeyShortcuts = PRIVACY_SCREEN_KEYS;
  button.addEventListener("click", privacyScreen.turn);
  await waitSafely(show(privacyScreen.isDown()));
  return showButton;
}
