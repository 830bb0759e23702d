import type { ComponentChildren } from "preact";
import type { LookBackState } from "../journal/lookBack.ts";
import { DeletedAnswers } from "./DeletedAnswers.tsx";
import { failureMessage } from "./failureMessage.ts";
import { FullPage } from "./FullPage.tsx";
import { JournalEntry, type EntryActions } from "./JournalEntry.tsx";
import styles from "./JournalPage.module.css";
import { MoreAnswers } from "./MoreAnswers.tsx";
import { useTranslate } from "./translate.ts";

type Props = {
  state: LookBackState;
  actions: EntryActions & { onMore: () => void; onUndo: () => void };
  /** Backup and restore, and what the page says when the journal holds less than it did. */
  children: ComponentChildren;
};

/** Every answer by day, newest first. */
export function JournalPage({ state, actions, children }: Props) {
  const translate = useTranslate();
  const { entries, editing, hasMore } = state;
  return (
    <FullPage title={translate("journal")} ways={<Ways />}>
      {children}
      <Troubles state={state} />
      <ul class={styles.answers} aria-label={translate("answers")}>
        {entries.map((entry, index) => (
          <JournalEntry
            key={entry.answer.id}
            entry={entry}
            isFirstOfDay={entries[index - 1]?.answer.day !== entry.answer.day}
            editing={editing?.id === entry.answer.id ? editing : null}
            actions={actions}
          />
        ))}
      </ul>
      {hasMore && state.unavailable === null && <MoreAnswers onMore={actions.onMore} />}
      <DeletedAnswers entries={state.deleted} onPutBack={actions.onPutBack} />
      <Undo isOffered={state.undoable !== null} onUndo={actions.onUndo} />
    </FullPage>
  );
}

function Ways() {
  const translate = useTranslate();
  return (
    <>
      <a href="newtab.html">{translate("todaysQuestion")}</a>
      <a href="options.html">{translate("options")}</a>
    </>
  );
}

/** Always in the page, so that a screen reader hears it change. */
function Undo({ isOffered, onUndo }: { isOffered: boolean; onUndo: () => void }) {
  const translate = useTranslate();
  return (
    <p aria-live="polite" class={isOffered ? styles.undo : undefined}>
      {isOffered && (
        <>
          {translate("removed")}{" "}
          <button type="button" onClick={onUndo}>
            {translate("undo")}
          </button>
        </>
      )}
    </p>
  );
}

/** What can't be shown, told apart from a journal in which nothing is written yet. */
function Troubles({ state: { status, unavailable, unreadable, entries } }: Pick<Props, "state">) {
  const translate = useTranslate();
  const isEmpty = status === "open" && unavailable === null && unreadable === 0 && entries.length === 0;
  return (
    <>
      {unavailable && <p role="alert">{translate("cannotOpen", translate(failureMessage(unavailable)))}</p>}
      {unreadable > 0 && <p role="alert">{translate("unreadable", String(unreadable))}</p>}
      {isEmpty && (
        <div class={styles.empty}>
          <p class={styles.invitation}>{translate("emptyJournal")}</p>
          <p>{translate("emptyJournalHint")}</p>
        </div>
      )}
    </>
  );
}
