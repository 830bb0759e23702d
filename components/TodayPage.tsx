import { linkToSentence } from "../content/textFragment.ts";
import type { TodayState } from "../journal/todayState.ts";
import { AnswerBox } from "./AnswerBox.tsx";
import { formatDay } from "./formatDay.ts";
import { Lamp } from "./Lamp.tsx";
import { RecentAnswers } from "./RecentAnswers.tsx";
import { SaveStatus } from "./SaveStatus.tsx";
import { Source } from "./Source.tsx";
import styles from "./TodayPage.module.css";
import { useTranslate } from "./translate.ts";

type Props = {
  state: TodayState;
  /** The popup is narrow, and has the cursor in the answer. */
  surface: "newtab" | "popup";
  onInput: (text: string) => void;
  onAnother: () => void;
};

/** Date, question, answer, article: the new tab and the popup. */
export function TodayPage({ state, surface, onInput, onAnother }: Props) {
  const translate = useTranslate();
  const { question } = state;
  return (
    <main class={surface === "popup" ? styles.popup : styles.newtab}>
      <header class={styles.top}>
        <Lamp isLit={state.isLit} />
        <p class={styles.date}>{formatDay(state.day, translate("languageTag"), "withoutYear")}</p>
      </header>
      {question === null ? <NoQuestion /> : <Asked {...{ state, surface, onInput }} />}
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
              <button type="button" onClick={onAnother}>
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

function Asked({ state, surface, onInput }: Omit<Props, "onAnother">) {
  const { question, text, save, unavailable, notice } = state;
  return (
    <div class={styles.asked}>
      <div class={styles.question} lang="nl" aria-live="polite">
        <h1>{question?.text}</h1>
        {question?.hint != null && <p class={styles.hint}>{question.hint}</p>}
      </div>
      <AnswerBox text={text} onInput={onInput} hasFocus={surface === "popup"} />
      <div>
        <SaveStatus save={save} unavailable={unavailable} />
        <Notice notice={notice} />
      </div>
    </div>
  );
}

/** Always in the page, so that a screen reader hears it change. */
function Notice({ notice }: Pick<TodayState, "notice">) {
  const translate = useTranslate();
  return (
    <p class={styles.notice} aria-live="polite">
      {notice !== null && translate(notice)}
      {notice === "otherVersion" && (
        <>
          {" "}
          <a href="journal.html" target="_blank" rel="noopener">
            {translate("seeBoth")}
          </a>
        </>
      )}
    </p>
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
