import type { DeckQuestion } from "../content/deck.ts";
import styles from "./Source.module.css";
import { useTranslate } from "./translate.ts";

/** Where the question comes from: its section, and its article with category and minutes. */
export function Source({ question }: { question: DeckQuestion }) {
  const translate = useTranslate();
  const { article, section } = question;
  const minutes = article.minutes === null ? null : translate("minutes", String(article.minutes));
  const details = [article.category, minutes].filter((detail) => detail !== null);
  return (
    <div class={styles.source}>
      {section !== null && (
        <p class={styles.section} lang="nl">
          {section}
        </p>
      )}
      <p lang="nl">{[article.title, ...details].join(" · ")}</p>
    </div>
  );
}
