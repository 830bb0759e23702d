import type { ArticleReference } from "../content/deck/deck.ts";
import type { Translate } from "./translate.ts";

/** Gives "Title · category · 13 min lezen", without the parts that the article doesn't have. */
export function describeArticle({ title, category, minutes }: ArticleReference, translate: Translate): string {
  const length = minutes === null ? null : translate("minutes", String(minutes));
  return [title, category, length].filter((part) => part !== null).join(" · ");
}
