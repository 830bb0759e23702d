import styles from "../../features/writing/SaveStatus.module.css";
import { PRIVACY_SCREEN_KEYS } from "../../components/privacyScreenKeys.ts";
import { waitSafely } from "../../journal/report.ts";
import { translate } from "../../platform/translate.ts";
import { followPrivacyScreen } from "../../platform/privacyScreen.ts";
import type { tellOfCover } from "./coverAnswers.ts";

/**
 * The privacy screen, before any answer is shown. What covers is loaded where it is down; over once that is there. Gives what shows
 * its button, at the end of the line that says what is kept: with the answer, so that the page changes once.
 */
export async function startPrivacyScreen(): Promise<() => void> {
  const button = document.createElement("button");
  let covering: { tellOfCover: typeof tellOfCover } | null = null;
  const place = () => {
    if (!button.isConnected) document.querySelector("[role=status]")?.before(button);
  };
  const show = async (isDown: boolean) => {
    if (isDown) place();
    button.textContent = translate(isDown ? "showAnswers" : "hideAnswers");
    // It may have been turned again while that was on its way.
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
  return place;
}
