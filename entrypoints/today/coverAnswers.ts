/** Loaded where the veil is down: the style that covers, and the line that says so. */
import styles from "../../components/SaveStatus.module.css";
import "../../components/veil.css";
import { translate } from "../door/translate.ts";

const line = document.createElement("p");
line.ariaLive = "polite";
line.className = String(styles["status"]);

export function tellOfCover(button: HTMLElement, isDown: boolean): void {
  button.after(line);
  line.textContent = isDown ? translate("answersHiddenToo") : "";
}
