import type { Anniversary, Memory } from "./memories.ts";
import { formatDay } from "../../components/formatDay.ts";
import styles from "./MemoryWays.module.css";
import { useTranslate, type Translate } from "../../components/translate.ts";

type Props = {
  memories: readonly Memory[];
  /** The memory that the page shows; `null` while it shows something else. */
  chosen: Memory | null;
  onChoose: (memory: Memory | null) => void;
  /** Shows some answer from before today; `null` while there is none. */
  onSurprise: (() => void) | null;
};

/** "Op deze dag": buttons for what was written a week, a month, or years ago. */
export function MemoryWays({ memories, chosen, onChoose, onSurprise }: Props) {
  const translate = useTranslate();
  return (
    <section class={styles.ways} aria-label={translate("onThisDay")}>
      {memories.length > 0 && <p>{translate("onThisDay")}</p>}
      {memories.map((memory) => {
        const isChosen = memory.day === chosen?.day && chosen.anniversary !== null;
        return (
          <button
            key={memory.day}
            type="button"
            aria-pressed={isChosen}
            onClick={() => onChoose(isChosen ? null : memory)}
          >
            {memory.anniversary && describe(memory.anniversary, translate)}
          </button>
        );
      })}
      {onSurprise && (
        <button type="button" onClick={onSurprise}>
          {translate("surprise")}
        </button>
      )}
      <p aria-live="polite" class={styles.day}>
        {chosen && describeDays(chosen, translate("languageTag"))}
      </p>
      {chosen && (
        <button type="button" onClick={() => onChoose(null)}>
          {translate("wholeJournal")}
        </button>
      )}
    </section>
  );
}

/** Days that share an anniversary are in one month, so the year is said once. */
function describeDays({ firstDay, day }: Memory, language: string): string {
  const last = formatDay(day, language, "withYear");
  return firstDay === day ? last : `${formatDay(firstDay, language, "withoutYear")} – ${last}`;
}

function describe(anniversary: Anniversary, translate: Translate): string {
  switch (anniversary.kind) {
    case "week":
      return translate("weekAgo");
    case "month":
      return translate("monthAgo");
    case "years":
      return anniversary.count === 1 ? translate("yearAgo") : translate("yearsAgo", String(anniversary.count));
  }
}
