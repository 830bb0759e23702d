import styles from "../../features/writing/SaveStatus.module.css";
import { VEIL_KEYS } from "../../components/veilKeys.ts";
import { waitSafely } from "../../journal/report.ts";
import { translate } from "../../platform/translate.ts";
import { followVeil } from "../../platform/veil.ts";
import type { tellOfCover } from "./coverAnswers.ts";

/**
 * The veil, before any answer is shown. What covers is loaded where it is down; over once that is there. Gives what shows
 * its button, at the end of the line that says what is kept: with the answer, so that the page changes once.
 */
export async function startVeil(): Promise<() => void> {
  const button = document.createElement("button");
  let covering: { tellOfCover: typeof tellOfCover } | null = null;
  const place = () => {
    if (!button.isConnected) document.querySelector("[role=status]")?.before(button);
  };
  const show = async (isDown: boolean) => {
    if (isDown) place();
    button.textContent = translate(isDown ? "showAnswers" : "hideAnswers");
    // It may have been turned again while that was on its way.
    if (isDown || covering) (covering ??= await import("./coverAnswers.ts")).tellOfCover(button, veil.isDown());
  };
  const veil = followVeil((isDown) => void show(isDown));
  button.type = "button";
  button.className = String(styles["veil"]);
  button.ariaKeyShortcuts = VEIL_KEYS;
  button.addEventListener("click", veil.turn);
  await waitSafely(show(veil.isDown()));
  return place;
}
