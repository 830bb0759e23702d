/** The new tab and the popup as HTML. The build makes them (tools/prerender.ts), and paintToday.dom.ts fills them. */
import { renderToString } from "preact-render-to-string";
import * as v from "valibot";
import { formatDay } from "../../../components/formatDay.ts";
import { TodayPage, type Surface } from "../TodayPage.tsx";
import type { ShownQuestion } from "../todayState.ts";
import { TranslateContext, type Translate } from "../../../components/translate.ts";
import { questionIdSchema } from "../../../content/article.ts";
import { BLOG_HOME } from "../../../content/blog.ts";
import { dayOf } from "../../../content/day.ts";

/** It has every part that a question may have, each of them empty. */
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

/** Attributes that are filled in later need no value here. */
const TO_BE_SET = new RegExp(` (?:aria-label|placeholder|href)(?:="(?:${BLOG_HOME})?")?(?=[ />])`, "g");

/** Without a question, gives the page before it is filled. With one, gives the page as it should be then. */
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
