import { useTranslate, type MessageKey } from "../../components/translate.ts";
import styles from "./WaysBack.module.css";

/** How the page looks back. */
export type WayBack = "days" | "questions" | "calendar";

const NAMES = {
  days: "byDay",
  questions: "byQuestion",
  calendar: "calendar",
} as const satisfies Record<WayBack, MessageKey>;

const WAYS = ["days", "questions", "calendar"] as const satisfies readonly WayBack[];

/** In one line: the ways to look back, and which of them is taken. */
export function WaysBack({ taken, onTake }: { taken: WayBack; onTake: (way: WayBack) => void }) {
  const translate = useTranslate();
  return (
    <nav class={styles.ways} aria-label={translate("waysBack")}>
      {WAYS.map((way) => (
        <button key={way} type="button" aria-pressed={way === taken} onClick={() => onTake(way)}>
          {translate(NAMES[way])}
        </button>
      ))}
    </nav>
  );
}
