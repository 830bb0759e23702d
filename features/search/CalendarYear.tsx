import { useMemo } from "preact/hooks";
import type { Day } from "../../content/day.ts";
import { monthOf, toMonth, yearOf, type Month } from "../../journal/month.ts";
import { formatCount } from "../../components/formatCount.ts";
import { CalendarDays } from "./CalendarDays.tsx";
import styles from "./CalendarYear.module.css";
import { formatMonth } from "../../components/formatDay.ts";
import { moveByArrow } from "./moveByArrow.dom.ts";
import { useTranslate } from "../../components/translate.ts";

type Props = {
  /** The year of this month is shown. Tab goes to the month, if something was written in it. */
  month: Month;
  days: readonly Day[];
  chosen: Day | Month | null;
  onChoose: (day: Day | null) => void;
  onOpen: (month: Month) => void;
};

/** The twelve months of a year. A month in which something was written has a button that shows it in full. */
export function CalendarYear({ month, days, chosen, onChoose, onOpen }: Props) {
  const year = yearOf(month);
  // The months have many elements, so a key that is typed elsewhere on the page doesn't render them anew.
  const months = useMemo(() => {
    const written = days.filter((day) => yearOf(day) === year);
    const stop = written.find((day) => day === chosen) ?? written.at(-1);
    const stopMonth = written.map(monthOf).find((each) => each === month) ?? (stop && monthOf(stop));
    return Array.from({ length: 12 }, (_, index) => toMonth(year, index + 1)).map((each) => (
      <SmallMonth
        key={each}
        month={each}
        days={written.filter((day) => monthOf(day) === each)}
        isStop={each === stopMonth}
        {...{ stop, chosen, onChoose, onOpen }}
      />
    ));
  }, [days, year, month, chosen, onChoose, onOpen]);
  return (
    <div class={styles.months} data-arrows>
      {months}
    </div>
  );
}

type SmallMonthProps = Props & { stop: Day | undefined; isStop: boolean };

function SmallMonth({ month, days, chosen, stop, isStop, onChoose, onOpen }: SmallMonthProps) {
  const translate = useTranslate();
  const name = formatMonth(month, translate("languageTag"), "withoutYear");
  const count = days.length === 1 ? translate("oneDay") : translate("dayCount", formatCount(days.length, translate));
  return (
    <section class={styles.month} aria-label={name}>
      <p class={styles.name}>
        {days.length === 0 && name}
        {days.length > 0 && (
          <>
            <button
              type="button"
              tabIndex={isStop ? 0 : -1}
              onClick={() => onOpen(month)}
              onKeyDown={moveByArrow}
              data-opens
            >
              {name}
            </button>
            <span> · {count}</span>
          </>
        )}
      </p>
      <CalendarDays {...{ month, days, chosen, stop, onChoose }} />
    </section>
  );
}
