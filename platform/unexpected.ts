/** The one place that hears of what nobody expected, on every page: an error of a view, a promise without its catcher. */
import type { SaveState } from "../features/writing/editSession.ts";
import { translate } from "./translate.ts";

/** `saves` says what became of the words in each box that the page has open. */
export function followUnexpected(saves: () => SaveState[] = () => []): void {
  const tell = async () => {
    try {
      (await import("./tellUnexpected.ts")).tellUnexpected(saves);
    } catch {
      // Not even that can be loaded, as after an update under an open page.
      document.documentElement.append(translate("unexpected"));
    }
  };
  addEventListener("unhandledrejection", () => void tell());
  // The browser tells in the same way of a layout that took more than one frame: that has no error.
  addEventListener("error", (event) => void (event.error && tell()));
}
