/** The new tab and the popup as HTML, made by the build (tools/prerender.ts), to be filled by paintToday.ts. */
import { renderToString } from "preact-render-to-string";
import * as v from "valibot";
import { formatDay } from "../../components/formatDay.ts";
import { TodayPage, type Surface } from "../../features/today/TodayPage.tsx";
import type { ShownQuestion } from "../../features/today/todayState.ts";
import { TranslateContext, type Translate } from "../../components/translate.ts";
import { questionIdSchema } from "../../content/article.ts";
import { dayOf } from "../../content/day.ts";

/** With all that a question may have, and nothing in it. */
const BLANK: ShownQuestion = {
  day: dayOf(new Date(0)),
  isLit: false,
  question: {
    id: v.parse(questionIdSchema, "0".repeat(16)),
    kind: "lightbulb",
    text: "",
    hint: "",
    section: "",
    article: { title: "", url: "", category: null, minutes: null },
  },
};

/** What is filled in anyway needs no place to be filled in at. */
const TO_BE_SET = / (?:aria-label|placeholder|href)(?:="(?:#:~:text=)?")?(?=[ />])/g;

/** Without a question, what the page is before it is filled; with one, what it is to be then. */
export function prerenderToday(
  surface: Surface,
  shown: ShownQuestion | null = null,
  translate: Translate = () => "",
): string {
  const { day, question, isLit } = shown ?? BLANK;
  const date = shown === null ? "" : formatDay(day, translate("languageTag"), "withoutYear");
  const view = <TodayPage {...{ surface, date, isLit, question }} />;
  const html = renderToString(<TranslateContext value={translate}>{view}</TranslateContext>);
  return shown === null ? html.replaceAll(TO_BE_SET, "") : html;
}
