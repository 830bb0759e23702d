import type { ReadonlySignal } from "@preact/signals-core";
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

export type WeekPageState = {
  week: Week;
  /** The answers, oldest first; `null` until they were read. */
  entries: readonly Entry[] | null;
  unavailable: JournalFailure | null;
  /** The addresses of the week before and after. `later` is `null` if that week is yet to come. */
  earlier: string;
  later: string | null;
};

type Props = {
  state: ReadonlySignal<WeekPageState>;
  /** The answer to what stands out. It may still be that of another week. */
  own: ReadonlySignal<AnswerEditorState>;
  /** The address of the blog, where the reader finds the weekly letter. */
  letter: string;
  actions: AnswerEditorActions;
};

/** The answers of a week, and one box to write what stands out of them. */
export function WeekPage({ state, own, letter, actions }: Props) {
  const translate = useTranslate();
  const { week, entries, earlier, later } = state.value;
  return (
    <FullPage title={translate("weekInView")} ways={<Ways />}>
      <div class={styles.range}>
        <p>{formatDayRange(week.monday, week.sunday, translate("languageTag"))}</p>
        <nav class={styles.turns} aria-label={translate("otherWeeks")} data-screen-only>
          <a href={earlier}>{translate("weekBefore")}</a>
          {later && <a href={later}>{translate("weekAfter")}</a>}
        </nav>
      </div>
      <Trouble state={state} own={own} />
      {entries && <Days entries={entries} />}
      <Own week={week} own={own} actions={actions} />
      <p class={styles.letter} data-screen-only>
        <a href={letter} target="_blank" rel="noopener">
          {translate("weeklyLetter")}
        </a>
      </p>
    </FullPage>
  );
}

/** Why the week's answers, or what stands out of the week, can't be read. */
function Trouble({ state, own }: Pick<Props, "state" | "own">) {
  const translate = useTranslate();
  const unavailable = state.value.unavailable ?? own.value.unavailable;
  return unavailable && <p role="alert">{translate("cannotOpen", translate(failureMessage(unavailable)))}</p>;
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

/** `isFirst`: this answer is the first of its day. */
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

/** An answer of another week stays open until its words are kept. It is then not shown. */
function Own({ week, own, actions }: Pick<Props, "own" | "actions"> & { week: Week }) {
  const { answer } = own.value;
  if (answer === null || answer.day < week.monday || week.sunday < answer.day) return null;
  return (
    <Boundary key={answer.id}>
      <OwnAnswer own={own} actions={actions} />
    </Boundary>
  );
}

function OwnAnswer({ own, actions }: Pick<Props, "own" | "actions">) {
  const { answer, text } = own.value;
  return (
    <section class={styles.own} data-screen-only={text === "" || undefined}>
      <h2 id={QUESTION_ID} class={styles.asked}>
        {answer?.question.text}
      </h2>
      <AnswerEditorView state={own} questionId={QUESTION_ID} actions={actions} />
    </section>
  );
}
