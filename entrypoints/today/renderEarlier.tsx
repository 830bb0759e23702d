import { render } from "../door/render.ts";
import { EarlierAnswers } from "../../components/EarlierAnswers.tsx";
import { TranslateContext } from "../../components/translate.ts";
import type { Entry } from "../../journal/entry.ts";
import { translate } from "../door/translate.ts";

export function renderEarlier(place: Element, entries: readonly Entry[]): void {
  render(
    <TranslateContext value={translate}>
      <EarlierAnswers entries={entries} />
    </TranslateContext>,
    place,
  );
}
