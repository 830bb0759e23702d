import type { AnswerEditorState } from "../writing/answerEditor.ts";
import type { Entry } from "../../journal/entry.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import type { Week } from "./week.ts";
import { Boundary } from "../../components/Boundary.tsx";
import { AnswerEditorView, type AnswerEditorActions } from "../writing/AnswerEditorView.tsx";
import { failureMessage } from "../../components/failureMessage.ts";
import { formatDayRange, formatWeekday } from "../../components/formatShort.ts";
import { FullPage } from "../../components/FullPage.tsx";
import { useTranslate } from "../../components/translate.ts";
import { UnshownAnswer } from "../../components/UnshownAnswer.tsx";
import { langProps } from "../../components/langProps.ts";
import styles from "./WeekPage.module.css";

const QUESTION_ID = "week-question";

type Props = {
  week: Week;
  /** Oldest first; `null` until they were read. */
  entries: readonly Entry[] | null;
  /** The answer to what stands out. */
  own: AnswerEditorState;
  unavailable: JournalFailure | null;
  /** To the weeks beside it: the later one is `null` where that is yet to come. */
  ways: { earlier: string; later: string | null; letter: string };
  actions: AnswerEditorActions;
};

/** A week's answers below each other, and one place to write what stands out of them. */
export function WeekPage({ week, entries, own, unavailable, ways, actions }: Props) {
  const translate = useTranslate();
  return (
    <FullPage title={translate("weekInView")} ways={<Ways />}>
      <div class={styles.range}>
        <p>{formatDayRange(week.monday, week.sunday, translate("languageTag"))}</p>
        <nav class={styles.turns} aria-label={translate("otherWeeks")} data-screen-only>
          <a href={ways.earlier}>{translate("weekBefore")}</a>
          {ways.later && <a href={ways.later}>{translate("weekAfter")}</a>}
        </nav>
      </div>
      {unavailable && <p role="alert">{translate("cannotOpen", translate(failureMessage(unavailable)))}</p>}
      {entries && <Days entries={entries} />}
      {own.answer && (
        <Boundary key={own.answer.id}>
          <Own own={own} actions={actions} />
        </Boundary>
      )}
      <p class={styles.letter} data-screen-only>
        <a href={ways.letter} target="_blank" rel="noopener">
          {translate("weeklyLetter")}
        </a>
      </p>
    </FullPage>
  );
}

function Ways() {
  const translate = useTranslate();
  return (
    <>
      <a href="journal.html">{translate("journal")}</a>
      <a href="newtab.html">{translate("todaysQuestion")}</a>
    </>
  );
}

function Days({ entries }: { entries: readonly Entry[] }) {
  const translate = useTranslate();
  if (entries.length === 0) return <p>{translate("emptyWeek")}</p>;
  return (
    <ul class={styles.days} aria-label={translate("answers")}>
      {entries.map((entry, index) => (
        <li key={entry.answer.id} class={styles.day}>
          <Boundary instead={<UnshownAnswer entry={entry} />}>
            <DayAnswer entry={entry} isFirst={entries[index - 1]?.answer.day !== entry.answer.day} />
          </Boundary>
        </li>
      ))}
    </ul>
  );
}

/** `isFirst` where it is the first one of its day. */
function DayAnswer({ entry: { answer, current, others }, isFirst }: { entry: Entry; isFirst: boolean }) {
  const language = useTranslate()("languageTag");
  return (
    <>
      {isFirst && <h2 class={styles.name}>{formatWeekday(answer.day, language)}</h2>}
      <p class={styles.question} {...langProps(answer.question)}>
        <a href={`journal.html#${answer.id}`}>{answer.question.text}</a>
      </p>
      {[...others, current].map((version) => (
        <p key={version.id} class={styles.words} data-words>
          {version.text}
        </p>
      ))}
    </>
  );
}

function Own({ own, actions }: Pick<Props, "own" | "actions">) {
  return (
    <section class={styles.own} data-screen-only={own.text === "" || undefined}>
      <h2 id={QUESTION_ID} class={styles.asked}>
        {own.answer?.question.text}
      </h2>
      <AnswerEditorView state={own} questionId={QUESTION_ID} actions={actions} />
    </section>
  );
}
