import type { DeckQuestion } from "../../content/deck/deck.ts";
import { describeArticle } from "../../components/describeArticle.ts";
import styles from "./Source.module.css";
import { useTranslate } from "../../components/translate.ts";

/** Where the question comes from: its section, and its article with category and minutes. */
export function Source({ question: { article, section } }: { question: DeckQuestion }) {
  const translate = useTranslate();
  return (
    <div data-part="source" class={styles.source} lang="nl">
      <p data-part="section" class={styles.section} hidden={section === null}>
        {section}
      </p>
      <p data-part="article">{describeArticle(article, translate)}</p>
    </div>
  );
}
