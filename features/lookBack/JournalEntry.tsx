import type { AnswerId } from "../../journal/answer.ts";
import type { Entry } from "../../journal/entry.ts";
import type { Editing } from "./lookBackState.ts";
import { AnswerBox } from "../writing/AnswerBox.tsx";
import { ArticleLink } from "../../components/ArticleLink.tsx";
import { EntryMore, type MoreActions, type OpenedMore } from "./EntryMore.tsx";
import { EntryHeading, type EntryHead } from "./EntryHeading.tsx";
import { History } from "./History.tsx";
import styles from "./JournalEntry.module.css";
import { MarkedText } from "./MarkedText.tsx";
import { Rescue, type RescueWay } from "../writing/Rescue.tsx";
import { SaveStatus } from "../writing/SaveStatus.tsx";
import { useNameOf } from "../../components/useNameOf.ts";
import { langProps } from "../../components/langProps.ts";
import { useTranslate } from "../../components/translate.ts";
import { Versions } from "../writing/Versions.tsx";

export type EntryActions = MoreActions & {
  onEdit: (entry: Entry) => void;
  onInput: (text: string) => void;
  onDone: () => void;
  onRemove: (entry: Entry) => void;
  onPutBack: (entry: Entry, text: string) => void;
  onStar: (id: AnswerId) => void;
  onRescue: (way: RescueWay) => void;
};

export type EntryProps = {
  entry: Entry;
  head: EntryHead;
  editing: Editing | null;
  /** `null` until more of it is asked. */
  more: OpenedMore | null;
  /** To be marked: what a search found, folded. */
  words: ReadonlySet<string>;
  isStarred: boolean;
  actions: EntryActions;
};

/** One answer with its question as it was asked, and the way back to the article. */
export function JournalEntry({ entry, head, editing, more, words, isStarred, actions }: EntryProps) {
  const { answer, current, others } = entry;
  const { question, day } = answer;
  const settle = (text: string) => actions.onPutBack(entry, text);
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- the list around it is one for the eye alone, see AnswerList
    <li id={answer.id} role="listitem" class={styles.entry}>
      <EntryHeading head={head} day={day} />
      <p id={questionIdOf(answer.id)} class={styles.question}>
        {/* What describes a box is read to the end where it is covered itself, and not where a part of it is. */}
        <span {...langProps(question)}>
          <MarkedText text={question.text} words={words} />
        </span>
      </p>
      {!editing && others.length === 0 && (
        <p class={styles.words} data-words>
          <MarkedText text={current.text} words={words} />
        </p>
      )}
      {(editing !== null || others.length > 0) && (
        <>
          <div class={styles.open} data-screen-only>
            {editing && <Box editing={editing} actions={actions} />}
            {others.length > 0 && <Versions versions={[...others, current]} onSettle={settle} />}
          </div>
          <OnPaper texts={[...others, editing ?? current]} />
        </>
      )}
      <footer class={styles.source}>
        {question.article && <ArticleLink article={question.article} sentence={question.text} />}
        <Buttons {...{ entry, isStarred, actions }} isEditing={editing !== null} hasMore={more !== null} />
      </footer>
      {more && !editing && <EntryMore {...{ entry, more, actions }} />}
      {editing === null && (
        <div data-screen-only>
          <History entry={entry} onPutBack={settle} />
        </div>
      )}
    </li>
  );
}

function questionIdOf(id: AnswerId): string {
  return `question-${id}`;
}

/** What is being written, or was written apart, without what there is to do about it. */
function OnPaper({ texts }: { texts: readonly { id: string; text: string }[] }) {
  return (
    <>
      {texts.map(({ id, text }) => (
        <p key={id} class={styles.words} data-words data-paper-only>
          {text}
        </p>
      ))}
    </>
  );
}

function Box({ editing, actions }: { editing: Editing; actions: EntryActions }) {
  return (
    <div>
      <AnswerBox text={editing.text} onInput={actions.onInput} questionId={questionIdOf(editing.id)} hasFocus />
      <SaveStatus save={editing.save} />
      {editing.save.kind === "failed" && <Rescue onRescue={actions.onRescue} />}
    </div>
  );
}

type ButtonsProps = Pick<EntryProps, "entry" | "isStarred" | "actions"> & { isEditing: boolean; hasMore: boolean };

/** The first is one and the same button before and after, so that it keeps the keyboard's focus. */
function Buttons({ entry, isStarred, actions, isEditing, hasMore }: ButtonsProps) {
  const translate = useTranslate();
  const text = useNameOf(entry.answer);
  return (
    <span class={styles.buttons} data-screen-only>
      <button
        type="button"
        onClick={() => (isEditing ? actions.onDone() : actions.onEdit(entry))}
        aria-label={isEditing ? undefined : translate("editNamed", text)}
      >
        {translate(isEditing ? "done" : "edit")}
      </button>
      {!isEditing && (
        <>
          <Star {...{ entry, isStarred, actions }} />
          <button type="button" onClick={() => actions.onRemove(entry)} aria-label={translate("removeNamed", text)}>
            {translate("remove")}
          </button>
          <button
            type="button"
            onClick={() => actions.onMoreOf(entry)}
            aria-expanded={hasMore}
            aria-label={translate("moreNamed", text)}
          >
            {translate("more")}
          </button>
        </>
      )}
    </span>
  );
}

function Star({ entry, isStarred, actions }: Pick<EntryProps, "entry" | "isStarred" | "actions">) {
  const translate = useTranslate();
  return (
    <button
      type="button"
      class={styles.star}
      aria-pressed={isStarred}
      aria-label={translate("starNamed", useNameOf(entry.answer))}
      onClick={() => actions.onStar(entry.answer.id)}
    >
      <span aria-hidden="true">{isStarred ? "★" : "☆"}</span>
    </button>
  );
}
