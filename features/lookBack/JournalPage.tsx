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
  models: JournalModels;
  /** `null` where nothing is searched. */
  found: ReadonlySignal<FoundEntries | null>;
  /** It holds less than it did: then nothing in it is no beginning. */
  isLost: ReadonlySignal<boolean>;
  /** `byQuestion` stands in the place of the answers. */
  isByQuestion: ReadonlySignal<boolean>;
  byQuestion: ComponentChildren;
  search: ComponentChildren;
  onMore: () => void;
  onUndo: () => void;
  /** Backup and restore, and what the page says when the journal holds less than it did. */
  children: ComponentChildren;
};

/** Every answer by day, newest first; or those that were searched for, or something else in their place. */
export function JournalPage({ search, byQuestion, children, ...props }: Props) {
  const translate = useTranslate();
  const { models, found, isByQuestion, onMore, onUndo } = props;
  // What one looked for comes first. The key keeps what is open in it as it moves.
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

/** Why something can't be shown, of all that the page shows. */
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

/** There may be nothing to print. */
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

/** Always in the page, so that a screen reader hears it change. It takes the focus of the button that is gone. */
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

/** To begin, in a journal that is known to be empty, and to have been so. */
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

/** What can't be shown. */
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
