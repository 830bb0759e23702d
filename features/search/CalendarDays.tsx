import { dayToUtcDate, type Day } from "../../content/day.ts";
import { daysOf, type Month } from "../../journal/month.ts";
import styles from "./CalendarDays.module.css";
import { formatDay } from "../../components/formatDay.ts";
import { moveByArrow } from "./moveByArrow.dom.ts";
import { useTranslate } from "../../components/translate.ts";

/** The attribute of the day that Tab goes to. From there, the arrow keys go on. */
export const STOP = "data-stop";

type Props = {
  month: Month;
  /** The days on which something was written. */
  days: readonly Day[];
  chosen: Day | Month | null;
  /** Whether the weekdays are named, with no other month beside this one. */
  isLarge?: boolean;
  /** The day that Tab goes to. Without it, Tab goes to the chosen or last written day of the month. */
  stop?: Day | undefined;
  onChoose: (day: Day | null) => void;
};

/** The days of a month in their weeks. */
export function CalendarDays({ month, days, chosen, isLarge = false, stop, onChoose }: Props) {
  const language = useTranslate()("languageTag");
  const written = new Set(days);
  const all = daysOf(month);
  const inMonth = all.filter((day) => written.has(day));
  const first = stop ?? inMonth.find((day) => day === chosen) ?? inMonth.at(-1);
  return (
    <div class={isLarge ? styles.large : styles.days} data-arrows={isLarge || undefined}>
      {isLarge && nameWeekdays(language).map((name) => <Weekday key={name} name={name} />)}
      {all.map((day, index) => {
        const style = index === 0 ? { gridColumnStart: weekdayOf(day) } : {};
        if (written.has(day)) return <WrittenDay key={day} {...{ day, style, chosen, first, onChoose }} />;
        return (
          <span key={day} aria-hidden="true" class={styles.day} style={style}>
            {dateOf(day)}
          </span>
        );
      })}
    </div>
  );
}

/** Screen readers skip it, since each day has its weekday in its name. */
function Weekday({ name }: { name: string }) {
  return (
    <span aria-hidden="true" class={styles.weekday}>
      {name}
    </span>
  );
}

type WrittenDayProps = Pick<Props, "chosen" | "onChoose"> & {
  day: Day;
  first: Day | undefined;
  style: { gridColumnStart?: number };
};

function WrittenDay({ day, style, chosen, first, onChoose }: WrittenDayProps) {
  const translate = useTranslate();
  return (
    <button
      type="button"
      class={styles.written}
      style={style}
      tabIndex={day === first ? 0 : -1}
      {...{ [STOP]: day === first || undefined }}
      aria-pressed={day === chosen}
      aria-label={formatDay(day, translate("languageTag"), "withYear")}
      onClick={() => onChoose(day === chosen ? null : day)}
      onKeyDown={moveByArrow}
      data-day
    >
      {dateOf(day)}
    </button>
  );
}

function dateOf(day: Day): number {
  return Number(day.slice(8));
}

/** From 1, a Monday, to 7. */
function weekdayOf(day: Day): number {
  return dayToUtcDate(day).getUTCDay() || 7;
}

function nameWeekdays(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" });
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2024, 0, index + 1)));
}
