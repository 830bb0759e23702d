import type { SaveState } from "../features/writing/editSession.ts";
import { showNotice } from "./notice.ts";
import { translate } from "./translate.ts";

/** So often it is looked whether what was typed is kept by now. In milliseconds. */
const AGAIN = 500;
let isTold = false;

/** Says once, in the reader's language, that something went wrong; and what became of the words, which is looked at anew. */
export function tellUnexpected(saves: () => SaveState[]): void {
  if (isTold) return;
  isTold = true;
  const notice = showNotice("");
  const follow = () => {
    notice.say(translate(describe(saves())));
    setTimeout(follow, AGAIN);
  };
  follow();
}

/** No more than what is true. */
function describe(saves: readonly SaveState[]) {
  const written = saves.filter(({ kind }) => kind !== "untouched");
  if (written.length === 0) return "unexpected";
  return written.every(({ kind }) => kind === "saved") ? "unexpectedKept" : "unexpectedNotKept";
}
