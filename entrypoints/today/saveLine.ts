import { announceAfter, describeSave, type Saving } from "../../features/writing/describeSave.ts";
import styles from "../../features/writing/SaveStatus.module.css";
import { findPart } from "../../features/today/parts.dom.ts";
import type { TodayState } from "../../features/today/todayState.ts";
import { translate } from "../../platform/translate.ts";

/** What the page says below the box, as `SaveStatus` renders it, and that a new day has begun. */
export function createSaveLine(): (state: Saving & Pick<TodayState, "isNewDay">) => void {
  const line = findPart("status");
  const announced = findPart("announced");
  const notice = findPart("notice");
  let said = "";
  let announcing: ReturnType<typeof setTimeout> | undefined;
  return (state) => {
    put(notice, state.isNewDay ? translate("newDay") : "");
    const words = describeSave(state, translate);
    if (words === said) return;
    said = words;
    put(line, words);
    line?.setAttribute("class", String(state.save.kind === "saving" ? styles["saving"] : styles["status"]));
    clearTimeout(announcing);
    announcing = setTimeout(() => put(announced, words), announceAfter(state));
  };
}

/** The same words are not said again. */
function put(element: Element | null, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}
