import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { JournalFailure } from "../../journal/failure.ts";
import type { LookBackState } from "./lookBackState.ts";
import type { AnswerId } from "../../journal/answer.ts";
import type { Entry } from "../../journal/entry.ts";
import { formatCount } from "../../components/formatCount.ts";
import { AnswerList } from "./AnswerList.tsx";
import { Boundary } from "../../components/Boundary.tsx";
import { DeletedAnswers } from "./DeletedAnswers.tsx";
import type { OpenedMore } from "./EntryMore.tsx";
import { failureMessage } from "../../components/failureMessage.ts";
import { FullPage } from "../../components/FullPage.tsx";
import type { EntryActions } from "./JournalEntry.tsx";
import styles from "./JournalPage.module.css";
import { MoreAnswers } from "../../components/MoreAnswers.tsx";
import { useTranslate } from "../../components/translate.ts";

/** What a search shows in the place of the whole journal. */
export type FoundEntries = {
  entries: readonly Entry[];
  /** Newest first; otherwise by how well they fit. */
  isByDay: boolean;
  hasMore: boolean;
  failure: JournalFailure | null;
  /** Folded, as it found them. */
  wordsIn: (id: AnswerId) => ReadonlySet<string>;
};

type Props = {
  state: LookBackState;
  /** `null` where nothing is searched. */
  found: FoundEntries | null;
  /** The answers with a star. */
  stars: ReadonlySet<AnswerId>;
  /** The answer of which more was asked. */
  more: OpenedMore | null;
  /** It goes on paper, whole. */
  isWhole: boolean;
  /** Why something else than the answers could not be read. */
  failure: JournalFailure | null;
  /** It holds less than it did: then nothing in it is no beginning. */
  isLost: boolean;
  actions: EntryActions & { onMore: () => void; onUndo: () => void; onPrint: () => void };
  search: ComponentChildren;
  /** Stands in the place of the answers; `null` where those are shown. */
  instead: VNode | null;
  /** Backup and restore, and what the page says when the journal holds less than it did. */
  children: ComponentChildren;
};

/** Every answer by day, newest first; or those that were searched for, or something else in their place. */
export function JournalPage({ search, children, ...props }: Props) {
  const translate = useTranslate();
  const { state, found, failure, actions, instead, isLost } = props;
  // What one looked for comes first. The key keeps what is open in it as it moves.
  const isAside = instead !== null || found !== null;
  const keeping = (
    <Boundary key="keeping">
      <div class={styles.keeping} data-keeping data-screen-only>
        {children}
      </div>
    </Boundary>
  );
  const known = { ...state, unavailable: state.unavailable ?? found?.failure ?? failure };
  const isPrintable = (found ?? state).entries.length > 0;
  return (
    <FullPage title={translate("journal")} ways={<Ways onPrint={isPrintable ? actions.onPrint : null} />}>
      <Boundary>{search}</Boundary>
      {!isAside && <Invitation state={known} isLost={isLost} />}
      {!isAside && keeping}
      <Troubles state={known} />
      <Boundary>{instead ?? <Answers {...props} />}</Boundary>
      {isAside && keeping}
      <Undo undoable={state.undoable} onUndo={actions.onUndo} />
    </FullPage>
  );
}

function Answers({ state, found, stars, more, isWhole, actions }: Omit<Props, "search" | "children" | "isLost">) {
  const translate = useTranslate();
  const { entries, isByDay, hasMore, wordsIn } = found ?? { ...state, isByDay: true, wordsIn: noWords };
  return (
    <>
      <AnswerList {...{ entries, isByDay, more, wordsIn, stars, isWhole, actions }} editing={state.editing} />
      {hasMore && state.unavailable === null && !found?.failure && (
        <MoreAnswers label={translate("earlierAnswers")} onMore={actions.onMore} />
      )}
      {found === null && (
        <div data-screen-only>
          <DeletedAnswers entries={state.deleted} onPutBack={actions.onPutBack} />
        </div>
      )}
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();
const noWords = () => NONE;

/** `onPrint` where there is something to print. */
function Ways({ onPrint }: { onPrint: (() => void) | null }) {
  const translate = useTranslate();
  return (
    <>
      {onPrint && (
        <button type="button" onClick={onPrint}>
          {translate("print")}
        </button>
      )}
      <a href="newtab.html">{translate("todaysQuestion")}</a>
      <a href="options.html">{translate("options")}</a>
    </>
  );
}

/** Always in the page, so that a screen reader hears it change. It takes the focus of the button that is gone. */
function Undo({ undoable, onUndo }: { undoable: Entry | null; onUndo: () => void }) {
  const translate = useTranslate();
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

/** To begin, in a journal that is known to be empty, and to have been so. */
function Invitation({ state, isLost }: Pick<Props, "state" | "isLost">) {
  const translate = useTranslate();
  const { status, unavailable, unreadable, entries } = state;
  const isEmpty = status === "open" && unavailable === null && unreadable === 0 && entries.length === 0;
  if (isLost || !isEmpty) return null;
  return (
    <div class={styles.empty}>
      <p class={styles.invitation}>{translate("emptyJournal")}</p>
      <p>{translate("emptyJournalHint")}</p>
    </div>
  );
}

/** What can't be shown. */
function Troubles({ state }: Pick<Props, "state">) {
  const translate = useTranslate();
  const { unavailable, unreadable } = state;
  return (
    <>
      {unavailable && <p role="alert">{translate("cannotOpen", translate(failureMessage(unavailable)))}</p>}
      {unreadable > 0 && <p role="alert">{translate("unreadable", formatCount(unreadable, translate))}</p>}
    </>
  );
}
