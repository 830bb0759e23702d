import type { FrozenQuestion } from "../journal/answer.ts";

/** The blog's questions are Dutch. An own question is in the reader's language, and may hold the reader's own words. */
export function langProps({ article }: Pick<FrozenQuestion, "article">) {
  return article ? { lang: "nl" } : { "data-words": true };
}
