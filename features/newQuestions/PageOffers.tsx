import { useLayoutEffect, useRef } from "preact/hooks";
import type { QuestionId } from "../../content/article.ts";
import type { AddProgress, FoundPage } from "./pageQuestionsController.ts";
import { addableIn, type Offer } from "./pageOffers.ts";
import { failureMessage } from "../../components/failureMessage.ts";
import styles from "./PageOffers.module.css";
import { useTranslate } from "../../components/translate.ts";

export type OfferActions = {
  onTick: (id: QuestionId, isTicked: boolean) => void;
  onTickAll: (isTicked: boolean) => void;
  onAdd: () => void;
  onClose: () => void;
};

type Props = { page: FoundPage; actions: OfferActions };

/** The questions of an article, each with a box to tick, and the button that adds them to the deck. */
export function PageOffers({ page, actions }: Props) {
  const { offers, ticked, progress } = page;
  return (
    <>
      <ul class={styles.offers}>
        {offers.map((offer) => (
          <OfferLine
            key={offer.question.id}
            offer={offer}
            isTicked={ticked.has(offer.question.id)}
            onTick={actions.onTick}
          />
        ))}
      </ul>
      <Report progress={progress} />
      <Ways page={page} actions={actions} />
    </>
  );
}

type LineProps = { offer: Offer; isTicked: boolean; onTick: OfferActions["onTick"] };

function OfferLine({ offer: { question, status }, isTicked, onTick }: LineProps) {
  const translate = useTranslate();
  const isKnown = status === "known";
  const id = `offer-${question.id}`;
  return (
    <li class={styles.offer}>
      <input
        type="checkbox"
        id={id}
        class={styles.box}
        checked={isKnown || isTicked}
        disabled={isKnown}
        aria-describedby={status === "new" ? undefined : `${id}-status`}
        onChange={({ currentTarget }) => onTick(question.id, currentTarget.checked)}
      />
      <label for={id} class={styles.question} lang="nl">
        {question.text}
      </label>
      {status !== "new" && (
        <p id={`${id}-status`} class={styles.status}>
          {translate(isKnown ? "pageKnown" : "pageHidden")}
        </p>
      )}
    </li>
  );
}

/** Says what adding brought. The keyboard goes on from here, since the pressed button may have nothing left to do. */
function Report({ progress }: { progress: AddProgress }) {
  const translate = useTranslate();
  const added = useRef<HTMLParagraphElement>(null);
  const { kind } = progress;
  useLayoutEffect(() => {
    if (kind === "added") added.current?.focus();
  }, [kind]);
  if (progress.kind === "failed") {
    return <p role="alert">{translate("cannotAdd", translate(failureMessage(progress.failure)))}</p>;
  }
  if (progress.kind === "noRoom") return <p role="alert">{translate("pageNoRoom")}</p>;
  if (progress.kind !== "added") return null;
  return (
    <p ref={added} class={styles.added} tabIndex={-1}>
      {progress.count === 1 ? translate("pageAddedOne") : translate("pageAdded", String(progress.count))}
    </p>
  );
}

function Ways({ page: { offers, ticked, progress }, actions }: Props) {
  const translate = useTranslate();
  const addable = addableIn(offers);
  const isAllTicked = ticked.size === addable.length;
  const isIdle = ticked.size === 0 || progress.kind === "adding";
  return (
    <p class={styles.ways}>
      {addable.length > 0 && (
        // `disabled` would take the keyboard's focus from the button while it works.
        <button type="button" aria-disabled={isIdle} onClick={actions.onAdd}>
          {translate("pageAdd")}
        </button>
      )}
      {addable.length > 1 && (
        <button type="button" onClick={() => actions.onTickAll(!isAllTicked)}>
          {translate(isAllTicked ? "pageTickNone" : "pageTickAll")}
        </button>
      )}
      <button type="button" class={styles.close} onClick={actions.onClose}>
        {translate("close")}
      </button>
    </p>
  );
}
