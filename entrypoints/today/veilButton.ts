import styles from "../../components/SaveStatus.module.css";
import { VEIL_KEYS } from "../../components/veilKeys.ts";
import { translate } from "../door/translate.ts";
import { followVeil } from "../door/veil.ts";
import type { tellOfCover } from "./coverAnswers.ts";

/**
 * The veil's button, at the end of the line that says what is kept. What covers is loaded where the veil is down; over
 * once that is there. Before any answer is shown.
 */
export async function startVeil(): Promise<void> {
  const button = document.createElement("button");
  let covering: { tellOfCover: typeof tellOfCover } | null = null;
  const show = async (isDown: boolean) => {
    button.textContent = translate(isDown ? "showAnswers" : "hideAnswers");
    if (isDown || covering) (covering ??= await import("./coverAnswers.ts")).tellOfCover(button, isDown);
  };
  const veil = followVeil((isDown) => void show(isDown));
  button.type = "button";
  button.className = String(styles["veil"]);
  button.ariaKeyShortcuts = VEIL_KEYS;
  button.addEventListener("click", veil.turn);
  document.querySelector("[role=status]")?.before(button);
  await show(veil.isDown());
}
