import { useEffect, useState } from "preact/hooks";
import type { JournalFailure } from "../journal/failure.ts";
import type { SaveState } from "../journal/sitting.ts";
import { failureMessage } from "./failureMessage.ts";
import styles from "./SaveStatus.module.css";
import { useTranslate, type Translate } from "./translate.ts";

type Props = { save: SaveState; unavailable?: JournalFailure | null };

/** Reading out "Saved" at every key would talk through the writing. In milliseconds. */
const ANNOUNCE_AFTER = 1_500;

/**
 * What is true of the text in the box, in words; empty while there is nothing to say. It changes with every key, so
 * a screen reader hears it from a second element: a failure at once, all else when the writing pauses.
 */
export function SaveStatus({ save, unavailable = null }: Props) {
  const translate = useTranslate();
  const words = describe(save, unavailable, translate);
  const announced = useAnnounced(words, save.kind === "failed" ? 0 : ANNOUNCE_AFTER);
  return (
    <>
      <p role="status" aria-live="off" class={save.kind === "saving" ? styles.saving : styles.status}>
        {words}
      </p>
      <p aria-live="polite" class={styles.announced}>
        {announced}
      </p>
    </>
  );
}

function useAnnounced(words: string, delay: number): string {
  const [announced, setAnnounced] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(words), delay);
    return () => clearTimeout(timer);
  }, [words, delay]);
  return announced;
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
