import { render } from "../../platform/render.ts";
import { EarlierAnswers } from "../../features/today/EarlierAnswers.tsx";
import { TranslateContext } from "../../components/translate.ts";
import type { Entry } from "../../journal/entry.ts";
import { translate } from "../../platform/translate.ts";

export function renderEarlier(container: Element, entries: readonly Entry[]): void {
  render(
    <TranslateContext value={translate}>
      <EarlierAnswers entries={entries} />
    </TranslateContext>,
    container,
  );
}
