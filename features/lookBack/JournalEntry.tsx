import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Entry } from "../../journal/entry.ts";
import type { LookBack } from "./lookBack.ts";
import type { Stars } from "./stars.ts";
import { AnswerBox } from "../writing/AnswerBox.tsx";
import { ArticleLink } from "../../components/ArticleLink.tsx";
import { EntryMore, type ExtrasModel, type OpenedMore } from "./EntryMore.tsx";
import { EntryHeading, type EntryHead } from "./EntryHeading.tsx";
import { History } from "./History.tsx";
import styles from "./JournalEntry.module.css";
import { MarkedText } from "./MarkedText.tsx";
import type { PrinterModel } from "./Paper.tsx";
import { Rescue } from "../writing/Rescue.tsx";
import { SaveStatus } from "../writing/SaveStatus.tsx";
import { useNameOf } from "../../components/useNameOf.ts";
import { langProps } from "../../components/langProps.ts";
import { useTranslate } from "../../components/translate.ts";
import { Versions } from "../writing/Versions.tsx";

/** The models of the journal page. Views read what the models hold, and tell them what the reader does. */
export type JournalModels = {
  lookBack: Pick<LookBack, "state" | "editing" | "editingId" | "edit" | "input" | "done" | "remove" | "putBack">;
  stars: Pick<Stars, "ids" | "toggle">;
  extras: ExtrasModel;
  printer: PrinterModel;
};

type Props = {
  entry: Entry;
  head: EntryHead;
  /** The folded words that a search found. They are marked in the text. */
  words: ReadonlySet<string>;
  isStarred: boolean;
  models: JournalModels;
};

/** One answer with its question as it was asked, and a link back to the article. */
export function JournalEntry({ entry, head, words, isStarred, models }: Props) {
  const { answer, current, others } = entry;
  const { id, question, day } = answer;
  const { lookBack, extras, printer } = models;
  const isEditing = useMemo(() => computed(() => lookBack.editingId.value === id), [lookBack, id]).value;
  const more = useMemo(() => computed(() => ofAnswer(id, extras.opened.value)), [extras, id]).value;
  const putBack = (text: string) => void lookBack.putBack(entry, text);
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- The `ul` around it has the role none: see AnswerList.
    <li id={id} role="listitem" class={styles.entry}>
      <EntryHeading head={head} day={day} />
      <p id={questionIdOf(id)} class={styles.question}>
        {/* A box's description holds the text of a hidden element, but not that of a hidden child. So the child has
            the words. */}
        <span {...langProps(question)}>
          <MarkedText text={question.text} words={words} />
        </span>
      </p>
      {!isEditing && others.length === 0 && (
        <p class={styles.words} data-words>
          <MarkedText text={current.text} words={words} />
        </p>
      )}
      {(isEditing || others.length > 0) && (
        <>
          <div class={styles.open} data-screen-only>
            {isEditing && <Box {...{ lookBack, extras }} />}
            {others.length > 0 && <Versions versions={[...others, current]} onSettle={putBack} />}
          </div>
          <OnPaper {...{ entry, isEditing, lookBack }} />
        </>
      )}
      <footer class={styles.source}>
        {question.article && <ArticleLink article={question.article} sentence={question.text} />}
        <Buttons {...{ entry, isStarred, models, isEditing }} hasMore={more !== null} />
      </footer>
      {more && !isEditing && <EntryMore {...{ entry, more, extras, printer }} />}
      {!isEditing && (
        <div data-screen-only>
          <History entry={entry} onPutBack={putBack} />
        </div>
      )}
    </li>
  );
}

/** `null` unless the open extras are those of this answer. */
function ofAnswer(id: Entry["answer"]["id"], opened: OpenedMore | null): OpenedMore | null {
  return opened?.id === id ? opened : null;
}

function questionIdOf(id: Entry["answer"]["id"]): string {
  return `question-${id}`;
}

type OnPaperProps = Pick<JournalModels, "lookBack"> & { entry: Entry; isEditing: boolean };

/**
 * What paper gets of an open answer: the words being written, or each version that was written apart. It has no
 * controls.
 */
function OnPaper({ entry: { others, current }, isEditing, lookBack }: OnPaperProps) {
  const last = (isEditing ? lookBack.editing.value : null) ?? current;
  return (
    <>
      {[...others, last].map(({ id, text }) => (
        <p key={id} class={styles.words} data-words data-paper-only>
          {text}
        </p>
      ))}
    </>
  );
}

/** Of the views, only this box and the words for paper read `editing`. So a key renders nothing else anew. */
function Box({ lookBack, extras }: Pick<JournalModels, "lookBack" | "extras">) {
  const editing = lookBack.editing.value;
  if (editing === null) return null;
  const { id, text, save } = editing;
  return (
    <div>
      <AnswerBox text={text} onInput={(typed) => lookBack.input(typed)} questionId={questionIdOf(id)} hasFocus />
      <SaveStatus save={save} />
      {save.kind === "failed" && <Rescue onRescue={(way) => void extras.rescue(text, way)} />}
    </div>
  );
}

type ButtonsProps = Pick<Props, "entry" | "isStarred" | "models"> & { isEditing: boolean; hasMore: boolean };

/** The first button stays one element when it turns from "edit" to "done", so it keeps the focus. */
function Buttons({ entry, isStarred, models, isEditing, hasMore }: ButtonsProps) {
  const { lookBack, stars, extras } = models;
  const translate = useTranslate();
  const text = useNameOf(entry.answer);
  return (
    <span class={styles.buttons} data-screen-only>
      <button
        type="button"
        onClick={() => (isEditing ? lookBack.done() : lookBack.edit(entry))}
        aria-label={isEditing ? undefined : translate("editNamed", text)}
      >
        {translate(isEditing ? "done" : "edit")}
      </button>
      {!isEditing && (
        <>
          <Star {...{ entry, isStarred, stars }} />
          <button type="button" onClick={() => void lookBack.remove(entry)} aria-label={translate("removeNamed", text)}>
            {translate("remove")}
          </button>
          <button
            type="button"
            onClick={() => extras.toggle(entry)}
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

function Star({ entry, isStarred, stars }: Pick<Props, "entry" | "isStarred"> & Pick<JournalModels, "stars">) {
  const translate = useTranslate();
  return (
    <button
      type="button"
      class={styles.star}
      aria-pressed={isStarred}
      aria-label={translate("starNamed", useNameOf(entry.answer))}
      onClick={() => void stars.toggle(entry.answer.id)}
    >
      <span aria-hidden="true">{isStarred ? "★" : "☆"}</span>
    </button>
  );
}
