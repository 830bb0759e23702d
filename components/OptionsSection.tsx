import type { ComponentChildren, Ref } from "preact";
import { useId } from "preact/hooks";
import styles from "./OptionsSection.module.css";

type Props = {
  heading: string;
  /** Where the heading is to be given the focus. */
  headingRef?: Ref<HTMLHeadingElement>;
  children: ComponentChildren;
};

/** One matter that the reader decides about. */
export function OptionsSection({ heading, headingRef = null, children }: Props) {
  const id = useId();
  return (
    <section class={styles.section} aria-labelledby={id}>
      <h2 id={id} class={styles.heading} {...(headingRef && { ref: headingRef, tabIndex: -1 })}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
