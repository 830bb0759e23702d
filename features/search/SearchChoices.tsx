import { isDay } from "../../content/day.ts";
import { isMonth } from "../../journal/month.ts";
import type { SearchChoice, SearchPeriod, SearchState } from "./searchController.ts";
import { Choice } from "../../components/Choice.tsx";
import { formatDay, formatMonth } from "../../components/formatDay.ts";
import styles from "./SearchChoices.module.css";
import { useTranslate } from "../../components/translate.ts";

type Props = {
  state: SearchState;
  onChoose: (change: Partial<SearchChoice>) => void;
};

/** The limits and the order of a search. */
export function SearchChoices({ state, onChoose }: Props) {
  const translate = useTranslate();
  const { choice, choices } = state;
  const articles = choices.articles.map(({ url, title }) => [url, title] as const);
  return (
    <div class={styles.choices}>
      <Period {...{ state, onChoose }} />
      <Choice
        label={translate("searchArticle")}
        value={choice.articleUrl ?? ""}
        options={[["", translate("everyArticle")], ...articles]}
        onChoose={(url) => onChoose({ articleUrl: url === "" ? null : url })}
      />
      <Theme {...{ state, onChoose }} />
      <button type="button" aria-pressed={choice.isStarred} onClick={() => onChoose({ isStarred: !choice.isStarred })}>
        {translate("onlyStarred")}
      </button>
      <Choice
        label={translate("searchOrder")}
        value={choice.order}
        options={[
          ["relevance", translate("bestFirst")],
          ["date", translate("newestFirst")],
        ]}
        onChoose={(order) => onChoose({ order: order === "date" ? "date" : "relevance" })}
      />
    </div>
  );
}

function Period({ state: { choice, choices }, onChoose }: Props) {
  const translate = useTranslate();
  const years = [...new Set(choices.days.map((day) => day.slice(0, 4)))].toReversed();
  return (
    <Choice
      label={translate("searchPeriod")}
      value={String(choice.period)}
      options={[
        ["always", translate("periodAlways")],
        ["month", translate("periodMonth")],
        ["year", translate("periodYear")],
        ...years.map((year) => [year, year] as const),
        ...nameChosen(choice.period, translate("languageTag")),
      ]}
      onChoose={(value) => onChoose({ period: toPeriod(value) })}
    />
  );
}

/** A day or month from the calendar is not in the list of periods, so it is added. */
function nameChosen(period: SearchPeriod, language: string): (readonly [string, string])[] {
  if (isDay(period)) return [[period, formatDay(period, language, "withYear")]];
  return isMonth(period) ? [[period, formatMonth(period, language, "withYear")]] : [];
}

function toPeriod(value: string): SearchPeriod {
  const isNamed = value === "month" || value === "year" || value === "always";
  return isNamed || isDay(value) || isMonth(value) ? value : Number(value);
}

/** With fewer than two themes there is nothing to choose, unless a theme was chosen before. */
function Theme({ state: { choice, choices }, onChoose }: Props) {
  const translate = useTranslate();
  if (choices.themes.length < 2 && choice.theme === null) return null;
  return (
    <Choice
      label={translate("searchTheme")}
      value={choice.theme ?? ""}
      options={[["", translate("everyTheme")], ...choices.themes.map((theme) => [theme, theme] as const)]}
      onChoose={(theme) => onChoose({ theme: theme === "" ? null : theme })}
    />
  );
}
