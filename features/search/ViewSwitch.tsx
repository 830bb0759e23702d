import { useTranslate, type MessageKey } from "../../components/translate.ts";
import styles from "./ViewSwitch.module.css";

/** The ways in which the page looks back. */
export type JournalView = "days" | "questions" | "calendar";

const NAMES = {
  days: "byDay",
  questions: "byQuestion",
  calendar: "calendar",
} as const satisfies Record<JournalView, MessageKey>;

const VIEWS = ["days", "questions", "calendar"] as const satisfies readonly JournalView[];

/** Shows the ways to look back, and which of them is chosen. */
export function ViewSwitch({ current, onSwitch }: { current: JournalView; onSwitch: (view: JournalView) => void }) {
  const translate = useTranslate();
  return (
    <nav class={styles.ways} aria-label={translate("waysBack")}>
      {VIEWS.map((view) => (
        <button key={view} type="button" aria-pressed={view === current} onClick={() => onSwitch(view)}>
          {translate(NAMES[view])}
        </button>
      ))}
    </nav>
  );
}
