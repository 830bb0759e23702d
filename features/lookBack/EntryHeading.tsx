import type { Day } from "../../content/day.ts";
import { monthOf } from "../../journal/month.ts";
import styles from "./EntryHeading.module.css";
import { formatDay, formatMonth } from "../../components/formatDay.ts";
import { useTranslate } from "../../components/translate.ts";

/** What stands above an answer. `dayAlone` is for a list in which the neighbours may be of any day. */
export type EntryHead = "monthAndDay" | "day" | "none" | "dayAlone";

/** The heading is part of the answer's list item, so that the list has nothing but answers in it. */
export function EntryHeading({ head, day }: { head: EntryHead; day: Day }) {
  const language = useTranslate()("languageTag");
  if (head === "none") return null;
  if (head === "dayAlone") return <h2 class={styles.day}>{formatDay(day, language, "withYear")}</h2>;
  return (
    <>
      {head === "monthAndDay" && <h2 class={styles.month}>{formatMonth(monthOf(day), language, "withYear")}</h2>}
      <h3 class={styles.day}>{formatDay(day, language, "withoutYear")}</h3>
    </>
  );
}
