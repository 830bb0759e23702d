/** The new tab and the popup as HTML, made by the build (tools/prerender.ts): filled by paintToday.ts, then taken over. */
import { renderToString } from "preact-render-to-string";
import * as v from "valibot";
import { TodayPage, type Surface } from "../../components/TodayPage.tsx";
import { TranslateContext, type Translate } from "../../components/translate.ts";
import { questionIdSchema } from "../../content/article.ts";
import { dayOf } from "../../content/day.ts";
import { formatDay } from "../../components/formatDay.ts";
import { createTodayState, type FirstShown } from "../../journal/todayState.ts";

/** With all that a question may have, and nothing in it. */
const BLANK: FirstShown = {
  day: dayOf(new Date(0)),
  isLit: false,
  typed: null,
  question: {
    id: v.parse(questionIdSchema, "0".repeat(16)),
    kind: "lightbulb",
    text: "",
    hint: "",
    section: "",
    article: { title: "", url: "", category: null, minutes: null },
  },
};

const IDLE = { onInput: () => {}, onAnother: () => {} };

/** What is filled in anyway needs no place to be filled in at. */
const TO_BE_SET = / (?:aria-label|placeholder|href)="(?:#:~:text=)?"/g;

/** As the page's own code would render it; without a question, to be filled by paintToday.ts. */
export function prerenderToday(
  surface: Surface,
  shown: FirstShown | null = null,
  translate: Translate = () => "",
): string {
  const date = shown === null ? "" : formatDay(shown.day, translate("languageTag"), "withoutYear");
  const state = createTodayState(shown ?? BLANK);
  const view = <TodayPage state={state} date={date} surface={surface} actions={IDLE} />;
  const html = renderToString(<TranslateContext value={translate}>{view}</TranslateContext>);
  return shown === null ? html.replaceAll(TO_BE_SET, "") : html;
}
