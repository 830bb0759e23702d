/** Loaded where the veil is down: the style that covers, and the line that says so. */
import "../../components/veil.css";
import { translate } from "../door/translate.ts";

const line = document.createElement("p");
line.ariaLive = "polite";

export function tellOfCover(button: HTMLElement, isDown: boolean): void {
  button.after(line);
  line.textContent = isDown ? translate("answersHiddenToo") : "";
}
