import { dayOf } from "../../content/day.ts";
import type { DeckAddition, ReadSource } from "../../journal/deckStore.ts";
import { ArticleLink } from "../../components/ArticleLink.tsx";
import styles from "./DeckAdditions.module.css";
import { Disclosure } from "../../components/Disclosure.tsx";
import { formatDay } from "../../components/formatDay.ts";
import { type MessageKey, useTranslate } from "../../components/translate.ts";

const MESSAGE_BY_SOURCE: Readonly<Record<ReadSource, MessageKey>> = { blog: "addedFromBlog", page: "addedByHand" };

/** The articles whose questions were read on this machine, with the source and the moment of each. */
export function DeckAdditions({ additions }: { additions: readonly DeckAddition[] }) {
  const translate = useTranslate();
  if (additions.length === 0) return null;
  const describe = ({ questions, source, readAt }: DeckAddition) => {
    const count = questions === 1 ? translate("oneQuestion") : translate("questionCount", String(questions));
    const at = new Date(readAt);
    // A value from the disk may be no time at all.
    const day = Number.isNaN(at.getTime()) ? [] : formatDay(dayOf(at), translate("languageTag"), "withYear");
    return [count, translate(MESSAGE_BY_SOURCE[source]), day].flat().join(" · ");
  };
  return (
    <Disclosure summary={translate("deckAdditions", String(additions.length))}>
      {() => (
        <ul class={styles.list}>
          {additions.map((addition) => (
            <li key={addition.article.url}>
              <ArticleLink article={addition.article} style={styles.title} />
              <p>{describe(addition)}</p>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
