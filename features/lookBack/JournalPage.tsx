import { computed, type ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { JournalFailure } from "../../journal/failure.ts";
import type { AnswerId } from "../../journal/answer.ts";
import type { Entry } from "../../journal/entry.ts";
import { formatCount } from "../../components/formatCount.ts";
import { AnswerList } from "./AnswerList.tsx";
import { Boundary } from "../../components/Boundary.tsx";
import { DeletedAnswers } from "./DeletedAnswers.tsx";
import { failureMessage } from "../../components/failureMessage.ts";
import { FullPage } from "../../components/FullPage.tsx";
import type { JournalModels } from "./JournalEntry.tsx";
import styles from "./JournalPage.module.css";
import { MoreAnswers } from "../../components/MoreAnswers.tsx";
import { useTranslate } from "../../components/translate.ts";

/** The answers that replace the whole journal: those of a search, of a day or of a memory. */
export type FoundEntries = {
  entries: readonly Entry[];
  /** Whether the entries come newest first. Otherwise those that fit best come first. */
  isByDay: boolean;
  hasMore: boolean;
  failure: JournalFailure | null;
  /** The folded words that the search found in an answer. */
  wordsIn: (id: AnswerId) => ReadonlySet<string>;
};

type Props = {
  models: JournalModels;
  /** `null` while the page shows the whole journal. */
  found: ReadonlySignal<FoundEntries | null>;
  /** Whether the journal holds less than it did. Emptiness is then no beginning. */
  isLost: ReadonlySignal<boolean>;
  /** Whether the page shows `byQuestion` in the place of the answers. */
  isByQuestion: ReadonlySignal<boolean>;
  byQuestion: ComponentChildren;
  search: ComponentChildren;
  onMore: () => void;
  onUndo: () => void;
  /** What stands beside the answers, such as the backup and the notice of a loss. */
  children: ComponentChildren;
};

/** The page shows every answer, newest first, or the found answers, or the journal by question. */
export function JournalPage({ search, byQuestion, children, ...props }: Props) {
  const translate = useTranslate();
  const { models, found, isByQuestion, onMore, onUndo } = props;
  // What the reader looked for comes first. The key keeps open panels open when they move.
  const isAside = useMemo(
    () => computed(() => isByQuestion.value || found.value !== null),
    [isByQuestion, found],
  ).value;
  const keeping = (
    <Boundary key="keeping">
      <div class={styles.keeping} data-keeping data-screen-only>
        {children}
      </div>
    </Boundary>
  );
  return (
    <FullPage title={translate("journal")} ways={<Ways {...props} />}>
      <Boundary>{search}</Boundary>
      {!isAside && <Invitation {...props} />}
      {!isAside && keeping}
      <Troubles {...props} />
      <Boundary>{isByQuestion.value ? byQuestion : <Answers {...{ models, found, onMore }} />}</Boundary>
      {isAside && keeping}
      <Undo lookBack={models.lookBack} onUndo={onUndo} />
    </FullPage>
  );
}

/** Why the page can't show or print something; `null` while nothing failed. */
function failureOf({ models: { lookBack, printer }, found }: Pick<Props, "models" | "found">): JournalFailure | null {
  return lookBack.state.value.unavailable ?? found.value?.failure ?? printer.failure.value;
}

function Answers({ models, found: { value: found }, onMore }: Pick<Props, "models" | "found" | "onMore">) {
  const translate = useTranslate();
  const { lookBack } = models;
  const state = lookBack.state.value;
  const { entries, isByDay, hasMore, wordsIn } = found ?? { ...state, isByDay: true, wordsIn: noWords };
  return (
    <>
      <AnswerList {...{ entries, isByDay, wordsIn, models }} />
      {hasMore && state.unavailable === null && !found?.failure && (
        <MoreAnswers label={translate("earlierAnswers")} onMore={onMore} />
      )}
      {found === null && (
        <div data-screen-only>
          <DeletedAnswers entries={state.deleted} onPutBack={(entry, text) => void lookBack.putBack(entry, text)} />
        </div>
      )}
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();
const noWords = () => NONE;

function Ways({ models: { lookBack, printer }, found }: Pick<Props, "models" | "found">) {
  const translate = useTranslate();
  const { entries } = found.value ?? lookBack.state.value;
  return (
    <>
      {entries.length > 0 && (
        <button type="button" onClick={() => void printer.printPage()}>
          {translate("print")}
        </button>
      )}
      <a href="newtab.html">{translate("todaysQuestion")}</a>
      <a href="options.html">{translate("options")}</a>
    </>
  );
}

/**
 * The paragraph is always in the page, so that a screen reader hears it change. Its button takes the focus, if the
 * button that had the focus is gone.
 */
function Undo({ lookBack, onUndo }: Pick<JournalModels, "lookBack"> & Pick<Props, "onUndo">) {
  const translate = useTranslate();
  const { undoable } = lookBack.state.value;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, [undoable]);
  return (
    <p aria-live="polite" class={undoable ? styles.undo : undefined} data-screen-only>
      {undoable && (
        <>
          {translate("removed")}{" "}
          <button ref={button} type="button" onClick={onUndo}>
            {translate("undo")}
          </button>
        </>
      )}
    </p>
  );
}

/** Invites the reader to begin. The journal is then known to be empty, and is not known to have lost anything. */
function Invitation({ isLost, ...page }: Pick<Props, "models" | "found" | "isLost">) {
  const translate = useTranslate();
  const { status, unreadable, entries } = page.models.lookBack.state.value;
  const isEmpty = status === "open" && failureOf(page) === null && unreadable === 0 && entries.length === 0;
  if (isLost.value || !isEmpty) return null;
  return (
    <div class={styles.empty}>
      <p class={styles.invitation}>{translate("emptyJournal")}</p>
      <p>{translate("emptyJournalHint")}</p>
    </div>
  );
}

/** Says what the page can't show or print. */
function Troubles(page: Pick<Props, "models" | "found">) {
  const translate = useTranslate();
  const unavailable = failureOf(page);
  const { unreadable } = page.models.lookBack.state.value;
  return (
    <>
      {unavailable && <p role="alert">{translate("cannotOpen", translate(failureMessage(unavailable)))}</p>}
      {unreadable > 0 && <p role="alert">{translate("unreadable", formatCount(unreadable, translate))}</p>}
    </>
  );
}
