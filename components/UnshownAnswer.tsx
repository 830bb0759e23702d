import type { Entry } from "../journal/entry.ts";
import { wordsOf } from "./entryText.ts";
import { useTranslate } from "./translate.ts";

/** In the place of one answer that a view can't show. Its words are plain text: no page fails in showing them. */
export function UnshownAnswer({ entry }: { entry: Entry }) {
  return (
    <>
      <p role="alert">{useTranslate()("unshownAnswer")}</p>
      <p data-words>{wordsOf(entry)}</p>
    </>
  );
}
