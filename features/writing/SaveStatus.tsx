import { useEffect, useState } from "preact/hooks";
import { announceAfter, describeSave, type Saving } from "./describeSave.ts";
import styles from "./SaveStatus.module.css";
import { useTranslate } from "../../components/translate.ts";

/**
 * Says what is true of the text in the box. It changes with every key, so a screen reader hears it from a second
 * element.
 */
export function SaveStatus(saving: Saving) {
  const words = describeSave(saving, useTranslate());
  const announced = useAnnounced(words, announceAfter(saving));
  return (
    <>
      <p
        data-part="status"
        class={saving.save.kind === "saving" ? styles.saving : styles.status}
        role="status"
        aria-live="off"
      >
        {words}
      </p>
      <p data-part="announced" class={styles.announced} aria-live="polite">
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
