import { useContext } from "preact/hooks";
import type { Answer } from "../journal/answer.ts";
import { formatDay } from "./formatDay.ts";
import { useTranslate } from "./translate.ts";
import { PrivacyScreenContext } from "./PrivacyScreenButton.tsx";

/** What the name of a button calls an answer: its question. If that is the reader's own and covered, it is the day. */
export function useNameOf({ question, day }: Pick<Answer, "question" | "day">): string {
  const language = useTranslate()("languageTag");
  const isCovered = useContext(PrivacyScreenContext)?.isDown.value === true && question.article === null;
  return isCovered ? formatDay(day, language, "withYear") : question.text;
}
