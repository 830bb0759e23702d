import type { AnswerId } from "../journal/answer.ts";
import type { LookBackState } from "../journal/lookBack.ts";
import { failureMessage } from "./failureMessage.ts";
import { JournalEntry } from "./JournalEntry.tsx";
import styles from "./JournalPage.module.css";
import { MoreAnswers } from "./MoreAnswers.tsx";
import { useTranslate } from "./translate.ts";

type Props = {
  state: LookBackState;
  onEdit: (id: AnswerId) => void;
  onInput: (text: string) => void;
  onDone: () => void;
  onMore: () => void;
};

/** Every answer by day, newest first. */
export function JournalPage({ state, onEdit, onInput, onDone, onMore }: Props) {
  const translate = useTranslate();
  const { entries, editing, hasMore } = state;
  return (
    <main class={styles.page}>
      <header class={styles.top}>
        <h1 class={styles.title}>{translate("journal")}</h1>
        <a href="newtab.html">{translate("todaysQuestion")}</a>
      </header>
      <Troubles state={state} />
      <ul class={styles.answers} aria-label={translate("answers")}>
        {entries.map((entry, index) => (
          <JournalEntry
            key={entry.answer.id}
            entry={entry}
            isFirstOfDay={entries[index - 1]?.answer.day !== entry.answer.day}
            editing={editing?.id === entry.answer.id ? editing : null}
            {...{ onEdit, onInput, onDone }}
          />
        ))}
      </ul>
      {hasMore && <MoreAnswers onMore={onMore} />}
    </main>
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
