import type { Entry } from "../journal/entry.ts";
import { wordsOf } from "./entryText.ts";
import { useTranslate } from "./translate.ts";

/** Takes the place of one answer that a view can't show. Its words are plain text, which no page can fail to show. */
export function UnshownAnswer({ entry }: { entry: Entry }) {
  return (
    <>
      <p role="alert">{useTranslate()("unshownAnswer")}</p>
      <p data-words>{wordsOf(entry)}</p>
    </>
  );
}
