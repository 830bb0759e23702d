import styles from "./Lamp.module.css";
import { useTranslate } from "../../components/translate.ts";

/**
 * The mark of Dagvraag: a hanging lamp, lit once today has an answer. Its rays show that, and not colour alone. What
 * changes is on the element around the drawing. If a script touches an element of SVG, the browser must set up all that
 * such an element can do.
 */
export function Lamp({ isLit }: { isLit: boolean }) {
  const translate = useTranslate();
  return (
    <i
      data-part="lamp"
      class={styles.lamp}
      data-lit={isLit}
      role="img"
      aria-label={translate(isLit ? "lampLit" : "lampDark")}
    >
      <svg viewBox="7 0 34 48">
        <path class={styles.cord} d="M24 -2000V9" />
        <path class={styles.shade} d="M7 29C7 17 14.5 9 24 9s17 8 17 20z" />
        <path class={styles.bulb} d="M18 29a6 6 0 0 0 12 0" />
        <path class={styles.rays} d="M24 40v6M13.5 37l-3.5 5M34.5 37l3.5 5" />
      </svg>
    </i>
  );
}
