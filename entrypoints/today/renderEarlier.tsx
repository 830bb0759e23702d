import { render } from "preact";
import { EarlierAnswers } from "../../components/EarlierAnswers.tsx";
import { TranslateContext } from "../../components/translate.ts";
import type { Entry } from "../../journal/entry.ts";
import type { Asked } from "../../journal/todayState.ts";
import { translate } from "../door/translate.ts";

/** Below the answer, on the prerendered page, which has no place for it. An empty one takes no room. */
export function renderEarlier({ day, question }: Asked, entries: readonly Entry[]): void {
  // Of another question it is closed again.
  const view = entries.length > 0 && <EarlierAnswers key={`${day} ${question?.id}`} entries={entries} />;
  place.hidden = entries.length === 0;
  render(<TranslateContext value={translate}>{view}</TranslateContext>, place);
}

const place = document.createElement("div");
document.querySelector("[role=status]")?.parentElement?.after(place);
