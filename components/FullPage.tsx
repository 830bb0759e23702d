import type { ComponentChildren } from "preact";
import styles from "./FullPage.module.css";
import { PrivacyScreenButton, PrivacyScreenNotice } from "./PrivacyScreenButton.tsx";

type Props = { title: string; ways: ComponentChildren; children: ComponentChildren };

/**
 * A full page (the journal, the week in view, the options), with its name and the ways to the others.
 * `data-screen-only` marks what is not on paper, and `data-paper-only` what is only there.
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
