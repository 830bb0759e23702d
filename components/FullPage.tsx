import type { ComponentChildren } from "preact";
import styles from "./FullPage.module.css";
import { PrivacyScreenButton, PrivacyScreenNotice } from "./PrivacyScreenButton.tsx";

type Props = { title: string; ways: ComponentChildren; children: ComponentChildren };

/**
 * A page of its own, with its name and the ways to the others: the journal, the week in view, the options. What is
 * marked `data-screen-only` is not on paper, and what is `data-paper-only` is there alone.
 */
export function FullPage({ title, ways, children }: Props) {
  return (
    <main class={styles.page}>
      <header class={styles.top}>
        <h1 class={styles.title}>{title}</h1>
        <nav class={styles.ways} data-screen-only>
          {ways}
          <PrivacyScreenButton />
        </nav>
      </header>
      <PrivacyScreenNotice />
      {children}
    </main>
  );
}
