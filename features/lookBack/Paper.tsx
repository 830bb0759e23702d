import type { ReadonlySignal } from "@preact/signals-core";
import type { Entry } from "../../journal/entry.ts";
import type { JournalFailure } from "../../journal/failure.ts";
import type { Chapter } from "./readYear.ts";
import { Boundary } from "../../components/Boundary.tsx";
import { wordsOf } from "../../components/entryText.ts";
import { formatDay, formatMonth } from "../../components/formatDay.ts";
import styles from "./Paper.module.css";
import { useTranslate } from "../../components/translate.ts";
import { UnshownAnswer } from "../../components/UnshownAnswer.tsx";
import { langProps } from "../../components/langProps.ts";

/** What is printed in the place of the page: one answer, or a year as a booklet. */
export type OnPaper = { kind: "answer"; entry: Entry } | { kind: "year"; year: number; chapters: readonly Chapter[] };

export type PrinterModel = {
  /** `null` if printing gives the page itself. */
  content: ReadonlySignal<OnPaper | null>;
  /** Whether the page itself is being printed. All that it shows must then be in the document. */
  isPagePrinted: ReadonlySignal<boolean>;
  /** Why something could not be printed; `null` while nothing failed. */
  failure: ReadonlySignal<JournalFailure | null>;
  printPage: () => Promise<void>;
  printAnswer: (entry: Entry) => Promise<void>;
};

/** The paper is never on the screen. It comes before the page in the document, and is printed instead of the page. */
export function Paper({ content: { value: content } }: Pick<PrinterModel, "content">) {
  return (
    content && (
      <article class={styles.paper}>
        {content.kind === "answer" ? (
          <Boundary instead={<UnshownAnswer entry={content.entry} />}>
            <OneAnswer entry={content.entry} />
          </Boundary>
        ) : (
          <Boundary>
            <Booklet {...content} />
          </Boundary>
        )}
      </article>
    )
  );
}

function OneAnswer({ entry }: { entry: Entry }) {
  const language = useTranslate()("languageTag");
  return (
    <>
      <h1 class={styles.date}>{formatDay(entry.answer.day, language, "withYear")}</h1>
      <Answer entry={entry} />
      <p class={styles.source} lang="nl">
        {entry.answer.question.article?.title}
      </p>
    </>
  );
}

/** A title page, and a chapter for each month. */
function Booklet({ year, chapters }: { year: number; chapters: readonly Chapter[] }) {
  const translate = useTranslate();
  const language = translate("languageTag");
  return (
    <>
      <header class={styles.title}>
        <h1>{year}</h1>
        <p>{translate("journal")}</p>
      </header>
      {chapters.map(({ month, entries }) => (
        <section key={month} class={styles.chapter}>
          <h2>{formatMonth(month, language, "withoutYear")}</h2>
          {entries.map((entry, index) => (
            <Boundary key={entry.answer.id} instead={<UnshownAnswer entry={entry} />}>
              {entries[index - 1]?.answer.day !== entry.answer.day && <Day day={entry.answer.day} />}
              <Answer entry={entry} />
            </Boundary>
          ))}
        </section>
      ))}
    </>
  );
}

function Day({ day }: { day: Entry["answer"]["day"] }) {
  return <h3 class={styles.day}>{formatDay(day, useTranslate()("languageTag"), "withoutYear")}</h3>;
}

/** Each paragraph is an element, so that a page ends between two paragraphs if it can. */
function Answer({ entry }: { entry: Entry }) {
  const { question } = entry.answer;
  // A paragraph is lines without an empty line between them.
  const paragraphs = [...wordsOf(entry).matchAll(/[^\n]+(?:\n[^\n]+)*/g)];
  return (
    <>
      <p class={styles.question} {...langProps(question)}>
        {question.text}
      </p>
      {paragraphs.map(({ 0: text, index }) => (
        <p key={index} class={styles.words} data-words>
          {text}
        </p>
      ))}
    </>
  );
}
