import type { ArticleReference } from "../content/deck/deck.ts";
import type { Translate } from "./translate.ts";

/** "Title · category · 13 min lezen", without what the article doesn't say. */
export function describeArticle({ title, category, minutes }: ArticleReference, translate: Translate): string {
  const length = minutes === null ? null : translate("minutes", String(minutes));
  return [title, category, length].filter((part) => part !== null).join(" · ");
}
