import type { ReadonlySignal } from "@preact/signals-core";
import type { QuestionId } from "../../content/article.ts";
import type { AnswerId } from "../../journal/answer.ts";
import type { Entry } from "../../journal/entry.ts";
import { formatCount } from "../../components/formatCount.ts";
import type { RescueWay } from "../writing/Rescue.tsx";
import styles from "./EntryMore.module.css";
import type { PrinterModel } from "./Paper.tsx";
import { useTranslate, type MessageKey } from "../../components/translate.ts";
import { useNameOf } from "../../components/useNameOf.ts";

/** What the reader sees of the one answer whose extras are open. */
export type OpenedMore = {
  id: AnswerId;
  /** How many answers its question has; `null` until that is known, or if it can't be read. */
  times: number | null;
  copied: "no" | "yes" | "failed";
};

/** Extras: things that a reader only does with an answer now and then. */
export type ExtrasModel = {
  /** `null` while the extras of no answer are open. */
  opened: ReadonlySignal<OpenedMore | null>;
  /** Opens the extras of an answer, or closes them. Those of another answer then close. */
  toggle: (entry: Entry) => void;
  copy: (entry: Entry) => Promise<void>;
  /** Shows all answers to that question. */
  showQuestion: (id: QuestionId) => void;
  /** Copies words that can't be kept here, or saves them as a file. */
  rescue: (text: string, way: RescueWay) => Promise<void>;
};

const COPIED = { no: null, yes: "copied", failed: "notCopied" } as const satisfies Record<
  OpenedMore["copied"],
  MessageKey | null
>;

type Props = { entry: Entry; more: OpenedMore; extras: ExtrasModel; printer: Pick<PrinterModel, "printAnswer"> };

/** The extras of an answer. They are out of sight until the reader asks for them. */
export function EntryMore({ entry, more, extras, printer }: Props) {
  const translate = useTranslate();
  const { id } = entry.answer.question;
  const text = useNameOf(entry.answer);
  const said = COPIED[more.copied];
  return (
    <div class={styles.more} data-screen-only>
      {more.times !== null && more.times > 1 && (
        <button type="button" onClick={() => extras.showQuestion(id)}>
          {translate("allAnswersTo", formatCount(more.times, translate))}
        </button>
      )}
      <button type="button" aria-label={translate("copyNamed", text)} onClick={() => void extras.copy(entry)}>
        {translate("copy")}
      </button>
      <button type="button" aria-label={translate("printNamed", text)} onClick={() => void printer.printAnswer(entry)}>
        {translate("print")}
      </button>
      <p aria-live="polite">{said && translate(said)}</p>
    </div>
  );
}
