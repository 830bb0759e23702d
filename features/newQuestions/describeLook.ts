/** Says in one line what the last look at the blog brought. */
import { dayAfter, type Day } from "../../content/day.ts";
import type { BlogLook, BlogReason } from "./blogLook.ts";
import { formatDay } from "../../components/formatDay.ts";
import type { MessageKey, Translate } from "../../components/translate.ts";

export function describeLook(look: BlogLook | null, today: Day, translate: Translate): string {
  if (look === null) return translate("blogNotYet");
  const when = describeWhen(look.day, today, translate);
  const reason = look.reason && translate(MESSAGE_BY_REASON[look.reason]);
  if (look.questions === 0 && reason !== null && !look.isDone) return translate("blogFailed", when, reason);
  const sentences = [
    describeNews(look, when, translate),
    reason === null ? null : translate("blogPartly", reason),
    look.left === 0 ? null : translate("blogGoesOn"),
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

function describeNews({ articles, questions }: BlogLook, when: string, translate: Translate): string {
  if (questions === 0) return translate("blogNothingNew", when);
  const asked = questions === 1 ? translate("oneQuestion") : translate("questionCount", String(questions));
  if (articles === 0) return translate("blogNewWordings", when, asked);
  const written = articles === 1 ? translate("oneNewArticle") : translate("newArticleCount", String(articles));
  return translate("blogNews", when, written, asked);
}

function describeWhen(day: Day, today: Day, translate: Translate): string {
  if (day === today) return translate("whenToday");
  if (dayAfter(day) === today) return translate("whenYesterday");
  return translate("whenDay", formatDay(day, translate("languageTag"), "withoutYear"));
}

const MESSAGE_BY_REASON: Readonly<Record<BlogReason, MessageKey>> = {
  silent: "blogSilent",
  slow: "blogSlow",
  brokeOff: "blogBrokeOff",
  trouble: "blogTrouble",
  tooLarge: "blogTooLarge",
  elsewhere: "blogElsewhere",
  circle: "blogCircle",
  wrongType: "blogWrongType",
  empty: "blogEmpty",
  malformed: "blogMalformed",
  forbidden: "blogForbidden",
  noListing: "blogNoListing",
};
