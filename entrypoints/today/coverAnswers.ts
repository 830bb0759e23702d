/**
 * Covers the answers. It is loaded if the privacy screen is down. It has the style that covers, the code that covers
 * the box, and the line that says so.
 */
import styles from "../../features/writing/SaveStatus.module.css";
import "../../components/privacyScreen.css";
import { coverBoxes } from "../../platform/coverBoxes.ts";
import { translate } from "../../platform/translate.ts";

const line = document.createElement("p");
line.ariaLive = "polite";
line.className = String(styles["status"]);

let isCovered = false;

export function tellOfCover(button: HTMLElement, isDown: boolean): void {
  isCovered = isDown;
  coverBoxes(isDown);
  if (line.isConnected) return tell();
  button.after(line);
  // A screen reader only tells of a change in a line that it knows.
  requestAnimationFrame(tell);
}

function tell(): void {
  line.textContent = isCovered ? translate("answersHiddenToo") : "";
}
