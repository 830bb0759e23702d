import { linkToSentence } from "../content/textFragment.ts";
import type { ComponentChildren } from "preact";
import type { TodayState } from "../journal/todayState.ts";
import { AnswerBox } from "./AnswerBox.tsx";
import { Lamp } from "./Lamp.tsx";
import { SaveStatus } from "./SaveStatus.tsx";
import { Source } from "./Source.tsx";
import styles from "./TodayPage.module.css";
import { useTranslate } from "./translate.ts";

/** The popup is narrow, and has the cursor in the answer. */
export type Surface = "newtab" | "popup";

/** What a page seldom shows, and none in its first paint. */
export type Extras = {
  /** What is said when the journal holds less than it did. */
  loss: ComponentChildren;
  /** What asks for the reader's attention at the answer. */
  troubles: ComponentChildren;
  recent: ComponentChildren;
};

type Props = {
  state: TodayState;
  /** The day, as it is written on the page. */
  date: string;
  surface: Surface;
  actions: { onInput: (text: string) => void; onAnother: () => void };
  extras?: Extras | null;
};

const QUESTION_ID = "question";

/** Date, question, answer, article: the new tab and the popup. */
export function TodayPage({ state, date, surface, actions, extras = null }: Props) {
  const translate = useTranslate();
  const { question } = state;
  return (
    <main class={surface === "popup" ? styles.popup : styles.newtab}>
      <header class={styles.top}>
        <Lamp isLit={state.isLit} />
        <p class={styles.date}>{date}</p>
      </header>
      {extras?.loss}
      {question === null ? <NoQuestion /> : <Asked {...{ state, surface, actions }} troubles={extras?.troubles} />}
      <footer class={styles.bottom}>
        {question !== null && <Source question={question} />}
        <nav class={styles.actions}>
          {question !== null && (
            <>
              <a
                class={styles.read}
                href={linkToSentence(question.article.url, question.text)}
                target="_blank"
                rel="noopener"
              >
                {translate("readArticle")}
              </a>
              <button type="button" onClick={actions.onAnother}>
                {translate("anotherQuestion")}
              </button>
            </>
          )}
          <a href="journal.html" target={surface === "popup" ? "_blank" : undefined}>
            {translate("journal")}
          </a>
        </nav>
      </footer>
      {extras?.recent}
    </main>
  );
}

type AskedProps = Pick<Props, "state" | "surface" | "actions"> & { troubles: ComponentChildren };

function Asked({ state, surface, actions, troubles }: AskedProps) {
  const translate = useTranslate();
  const { question, text, save, unavailable } = state;
  return (
    <div class={styles.asked}>
      <div class={styles.question} lang="nl" aria-live="polite">
        <h1 id={QUESTION_ID}>{question?.text}</h1>
        {question?.hint != null && <p class={styles.hint}>{question.hint}</p>}
      </div>
      <AnswerBox
        key={`${state.day} ${question?.id}`}
        text={text}
        onInput={actions.onInput}
        questionId={QUESTION_ID}
        hasFocus={surface === "popup"}
      />
      <div>
        <SaveStatus save={save} unavailable={unavailable} />
        <p class={styles.notice} aria-live="polite">
          {state.isNewDay && translate("newDay")}
        </p>
        {troubles}
      </div>
    </div>
  );
}

function NoQuestion() {
  const translate = useTranslate();
  return (
    <div class={styles.asked}>
      <div class={styles.question}>
        <h1>{translate("noQuestion")}</h1>
        <p class={styles.hint}>{translate("noQuestionHint")}</p>
      </div>
    </div>
  );
}
