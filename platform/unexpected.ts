/** The one place on every page that hears of errors nobody expected: in a view, or in a promise that nobody catches. */
import type { SaveState } from "../features/writing/editSession.ts";
import { translate } from "./translate.ts";

/** `saves` says what became of the words in each box that the page has open. */
export function followUnexpected(saves: () => SaveState[] = () => []): void {
  const show = async () => {
    try {
      (await import("./showUnexpected.ts")).showUnexpected(saves);
    } catch {
      // Not even that code can be loaded, as after an update under an open page.
      document.documentElement.append(translate("unexpected"));
    }
  };
  addEventListener("unhandledrejection", () => void show());
  // The browser reports a layout of more than one frame in the same way. That report has no error.
  addEventListener("error", (event) => void (event.error && show()));
}
