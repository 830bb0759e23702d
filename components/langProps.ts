import type { FrozenQuestion } from "../journal/answer.ts";

/** The blog asks in Dutch; what no article asks is in the reader's language, and may be in the reader's own words. */
export function langProps({ article }: Pick<FrozenQuestion, "article">) {
  return article ? { lang: "nl" } : { "data-words": true };
}
