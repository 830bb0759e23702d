import type { JournalFailure } from "../journal/failure.ts";
import type { SaveState } from "../journal/sitting.ts";
import { failureMessage } from "./failureMessage.ts";
import styles from "./SaveStatus.module.css";
import { useTranslate, type Translate } from "./translate.ts";

type Props = { save: SaveState; unavailable?: JournalFailure | null };

/** What is true of the text in the box, in words; empty while there is nothing to say. */
export function SaveStatus({ save, unavailable = null }: Props) {
  const translate = useTranslate();
  return (
    <p role="status" class={styles.status}>
      {describe(save, unavailable, translate)}
    </p>
  );
}

function describe(save: SaveState, unavailable: JournalFailure | null, translate: Translate): string {
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
