import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import styles from "./Disclosure.module.css";

type Props = { summary: string; children: () => ComponentChildren };

/** Closed until it is asked for. Its content is made when it opens. */
export function Disclosure({ summary, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class={styles.disclosure} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
