import { linkToSentence } from "../content/textFragment.ts";
import type { ComponentChildren } from "preact";
import type { TodayState } from "../journal/todayState.ts";
import { AnswerBox } from "./AnswerBox.tsx";
import { formatDay } from "./formatDay.ts";
import { Lamp } from "./Lamp.tsx";
import { RecentAnswers } from "./RecentAnswers.tsx";
import { Rescue, type RescueWay } from "./Rescue.tsx";
import { SaveStatus } from "./SaveStatus.tsx";
import { Source } from "./Source.tsx";
import styles from "./TodayPage.module.css";
import { Versions } from "./Versions.tsx";
import { useTranslate } from "./translate.ts";

export type TodayActions = {
  onInput: (text: string) => void;
  onAnother: () => void;
  onSettle: (text: string) => void;
  onRescue: (way: RescueWay) => void;
};

type Props = {
  state: TodayState;
  /** The popup is narrow, and has the cursor in the answer. */
  surface: "newtab" | "popup";
  actions: TodayActions;
  /** What the page says when the journal holds less than it did. */
  loss: ComponentChildren;
};

const QUESTION_ID = "question";

/** Date, question, answer, article: the new tab and the popup. */
export function TodayPage({ state, surface, actions, loss }: Props) {
  const translate = useTranslate();
  const { question } = state;
  return (
    <main class={surface === "popup" ? styles.popup : styles.newtab}>
      <header class={styles.top}>
        <Lamp isLit={state.isLit} />
        <p class={styles.date}>{formatDay(state.day, translate("languageTag"), "withoutYear")}</p>
      </header>
      {loss}
      {question === null ? <NoQuestion /> : <Asked {...{ state, surface, actions }} />}
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
      {surface === "popup" && <RecentAnswers entries={state.recent} />}
    </main>
  );
}

function Asked({ state, surface, actions }: Omit<Props, "loss">) {
  const translate = useTranslate();
  const { question, text, save, unavailable, versions } = state;
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
        {save.kind === "failed" && <Rescue onRescue={actions.onRescue} />}
        <p class={styles.notice} aria-live="polite">
          {state.isNewDay && translate("newDay")}
        </p>
        {state.unreadable > 0 && (
          <p role="alert" class={styles.notice}>
            {translate("unreadable", String(state.unreadable))}
          </p>
        )}
        {versions.length > 0 && <Versions versions={versions} onSettle={actions.onSettle} />}
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
