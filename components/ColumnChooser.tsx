import type { TableChoice, TableColumn } from "../journal/exchange/from/anyTable.ts";
import { textToMoment, type DateOrder } from "../journal/exchange/from/moment.ts";
import { Choice } from "./Choice.tsx";
import styles from "./ColumnChooser.module.css";
import { formatDay } from "./formatDay.ts";
import { useTranslate, type Translate } from "./translate.ts";

type Props = { columns: readonly TableColumn[]; choice: TableChoice; onPick: (choice: TableChoice) => void };

const ORDERS: readonly DateOrder[] = ["dayFirst", "monthFirst"];
const NONE = -1;

/** Which column of a table is what: guessed well, and said in sentences. */
export function ColumnChooser({ columns, choice, onPick }: Props) {
  const translate = useTranslate();
  const options = columns.map((column, place) => ({ value: place, name: describeColumn(column, place, translate) }));
  const withNone = [{ value: NONE, name: translate("columnNone") }, ...options];
  const day = columns[choice.day];
  const pickOrder = (place: number) => onPick({ ...choice, order: ORDERS[place] ?? choice.order });
  return (
    <div class={styles.chooser}>
      <Pick
        label={translate("columnDay")}
        value={choice.day}
        options={options}
        onPick={(place) => onPick({ ...choice, day: place })}
      />
      {day?.order === null && (
        <Pick
          label={translate("columnOrder", day.example)}
          value={ORDERS.indexOf(choice.order)}
          options={ORDERS.map((order, value) => ({ value, name: readExample(day.example, order, translate) }))}
          onPick={pickOrder}
        />
      )}
      <Pick
        label={translate("columnText")}
        value={choice.text}
        options={options}
        onPick={(place) => onPick({ ...choice, text: place })}
      />
      <Pick
        label={translate("columnTitle")}
        value={choice.title ?? NONE}
        options={withNone}
        onPick={(place) => onPick({ ...choice, title: place === NONE ? null : place })}
      />
    </div>
  );
}

type PickProps = {
  label: string;
  value: number;
  options: readonly { value: number; name: string }[];
  onPick: (value: number) => void;
};

function Pick({ label, value, options, onPick }: PickProps) {
  return (
    <p class={styles.pick}>
      <span aria-hidden="true">{label}</span>
      <Choice
        label={label}
        value={String(value)}
        options={options.map((option) => [String(option.value), option.name] as const)}
        onChoose={(place) => onPick(Number(place))}
      />
    </p>
  );
}

const LONGEST = 40;

function describeColumn({ name, example }: TableColumn, place: number, translate: Translate): string {
  return translate("columnOption", shorten(name) || String(place + 1), shorten(example));
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line;
}

function readExample(example: string, order: DateOrder, translate: Translate): string {
  const moment = textToMoment(example, null, order);
  return moment === null ? example : formatDay(moment.day, translate("languageTag"), "withYear");
}
