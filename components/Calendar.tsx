import { useEffect, useMemo, useState } from "preact/hooks";
import { dayToUtcDate, isDay, type Day } from "../content/day.ts";
import styles from "./Calendar.module.css";
import { Disclosure } from "./Disclosure.tsx";
import { formatDay } from "./formatDay.ts";
import { useTranslate } from "./translate.ts";

type Props = {
  /** On which something was written. */
  days: readonly Day[];
  today: Day;
  chosen: Day | null;
  /** The calendar was opened: the days are needed now. */
  onBegin: () => void;
  /** `null`: no day any more. */
  onChoose: (day: Day | null) => void;
};

/** A year at a glance: the days on which something was written are ways to it. */
export function Calendar(props: Props) {
  const translate = useTranslate();
  return <Disclosure summary={translate("calendar")}>{() => <Year {...props} />}</Disclosure>;
}

function Year({ days, today, chosen, onBegin, onChoose }: Props) {
  const translate = useTranslate();
  useEffect(onBegin, [onBegin]);
  const [turned, turn] = useState<number | null>(null);
  const [oldest, newest] = [yearOf(days[0] ?? today), yearOf(days.at(-1) ?? today)];
  const year = turned ?? newest;
  // Many: not made anew with every key that is typed elsewhere on the page.
  const months = useMemo(() => {
    const written = new Set(days.filter((day) => yearOf(day) === year));
    const first = chosen !== null && written.has(chosen) ? chosen : [...written].at(-1);
    return Array.from({ length: 12 }, (_, index) => (
      <Month key={index} month={index + 1} {...{ year, written, chosen, first, onChoose }} />
    ));
  }, [days, year, chosen, onChoose]);
  return (
    <div class={styles.calendar}>
      <p class={styles.year}>
        <Turn name={translate("yearBefore")} isPossible={year > oldest} onTurn={() => turn(year - 1)} sign="←" />
        <span aria-live="polite">{year}</span>
        <Turn name={translate("yearAfter")} isPossible={year < newest} onTurn={() => turn(year + 1)} sign="→" />
      </p>
      <div class={styles.months} data-months>
        {months}
      </div>
    </div>
  );
}

type TurnProps = { name: string; sign: string; isPossible: boolean; onTurn: () => void };

/** Stays where it is when it leads nowhere, and with it the place of whoever works by keyboard. */
function Turn({ name, sign, isPossible, onTurn }: TurnProps) {
  return (
    <button type="button" aria-label={name} aria-disabled={!isPossible} onClick={() => isPossible && onTurn()}>
      {sign}
    </button>
  );
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

type MonthProps = Pick<Props, "chosen" | "onChoose"> & {
  year: number;
  month: number;
  written: ReadonlySet<Day>;
  /** The one that Tab goes to; the arrows go on from there. */
  first: Day | undefined;
};

function Month({ year, month, written, chosen, first, onChoose }: MonthProps) {
  const translate = useTranslate();
  const language = translate("languageTag");
  const days = daysOf(year, month);
  const name = days[0] ? nameMonth(days[0], language) : "";
  const count = days.filter((day) => written.has(day)).length;
  return (
    <section class={styles.month} aria-label={name}>
      <p class={styles.name}>
        {name}
        {count > 0 && <span> · {count === 1 ? translate("oneDay") : translate("dayCount", String(count))}</span>}
      </p>
      <div class={styles.days}>
        {days.map((day, index) => {
          const style = index === 0 ? { gridColumnStart: weekdayOf(day) } : {};
          const date = Number(day.slice(8));
          if (written.has(day)) return <WrittenDay key={day} {...{ day, date, style, chosen, first, onChoose }} />;
          return (
            <span key={day} aria-hidden="true" class={styles.day} style={style}>
              {date}
            </span>
          );
        })}
      </div>
    </section>
  );
}

type WrittenDayProps = Pick<MonthProps, "chosen" | "first" | "onChoose"> & {
  day: Day;
  date: number;
  style: { gridColumnStart?: number };
};

function WrittenDay({ day, date, style, chosen, first, onChoose }: WrittenDayProps) {
  const translate = useTranslate();
  return (
    <button
      type="button"
      class={styles.written}
      style={style}
      tabIndex={day === first ? 0 : -1}
      aria-pressed={day === chosen}
      aria-label={formatDay(day, translate("languageTag"), "withYear")}
      onClick={() => onChoose(day === chosen ? null : day)}
      onKeyDown={moveByArrow}
    >
      {date}
    </button>
  );
}

function daysOf(year: number, month: number): Day[] {
  const start = `${year}-${String(month).padStart(2, "0")}`;
  const days = Array.from({ length: 31 }, (_, index) => `${start}-${String(index + 1).padStart(2, "0")}`);
  return days.filter(isDay);
}

/** From 1, a Monday, to 7. */
function weekdayOf(day: Day): number {
  return dayToUtcDate(day).getUTCDay() || 7;
}

function nameMonth(day: Day, language: string): string {
  return new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(dayToUtcDate(day));
}

const STEPS = new Map([
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
  ["ArrowRight", 1],
  ["ArrowDown", 1],
]);

/** To the day before or after it on which something was written. */
function moveByArrow(event: KeyboardEvent & { currentTarget: HTMLButtonElement }): void {
  const step = STEPS.get(event.key);
  if (step === undefined) return;
  const buttons = [...(event.currentTarget.closest("[data-months]")?.querySelectorAll("button") ?? [])];
  event.preventDefault();
  buttons[buttons.indexOf(event.currentTarget) + step]?.focus();
}
