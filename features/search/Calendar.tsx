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
  const place = useRef<HTMLElement>(null);
  const [turned, turn] = useState<Month | null>(isMonth(chosen) ? chosen : null);
  const [isFull, setIsFull] = useState(isMonth(chosen));
  const [hasTurned, setHasTurned] = useState(false);
  useFocusOnStop(place, { isFull, hasTurned });
  const month = turned ?? monthOf(days.at(-1) ?? today);
  const open = useCallback(
    (opened: Month) => {
      turn(opened);
      setIsFull(true);
      setHasTurned(true);
      onChoose(opened);
    },
    [onChoose],
  );
  const close = () => {
    turn(month);
    setIsFull(false);
    onChoose(null);
  };
  const range = { oldest: monthOf(days[0] ?? today), newest: monthOf(days.at(-1) ?? today) };
  return (
    <section ref={place} class={styles.calendar} aria-label={translate("calendar")}>
      {isFull ? (
        <MonthHead {...{ month, ...range, onOpen: open, onClose: close }} />
      ) : (
        <YearHead {...{ month, ...range, onTurn: turn, onPrintYear }} />
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
  place: { current: HTMLElement | null },
  { isFull, hasTurned }: { isFull: boolean; hasTurned: boolean },
): void {
  useEffect(() => {
    if (!hasTurned) return;
    const find = (selector: string) => place.current?.querySelector<HTMLElement>(selector);
    const stop = isFull ? (find(`[${STOP}]`) ?? find("[data-back]")) : find("[data-opens][tabindex='0']");
    // The year is higher than the month. To a reader low in the year, the month's name would be above the screen.
    find("h2")?.scrollIntoView({ block: "nearest" });
    stop?.focus();
  }, [place, isFull, hasTurned]);
}

type HeadProps = { month: Month; oldest: Month; newest: Month };

function YearHead({
  month,
  oldest,
  newest,
  onTurn,
  onPrintYear,
}: HeadProps & { onTurn: (month: Month) => void } & Pick<Props, "onPrintYear">) {
  const translate = useTranslate();
  const year = yearOf(month);
  return (
    <div class={styles.head}>
      <Turn
        name={translate("yearBefore")}
        isPossible={year > yearOf(oldest)}
        onTurn={() => onTurn(monthAfter(month, -12))}
        sign="←"
      />
      <h2 aria-live="polite">{year}</h2>
      <Turn
        name={translate("yearAfter")}
        isPossible={year < yearOf(newest)}
        onTurn={() => onTurn(monthAfter(month, 12))}
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
      <Turn
        name={translate("monthBefore")}
        isPossible={month > oldest}
        onTurn={() => onOpen(monthAfter(month, -1))}
        sign="←"
      />
      <h2 aria-live="polite">{formatMonth(month, translate("languageTag"), "withYear")}</h2>
      <Turn
        name={translate("monthAfter")}
        isPossible={month < newest}
        onTurn={() => onOpen(monthAfter(month, 1))}
        sign="→"
      />
      <button type="button" class={styles.way} data-back onClick={onClose}>
        {translate("wholeYear", String(yearOf(month)))}
      </button>
    </div>
  );
}

type TurnProps = { name: string; sign: string; isPossible: boolean; onTurn: () => void };

/** The button stays when it leads nowhere, so that it keeps the focus. */
function Turn({ name, sign, isPossible, onTurn }: TurnProps) {
  return (
    <button type="button" aria-label={name} aria-disabled={!isPossible} onClick={() => isPossible && onTurn()}>
      {sign}
    </button>
  );
}
