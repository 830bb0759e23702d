import { useEffect, useRef } from "preact/hooks";
import type { Day } from "../../content/day.ts";
import type { Entry } from "../../journal/entry.ts";
import type { AnswersByQuestion } from "./answersByQuestion.ts";
import { ArticleLink } from "../../components/ArticleLink.tsx";
import { formatCount } from "../../components/formatCount.ts";
import { failureMessage } from "../../components/failureMessage.ts";
import { QuestionList } from "./QuestionList.tsx";
import { SideBySide } from "./SideBySide.tsx";
import styles from "./ByQuestion.module.css";
import { langProps } from "../../components/langProps.ts";
import { useTranslate } from "../../components/translate.ts";

type Props = { model: AnswersByQuestion; onDay: (day: Day) => void };

/** The journal by question: the questions that were answered, or all answers to one of them. */
export function ByQuestion({ model, onDay }: Props) {
  const translate = useTranslate();
  const { questions, failure, chosen, lastChosen } = model.state.value;
  const failed = chosen?.status === "failed" ? chosen.failure : failure;
  if (failed) return <p role="alert">{translate("cannotOpen", translate(failureMessage(failed)))}</p>;
  if (chosen?.status === "read") {
    return <Answers {...{ entries: chosen.entries, unreadable: chosen.unreadable, model, onDay }} />;
  }
  if (chosen || questions === null) return <p aria-live="polite">{translate("searching")}</p>;
  return (
    <QuestionList
      {...{ ...questions, lastChosen }}
      onQuestion={(id) => void model.choose(id)}
      onMore={() => model.more()}
    />
  );
}

type AnswersProps = Props & { entries: readonly Entry[]; unreadable: number };

function Answers({ entries, unreadable, model, onDay }: AnswersProps) {
  const translate = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone, so the heading takes the focus.
  useEffect(() => heading.current?.focus(), []);
  const question = entries.at(-1)?.answer.question;
  return (
    <section class={styles.answers}>
      <p data-screen-only>
        <button type="button" onClick={() => model.begin()}>
          {translate("allQuestions")}
        </button>
      </p>
      <h2 ref={heading} tabIndex={-1} class={styles.question} {...(question && langProps(question))}>
        {question?.text ?? translate("foundNothing")}
      </h2>
      {question?.article && (
        <p class={styles.source}>
          <ArticleLink article={question.article} sentence={question.text} />
        </p>
      )}
      {unreadable > 0 && <p role="alert">{translate("unreadable", formatCount(unreadable, translate))}</p>}
      <SideBySide entries={entries} onDay={onDay} />
    </section>
  );
}
