import type { DeckQuestion } from "../../content/deck/deck.ts";
import { describeArticle } from "../../components/describeArticle.ts";
import styles from "./Source.module.css";
import { useTranslate } from "../../components/translate.ts";

/** Where the question comes from: its section, and its article with category and minutes. */
export function Source({ question: { article, section } }: { question: DeckQuestion }) {
  const translate = useTranslate();
  return (
    <div class={styles.source}>
      <p class={styles.section} lang="nl" hidden={section === null}>
        {section}
      </p>
      <p lang="nl">{describeArticle(article, translate)}</p>
    </div>
  );
}
