import type { ReadonlySignal } from "@preact/signals-core";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { FoundPage, PageState } from "./pageQuestionsController.ts";
import { addableIn } from "./pageOffers.ts";
import type { PageRefusal } from "./pageRefusal.ts";
import { describeArticle } from "../../components/describeArticle.ts";
import { failureMessage } from "../../components/failureMessage.ts";
import { PageOffers, type OfferActions } from "./PageOffers.tsx";
import styles from "./PageQuestions.module.css";
import { useTranslate, type MessageKey, type Translate } from "../../components/translate.ts";

export type PageActions = OfferActions & { onOpen: () => void };

const REFUSALS = {
  closed: "pageClosed",
  insecure: "pageInsecure",
  silent: "pageSilent",
  tooLarge: "pageTooLarge",
  severalArticles: "pageSeveralArticles",
  translated: "pageTranslated",
  unclear: "pageUnclear",
  noQuestions: "pageNoQuestions",
} as const satisfies Record<PageRefusal, MessageKey>;

type Props = { state: ReadonlySignal<PageState>; actions: PageActions };

/** Offers questions from the page in the reader's tab. It is a button until the reader presses it. */
export function PageQuestions({ state: { value: state }, actions }: Props) {
  const translate = useTranslate();
  const { opener, heading } = useFocus(state.status);
  if (state.status === "closed") {
    return (
      <section class={styles.closed} aria-label={translate("pageQuestions")}>
        <p class={styles.way}>
          <button type="button" ref={opener} onClick={actions.onOpen}>
            {translate("pageQuestions")}
          </button>
        </p>
      </section>
    );
  }
  return (
    <section class={styles.open} aria-label={translate("pageQuestions")}>
      <div class={styles.head}>
        <h2 ref={heading} class={styles.heading} tabIndex={-1}>
          {translate("pageQuestions")}
        </h2>
        {state.status === "found" && (
          <p class={styles.article} lang="nl">
            {describeArticle(state.article, translate)}
          </p>
        )}
        {/* It is always in the page, so that a screen reader hears it change. */}
        <p aria-live="polite">{describe(state, translate)}</p>
      </div>
      {state.status === "found" ? (
        <PageOffers page={state} actions={actions} />
      ) : (
        <p>
          <button type="button" onClick={actions.onClose}>
            {translate("close")}
          </button>
        </p>
      )}
    </section>
  );
}

/** The focus goes to what was asked for, which comes in sight. Closing gives the focus back to the button. */
function useFocus(status: PageState["status"]) {
  const opener = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const shownRef = useRef(status);
  useLayoutEffect(() => {
    if (shownRef.current === status) return;
    if (status === "closed") opener.current?.focus();
    else if (shownRef.current === "closed") heading.current?.focus();
    if (status !== "closed") heading.current?.scrollIntoView({ block: "start" });
    shownRef.current = status;
  }, [status]);
  return { opener, heading };
}

function describe(state: Exclude<PageState, { status: "closed" }>, translate: Translate): string {
  switch (state.status) {
    case "reading":
      return translate("pageReading");
    case "refused":
      return translate(REFUSALS[state.reason]);
    case "failed":
      return translate("cannotAdd", translate(failureMessage(state.failure)));
    case "found":
      return describeFound(state, translate);
  }
}

function describeFound({ offers, progress }: FoundPage, translate: Translate): string {
  if (addableIn(offers).length === 0 && progress.kind === "none") return translate("pageAllKnown");
  return offers.length === 1 ? translate("pageFoundOne") : translate("pageFound", String(offers.length));
}
