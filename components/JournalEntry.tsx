import { linkToSentence } from "../content/textFragment.ts";
import type { AnswerId } from "../journal/answer.ts";
import type { Entry } from "../journal/entry.ts";
import type { Editing } from "../journal/lookBack.ts";
import { AnswerBox } from "./AnswerBox.tsx";
import { formatDay, formatTime } from "./formatDay.ts";
import styles from "./JournalEntry.module.css";
import { SaveStatus } from "./SaveStatus.tsx";
import { useTranslate } from "./translate.ts";

type Props = {
  entry: Entry;
  isFirstOfDay: boolean;
  editing: Editing | null;
  onEdit: (id: AnswerId) => void;
  onInput: (text: string) => void;
  onDone: () => void;
};

/** One answer with its question as it was asked, and the way back to the article. */
export function JournalEntry({ entry, isFirstOfDay, editing, onEdit, onInput, onDone }: Props) {
  const translate = useTranslate();
  const { answer } = entry;
  const { question, day } = answer;
  const edit = () => onEdit(answer.id);
  return (
    <li id={answer.id} class={styles.entry}>
      {isFirstOfDay && <h2 class={styles.day}>{formatDay(day, translate("languageTag"), "withYear")}</h2>}
      <p class={styles.question} lang="nl">
        {question.text}
      </p>
      {editing ? <AnswerBox text={editing.text} onInput={onInput} hasFocus /> : <Words entry={entry} />}
      {editing && <SaveStatus save={editing.save} />}
      <footer class={styles.source}>
        <a href={linkToSentence(question.article.url, question.text)} target="_blank" rel="noopener" lang="nl">
          {question.article.title}
        </a>
        {editing ? (
          <button type="button" onClick={onDone}>
            {translate("done")}
          </button>
        ) : (
          <button type="button" onClick={edit} aria-label={translate("editNamed", question.text)}>
            {translate("edit")}
          </button>
        )}
      </footer>
    </li>
  );
}

function Words({ entry: { current, others } }: { entry: Entry }) {
  const translate = useTranslate();
  return (
    <>
      <p class={styles.words}>{current.text}</p>
      {others.map(({ id, text, writtenAt }) => (
        <div key={id} class={styles.other}>
          <p class={styles.apart}>{translate("writtenApart", formatTime(writtenAt, translate("languageTag")))}</p>
          <p class={styles.words}>{text}</p>
        </div>
      ))}
    </>
  );
}
