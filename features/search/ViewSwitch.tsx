import { useTranslate, type MessageKey } from "../../components/translate.ts";
import styles from "./ViewSwitch.module.css";

/** The ways in which the page looks back. */
export type JournalView = "days" | "questions" | "calendar";

const NAMES = {
  days: "byDay",
  questions: "byQuestion",
  calendar: "calendar",
} as const satisfies Record<JournalView, MessageKey>;

const WAYS = ["days", "questions", "calendar"] as const satisfies readonly JournalView[];

/** Shows the ways to look back, and which of them is taken. */
export function ViewSwitch({ taken, onTake }: { taken: JournalView; onTake: (way: JournalView) => void }) {
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
