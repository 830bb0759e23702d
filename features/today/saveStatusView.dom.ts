import type { Translate } from "../../components/translate.ts";
import { announceAfter, describeSave, type Saving } from "../writing/describeSave.ts";
import styles from "../writing/SaveStatus.module.css";
import { findPart, type Part } from "./parts.dom.ts";
import type { TodayState } from "./todayState.ts";

type Shown = Saving & Pick<TodayState, "isNewDay">;

/** What the page says below the box, as `SaveStatus` renders it, and that a new day has begun. */
export function createSaveStatusView(translate: Translate): (state: Shown) => void {
  let said = "";
  let announcing: ReturnType<typeof setTimeout> | undefined;
  return (state) => {
    put("notice", state.isNewDay ? translate("newDay") : "");
    const words = describeSave(state, translate);
    if (words === said) return;
    said = words;
    put("status", words);
    findPart("status")?.setAttribute(
      "class",
      String(state.save.kind === "saving" ? styles["saving"] : styles["status"]),
    );
    clearTimeout(announcing);
    announcing = setTimeout(() => put("announced", words), announceAfter(state));
  };
}

/** The same words are not said again. */
function put(part: Part, words: string): void {
  const element = findPart(part);
  if (element && element.textContent !== words) element.textContent = words;
}
