import type { SaveState } from "../features/writing/editSession.ts";
import { showNotice } from "./notice.ts";
import { translate } from "./translate.ts";

/** In milliseconds. The notice checks this often whether the words are kept by now. */
const AGAIN = 500;
let isShown = false;

/**
 * Says once, in the reader's language, that something went wrong. It also says what became of the words, and keeps that
 * up to date.
 */
export function showUnexpected(saves: () => SaveState[]): void {
  if (isShown) return;
  isShown = true;
  const notice = showNotice("");
  const follow = () => {
    notice.say(translate(describe(saves())));
    setTimeout(follow, AGAIN);
  };
  follow();
}

/** Says no more than what is true. */
function describe(saves: readonly SaveState[]) {
  const written = saves.filter(({ kind }) => kind !== "untouched");
  if (written.length === 0) return "unexpected";
  return written.every(({ kind }) => kind === "saved") ? "unexpectedKept" : "unexpectedNotKept";
}
