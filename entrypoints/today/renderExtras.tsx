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
  show(containers.loss, loss && <LossNotice {...loss} />);
  show(
    containers.troubles,
    <Troubles
      state={state}
      onSettle={(text) => void today.settleVersions(text)}
      onRescue={(way) => void rescueText(state.text, way)}
    />,
  );
  show(containers.recent, <RecentAnswers entries={state.recent} />);
}

/** The prerendered page has no containers for these, so they are added. */
const containers = {
  loss: createContainer((container) => findPart("top")?.after(container)),
  troubles: createContainer((container) => findPart("saving")?.append(container)),
  recent: createContainer((container) => findPart("main")?.append(container)),
};

function createContainer(put: (container: HTMLElement) => void): HTMLElement {
  const container = document.createElement("div");
  put(container);
  return container;
}

/** An empty container takes no room. */
function show(container: HTMLElement, content: ComponentChildren): void {
  render(
    <TranslateContext value={translate}>
      <Boundary>{content}</Boundary>
    </TranslateContext>,
    container,
  );
  container.hidden = container.childNodes.length === 0;
}
