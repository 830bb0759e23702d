import type { ReadonlySignal } from "@preact/signals-core";
import type { ComponentChildren } from "preact";
import type { SearchChoice, SearchResult, SearchState } from "./searchController.ts";
import { formatCount } from "../../components/formatCount.ts";
import { SearchChoices } from "./SearchChoices.tsx";
import { failureMessage } from "../../components/failureMessage.ts";
import styles from "./SearchPanel.module.css";
import { useTranslate, type Translate } from "../../components/translate.ts";

export type SearchModel = {
  search: ReadonlySignal<SearchState>;
  /** Call it when the reader is about to search. */
  begin: () => void;
  choose: (change: Partial<SearchChoice>) => void;
  /** Goes back to the whole journal. */
  clear: () => void;
};

export const SEARCH_ID = "search";

type Props = {
  model: SearchModel;
  /** Moves the focus from the box down to what was found. */
  onGoDown: () => void;
  /** Whether the page shows the calendar or the questions, so that the choices would be in the way. */
  isAside: boolean;
  /** Other ways to look back. They are shown while nothing is searched. */
  children: ComponentChildren;
};

/** The search box of the journal, which searches while the reader types. */
export function SearchPanel({ model, onGoDown, isAside, children }: Props) {
  const translate = useTranslate();
  const state = model.search.value;
  const { choice, result, choices } = state;
  const hasChoices = result.status !== "idle" || (choices.days.length > 0 && !isAside);
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes a letter, these keys belong to that input method.
    if (event.isComposing) return;
    if (event.key === "Escape" && choice.typed === "") model.clear();
    else if (event.key === "Escape") model.choose({ typed: "" });
    if (event.key === "ArrowDown") {
      event.preventDefault();
      onGoDown();
    }
  };
  return (
    <form role="search" class={styles.search} onSubmit={(event) => event.preventDefault()}>
      {/* The `div` becomes the button that uncovers the box: see coverBoxes.ts. */}
      <div>
        <input
          id={SEARCH_ID}
          type="search"
          class={styles.box}
          aria-label={translate("searchJournal")}
          aria-keyshortcuts="Control+K Meta+K"
          placeholder={translate("searchJournal")}
          autocomplete="off"
          spellcheck={false}
          value={choice.typed}
          onFocus={() => model.begin()}
          onInput={(event) => model.choose({ typed: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
      </div>
      {hasChoices && <SearchChoices state={state} onChoose={(change) => model.choose(change)} />}
      <div class={styles.below}>
        <p aria-live="polite">{describe(result, translate)}</p>
        {result.status === "idle" && children}
      </div>
    </form>
  );
}

function describe(result: SearchResult, translate: Translate): string {
  switch (result.status) {
    case "idle":
      return "";
    case "searching":
      return translate("searching");
    case "failed":
      return translate("cannotOpen", translate(failureMessage(result.failure)));
    case "found":
      return describeFound(result, translate);
  }
}

function describeFound({ count, isWhole }: Extract<SearchResult, { status: "found" }>, translate: Translate): string {
  if (count === 0) return translate(isWhole ? "foundNothing" : "searching");
  const found = count === 1 ? translate("foundOne") : translate("foundCount", formatCount(count, translate));
  return isWhole ? found : `${found} ${translate("searchingOn")}`;
}
