import type { ComponentChildren, Ref } from "preact";
import styles from "./OptionsSection.module.css";

type Props = {
  heading: string;
  /** Given where the heading may get the focus. */
  headingRef?: Ref<HTMLHeadingElement>;
  children: ComponentChildren;
};

/** A section about one thing that the reader decides. */
export function OptionsSection({ heading, headingRef = null, children }: Props) {
  return (
    <section class={styles.section}>
      <h2 class={styles.heading} {...(headingRef && { ref: headingRef, tabIndex: -1 })}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
