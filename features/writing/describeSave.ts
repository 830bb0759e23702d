import type { JournalFailure } from "../../journal/failure.ts";
import type { SaveState } from "./editSession.ts";
import { failureMessage } from "../../components/failureMessage.ts";
import type { Translate } from "../../components/translate.ts";

/** What the reader is told of the text in the box. `unavailable` says why nothing can be kept now. */
export type Saving = { save: SaveState; unavailable?: JournalFailure | null };

/** In milliseconds. A screen reader that says "Saved" at every key would disturb the writing. */
const ANNOUNCE_AFTER = 1_500;

/** Says it in words; empty while there is nothing to say. */
export function describeSave({ save, unavailable = null }: Saving, translate: Translate): string {
  switch (save.kind) {
    case "untouched":
      return unavailable ? translate("cannotSave", translate(failureMessage(unavailable))) : "";
    case "saving":
      return translate("saving");
    case "saved":
      return translate("saved");
    case "failed":
      return translate("notSaved", translate(failureMessage(save.failure)));
  }
}

/**
 * For how many milliseconds it must stay the same before a screen reader is told. A failure is told at once, all else
 * when the writing pauses.
 */
export function announceAfter({ save }: Saving): number {
  return save.kind === "failed" ? 0 : ANNOUNCE_AFTER;
}
