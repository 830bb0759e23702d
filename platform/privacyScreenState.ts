import { signal } from "@preact/signals-core";
import type { PrivacyScreenState } from "../components/PrivacyScreenButton.tsx";
import { coverBoxes } from "./coverBoxes.ts";
import { followPrivacyScreen } from "./privacyScreen.ts";

/** The privacy screen of a page whose views read it. The boxes of the page are covered with it. */
export function createPrivacyScreenState(): PrivacyScreenState {
  const isDown = signal(false);
  const show = (isDownNow: boolean) => {
    isDown.value = isDownNow;
    coverBoxes(isDownNow);
  };
  const privacyScreen = followPrivacyScreen(show);
  show(privacyScreen.isDown());
  return { isDown, onToggle: privacyScreen.turn };
}
