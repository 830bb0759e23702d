import type { TableChoice, TableColumn } from "./from/anyTable.ts";
import { DATE_ORDERS, dateInColumn } from "./from/dateOrder.ts";
import type { DateOrder } from "./from/dateText.ts";
import { Choice } from "../../components/Choice.tsx";
import styles from "./ColumnChooser.module.css";
import { formatDay } from "../../components/formatDay.ts";
import { useTranslate, type Translate } from "../../components/translate.ts";

type Props = { columns: readonly TableColumn[]; choice: TableChoice; onPick: (choice: TableChoice) => void };

const NONE = -1;

/** Lets the reader say which column of a table is what. The guess is a good one, and stands in sentences. */
export function ColumnChooser({ columns, choice, onPick }: Props) {
  const translate = useTranslate();
  const options = columns.map((column, index) => ({ value: index, name: describeColumn(column, index, translate) }));
  const withNone = [{ value: NONE, name: translate("columnNone") }, ...options];
  const day = columns[choice.day];
  const orders = ordersOf(day?.example ?? "");
  const pickOrder = (index: number) => onPick({ ...choice, order: orders[index] ?? choice.order });
  return (
    <div class={styles.chooser}>
      <Pick
        label={translate("columnDay")}
        value={choice.day}
        options={options}
        onPick={(column) => onPick({ ...choice, day: column })}
      />
      {day?.order === null && (
        <Pick
          label={translate("columnOrder", day.example)}
          value={orders.indexOf(choice.order)}
          options={orders.map((order, value) => ({ value, name: readExample(day.example, order, translate) }))}
          onPick={pickOrder}
        />
      )}
      <Pick
        label={translate("columnText")}
        value={choice.text}
        options={options}
        onPick={(column) => onPick({ ...choice, text: column })}
      />
      <Pick
        label={translate("columnTitle")}
        value={choice.title ?? NONE}
        options={withNone}
        onPick={(column) => onPick({ ...choice, title: column === NONE ? null : column })}
      />
    </div>
  );
}

/**
 * The orders in which the example is a day. If only one is left, the other rows speak against it, so two are offered.
 */
function ordersOf(example: string): readonly DateOrder[] {
  const orders = DATE_ORDERS.filter((order) => dateInColumn(example, order) !== null);
  return orders.length > 1 ? orders : DATE_ORDERS.slice(0, 2);
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
        onChoose={(chosen) => onPick(Number(chosen))}
      />
    </p>
  );
}

const LONGEST = 40;

function describeColumn({ name, example }: TableColumn, index: number, translate: Translate): string {
  return translate("columnOption", shorten(name) || String(index + 1), shorten(example));
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line;
}

function readExample(example: string, order: DateOrder, translate: Translate): string {
  const day = dateInColumn(example, order);
  return day === null ? example : formatDay(day, translate("languageTag"), "withYear");
}
