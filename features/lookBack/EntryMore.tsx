import type { QuestionId } from "../../content/article.ts";
import type { AnswerId } from "../../journal/answer.ts";
import type { Entry } from "../../journal/entry.ts";
import { formatCount } from "../../components/formatCount.ts";
import styles from "./EntryMore.module.css";
import { useTranslate, type MessageKey } from "../../components/translate.ts";
import { useNameOf } from "../../components/useNameOf.ts";

/** What is offered of the one answer of which more was asked. */
export type OpenedMore = {
  id: AnswerId;
  /** How many answers there are to its question; `null` until that is known. */
  times: number | null;
  copied: "no" | "yes" | "failed";
};

export type MoreActions = {
  /** Opens what more there is, or closes it. */
  onMoreOf: (entry: Entry) => void;
  onCopy: (entry: Entry) => void;
  onPrintOne: (entry: Entry) => void;
  onQuestion: (id: QuestionId) => void;
};

const COPIED = { no: null, yes: "copied", failed: "notCopied" } as const satisfies Record<
  OpenedMore["copied"],
  MessageKey | null
>;

/** What one does with an answer now and then, out of sight until asked for. */
export function EntryMore({ entry, more, actions }: { entry: Entry; more: OpenedMore; actions: MoreActions }) {
  const translate = useTranslate();
  const { id } = entry.answer.question;
  const text = useNameOf(entry.answer);
  const said = COPIED[more.copied];
  return (
    <div class={styles.more} data-screen-only>
      {more.times !== null && more.times > 1 && (
        <button type="button" onClick={() => actions.onQuestion(id)}>
          {translate("allAnswersTo", formatCount(more.times, translate))}
        </button>
      )}
      <button type="button" aria-label={translate("copyNamed", text)} onClick={() => actions.onCopy(entry)}>
        {translate("copy")}
      </button>
      <button type="button" aria-label={translate("printNamed", text)} onClick={() => actions.onPrintOne(entry)}>
        {translate("print")}
      </button>
      <p aria-live="polite">{said && translate(said)}</p>
    </div>
  );
}
