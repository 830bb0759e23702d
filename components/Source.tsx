import type { DeckQuestion } from "../content/deck.ts";
import { linkToSentence } from "../content/textFragment.ts";
import styles from "./Source.module.css";
import { useTranslate } from "./translate.ts";

/** Where the question comes from: its section and article, and the way there. */
export function Source({ question }: { question: DeckQuestion }) {
  const translate = useTranslate();
  const { article, section, text } = question;
  const minutes = article.minutes === null ? null : translate("minutes", String(article.minutes));
  const details = [article.category, minutes].filter((detail) => detail !== null);
  return (
    <div class={styles.source}>
      {section !== null && (
        <p class={styles.section} lang="nl">
          {section}
        </p>
      )}
      <p lang="nl">{article.title}</p>
      {details.length > 0 && <p lang="nl">{details.join(" · ")}</p>}
      <p class={styles.read}>
        <a href={linkToSentence(article.url, text)} target="_blank" rel="noopener">
          {translate("readArticle")}
        </a>
      </p>
    </div>
  );
}
