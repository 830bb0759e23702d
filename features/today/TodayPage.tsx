import { linkToQuestion } from "../../content/textFragment.ts";
import type { DeckQuestion } from "../../content/deck/deck.ts";
import { AnswerBox } from "../writing/AnswerBox.tsx";
import { Lamp } from "./Lamp.tsx";
import { SaveStatus } from "../writing/SaveStatus.tsx";
import { Source } from "./Source.tsx";
import styles from "./TodayPage.module.css";
import { useTranslate } from "../../components/translate.ts";

/** The popup is narrow, and has the cursor in the answer. */
export type Surface = "newtab" | "popup";

type Props = {
  surface: Surface;
  /** The day as the page writes it. */
  date: string;
  isLit: boolean;
  question: DeckQuestion;
};

const QUESTION_ID = "question";

/** The new tab and the popup before anything is written: date, question, answer and article. */
export function TodayPage({ surface, date, isLit, question }: Props) {
  return (
    <main data-part="main" class={surface === "popup" ? styles.popup : styles.newtab}>
      <header data-part="top" class={styles.top}>
        <Lamp isLit={isLit} />
        <p data-part="date" class={styles.date}>
          {date}
        </p>
      </header>
      <div class={styles.asked}>
        <div class={styles.question} lang="nl" aria-live="polite">
          <h1 data-part="question" id={QUESTION_ID}>
            {question.text}
          </h1>
          <p data-part="hint" class={styles.hint} hidden={question.hint === null}>
            {question.hint}
          </p>
        </div>
        <AnswerBox text="" onInput={() => {}} questionId={QUESTION_ID} hasFocus={surface === "popup"} />
        <div data-part="saving">
          <SaveStatus save={{ kind: "untouched" }} />
          <p data-part="notice" class={styles.notice} aria-live="polite" />
        </div>
        <div data-part="earlier" class={styles.earlier} />
      </div>
      <footer class={styles.bottom}>
        <Source question={question} />
        <Ways {...{ surface, question }} />
      </footer>
    </main>
  );
}

function Ways({ surface, question }: Pick<Props, "surface" | "question">) {
  const translate = useTranslate();
  return (
    <nav class={styles.actions}>
      <a data-part="read" class={styles.read} href={linkToQuestion(question)} target="_blank" rel="noopener">
        {translate("readArticle")}
      </a>
      <button data-part="another" type="button">
        {translate("anotherQuestion")}
      </button>
      <a data-part="journal" href="journal.html" target={surface === "popup" ? "_blank" : undefined}>
        {translate("journal")}
      </a>
    </nav>
  );
}
