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
    <main class={surface === "popup" ? styles.popup : styles.newtab}>
      <header class={styles.top}>
        <Lamp isLit={isLit} />
        <p class={styles.date}>{date}</p>
      </header>
      <div class={styles.asked}>
        <div class={styles.question} lang="nl" aria-live="polite">
          <h1 id={QUESTION_ID}>{question.text}</h1>
          <p class={styles.hint} hidden={question.hint === null}>
            {question.hint}
          </p>
        </div>
        <AnswerBox text="" onInput={() => {}} questionId={QUESTION_ID} hasFocus={surface === "popup"} />
        <div>
          <SaveStatus save={{ kind: "untouched" }} />
          <p class={styles.notice} aria-live="polite" />
        </div>
        <div class={styles.earlier} />
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
      <a class={styles.read} href={linkToQuestion(question)} target="_blank" rel="noopener">
        {translate("readArticle")}
      </a>
      <button type="button">{translate("anotherQuestion")}</button>
      <a href="journal.html" target={surface === "popup" ? "_blank" : undefined}>
        {translate("journal")}
      </a>
    </nav>
  );
}
