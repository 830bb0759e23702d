import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Day } from "../../content/day.ts";
import { isMonth, monthAfter, monthOf, yearOf, type Month } from "../../journal/month.ts";
import styles from "./Calendar.module.css";
import { CalendarDays, STOP } from "./CalendarDays.tsx";
import { CalendarYear } from "./CalendarYear.tsx";
import { formatMonth } from "../../components/formatDay.ts";
import { useTranslate } from "../../components/translate.ts";

type Props = {
  /** The days on which something was written, oldest first. */
  days: readonly Day[];
  today: Day;
  /** The day or month whose answers the page shows. */
  chosen: Day | Month | null;
  /** The reader opened the calendar, so the days are needed now. */
  onBegin: () => void;
  /** Gets `null` when the reader turns away from a day or month. */
  onChoose: (chosen: Day | Month | null) => void;
  onPrintYear: (year: number) => void;
};

/** A year at a glance, or one of its months in full. Each day on which something was written is a button. */
export function Calendar({ days, today, chosen, onBegin, onChoose, onPrintYear }: Props) {
  useEffect(onBegin, [onBegin]);
  const translate = useTranslate();
  const calendar = useRef<HTMLElement>(null);
  const [shownMonth, setShownMonth] = useState<Month | null>(isMonth(chosen) ? chosen : null);
  const [isFull, setIsFull] = useState(isMonth(chosen));
  const [hasMoved, setHasMoved] = useState(false);
  useFocusOnStop(calendar, { isFull, hasMoved });
  const month = shownMonth ?? monthOf(days.at(-1) ?? today);
  const open = useCallback(
    (opened: Month) => {
      setShownMonth(opened);
      setIsFull(true);
      setHasMoved(true);
      onChoose(opened);
    },
    [onChoose],
  );
  const close = () => {
    setShownMonth(month);
    setIsFull(false);
    onChoose(null);
  };
  const range = { oldest: monthOf(days[0] ?? today), newest: monthOf(days.at(-1) ?? today) };
  return (
    <section ref={calendar} class={styles.calendar} aria-label={translate("calendar")}>
      {isFull ? (
        <MonthHead {...{ month, ...range, onOpen: open, onClose: close }} />
      ) : (
        <YearHead {...{ month, ...range, onShow: setShownMonth, onPrintYear }} />
      )}
      {isFull ? (
        <CalendarDays isLarge {...{ month, days, chosen }} onChoose={(day) => onChoose(day ?? month)} />
      ) : (
        <CalendarYear {...{ month, days, chosen, onChoose, onOpen: open }} />
      )}
    </section>
  );
}

/** The button that was pressed is gone. The focus goes to where the reader looks next. */
function useFocusOnStop(
  calendar: { current: HTMLElement | null },
  { isFull, hasMoved }: { isFull: boolean; hasMoved: boolean },
): void {
  useEffect(() => {
    if (!hasMoved) return;
    const find = (selector: string) => calendar.current?.querySelector<HTMLElement>(selector);
    const stop = isFull ? (find(`[${STOP}]`) ?? find("[data-back]")) : find("[data-opens][tabindex='0']");
    // The year is higher than the month. To a reader low in the year, the month's name would be above the screen.
    find("h2")?.scrollIntoView({ block: "nearest" });
    stop?.focus();
  }, [calendar, isFull, hasMoved]);
}

type HeadProps = { month: Month; oldest: Month; newest: Month };

function YearHead({
  month,
  oldest,
  newest,
  onShow,
  onPrintYear,
}: HeadProps & { onShow: (month: Month) => void } & Pick<Props, "onPrintYear">) {
  const translate = useTranslate();
  const year = yearOf(month);
  return (
    <div class={styles.head}>
      <StepButton
        name={translate("yearBefore")}
        isPossible={year > yearOf(oldest)}
        onStep={() => onShow(monthAfter(month, -12))}
        sign="←"
      />
      <h2 aria-live="polite">{year}</h2>
      <StepButton
        name={translate("yearAfter")}
        isPossible={year < yearOf(newest)}
        onStep={() => onShow(monthAfter(month, 12))}
        sign="→"
      />
      <button type="button" class={styles.way} onClick={() => onPrintYear(year)}>
        {translate("printYear", String(year))}
      </button>
    </div>
  );
}

type MonthHeadProps = HeadProps & { onOpen: (month: Month) => void; onClose: () => void };

function MonthHead({ month, oldest, newest, onOpen, onClose }: MonthHeadProps) {
  const translate = useTranslate();
  return (
    <div class={styles.head}>
      <StepButton
        name={translate("monthBefore")}
        isPossible={month > oldest}
        onStep={() => onOpen(monthAfter(month, -1))}
        sign="←"
      />
      <h2 aria-live="polite">{formatMonth(month, translate("languageTag"), "withYear")}</h2>
      <StepButton
        name={translate("monthAfter")}
        isPossible={month < newest}
        onStep={() => onOpen(monthAfter(month, 1))}
        sign="→"
      />
      <button type="button" class={styles.way} data-back onClick={onClose}>
        {translate("wholeYear", String(yearOf(month)))}
      </button>
    </div>
  );
}

type StepButtonProps = { name: string; sign: string; isPossible: boolean; onStep: () => void };

/** The button stays when it leads nowhere, so that it keeps the focus. */
function StepButton({ name, sign, isPossible, onStep }: StepButtonProps) {
  return (
    <button type="button" aria-label={name} aria-disabled={!isPossible} onClick={() => isPossible && onStep()}>
      {sign}
    </button>
  );
}
