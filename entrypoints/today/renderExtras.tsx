import type { ComponentChildren } from "preact";
import { Boundary } from "../../components/Boundary.tsx";
import { render } from "../../platform/render.ts";
import { LossNotice } from "../../components/LossNotice.tsx";
import { findPart } from "../../features/today/parts.dom.ts";
import { RecentAnswers } from "../../features/today/RecentAnswers.tsx";
import { TranslateContext } from "../../components/translate.ts";
import { Troubles } from "../../features/today/Troubles.tsx";
import type { Today } from "../../features/today/today.ts";
import type { Loss } from "../../journal/loss.ts";
import { rescueText } from "../../platform/rescueText.ts";
import { translate } from "../../platform/translate.ts";

/** Renders what a page seldom shows, and never in its first paint. It is loaded when there is any of it. */
export function renderExtras(today: Today, loss: { loss: Loss; onAccept: () => void } | null): void {
  const state = today.state.value;
  show(places.loss, loss && <LossNotice {...loss} />);
  show(
    places.troubles,
    <Troubles
      state={state}
      onSettle={(text) => void today.settleVersions(text)}
      onRescue={(way) => void rescueText(state.text, way)}
    />,
  );
  show(places.recent, <RecentAnswers entries={state.recent} />);
}

/** The prerendered page has no places for these, so they are added. */
const places = {
  loss: createPlace((place) => findPart("top")?.after(place)),
  troubles: createPlace((place) => findPart("saving")?.append(place)),
  recent: createPlace((place) => findPart("main")?.append(place)),
};

function createPlace(put: (place: HTMLElement) => void): HTMLElement {
  const place = document.createElement("div");
  put(place);
  return place;
}

/** An empty place takes no room. */
function show(place: HTMLElement, content: ComponentChildren): void {
  render(
    <TranslateContext value={translate}>
      <Boundary>{content}</Boundary>
    </TranslateContext>,
    place,
  );
  place.hidden = place.childNodes.length === 0;
}
