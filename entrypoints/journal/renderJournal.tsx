/** Renders the journal page once. From then on, the views follow the models by themselves. */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { LossNotice } from "../../components/LossNotice.tsx";
import { PrivacyScreenContext } from "../../components/PrivacyScreenButton.tsx";
import { TranslateContext } from "../../components/translate.ts";
import type { Day } from "../../content/day.ts";
import { JournalPage } from "../../features/lookBack/JournalPage.tsx";
import type { LookBack } from "../../features/lookBack/lookBack.ts";
import { Paper } from "../../features/lookBack/Paper.tsx";
import type { Stars } from "../../features/lookBack/stars.ts";
import { ByQuestion } from "../../features/search/ByQuestion.tsx";
import { SearchAndFilter } from "../../features/search/SearchAndFilter.tsx";
import type { Loss } from "../../journal/loss.ts";
import { createPrivacyScreenState } from "../../platform/privacyScreenState.ts";
import { render } from "../../platform/render.ts";
import { translate } from "../../platform/translate.ts";
import type { AnswerFinder } from "./answerFinder.ts";
import type { EntryExtras } from "./entryExtras.ts";
import { approachSearch, focusSearch } from "./focusSearch.ts";
import { keepFocusOnPage } from "./keepFocus.ts";
import type { Printer } from "./printer.ts";

type JournalParts = {
  lookBack: LookBack;
  stars: Stars;
  extras: EntryExtras;
  printer: Printer;
  finder: AnswerFinder;
  today: ReadonlySignal<Day>;
  /** `null` while the journal holds all that it did. */
  loss: ReadonlySignal<Loss | null>;
  /** What the page shows beside the answers. */
  aside: ComponentChildren;
  /** Moves the focus from the search box down to the first answer. */
  onGoDown: () => void;
  onUndo: () => void;
  /** Called when the reader says to know of the loss. */
  onAcceptLoss: () => void;
};

export function renderJournal({ finder, today, loss, aside, onGoDown, onUndo, onAcceptLoss, ...models }: JournalParts) {
  const { lookBack, printer } = models;
  const oldest = computed(() => lookBack.state.value.entries.at(-1)?.answer.day ?? null);
  // An empty journal has no buttons for the views, so there would be no way back.
  const isByQuestion = computed(() => finder.view.value === "questions" && oldest.value !== null);
  const isLost = computed(() => loss.value !== null);
  const showDay = (day: Day) => {
    finder.showDay(day);
    focusSearch();
  };
  const page = (
    <JournalPage
      {...{ models, isByQuestion, isLost, onUndo }}
      found={finder.shown}
      byQuestion={<ByQuestion model={finder.byQuestion} onDay={showDay} />}
      search={
        <SearchAndFilter
          {...{ finder, today, oldest, onGoDown }}
          onPrintYear={(year) => void printer.printYear(year)}
        />
      }
      onMore={() => void (finder.shown.value === null ? lookBack.more() : finder.found.more())}
    >
      <FoundLoss loss={loss} onAccept={onAcceptLoss} />
      {aside}
    </JournalPage>
  );
  // A found answer that is gone leaves no control near it, so the focus goes to the search box.
  keepFocusOnPage(() => finder.shown.value !== null && approachSearch());
  render(
    <TranslateContext value={translate}>
      <PrivacyScreenContext value={createPrivacyScreenState()}>
        <Paper content={printer.content} />
        {page}
      </PrivacyScreenContext>
    </TranslateContext>,
    document.body,
  );
}

type FoundLossProps = { loss: ReadonlySignal<Loss | null>; onAccept: () => void };

function FoundLoss({ loss: { value: loss }, onAccept }: FoundLossProps) {
  return loss && <LossNotice loss={loss} onAccept={onAccept} />;
}
