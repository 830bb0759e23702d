import { LossNotice } from "../../components/LossNotice.tsx";
import { RecentAnswers } from "../../components/RecentAnswers.tsx";
import type { Extras } from "../../components/TodayPage.tsx";
import { Troubles } from "../../components/Troubles.tsx";
import type { Today } from "../../journal/today.ts";
import type { Loss } from "../../journal/witness.ts";
import { rescueText } from "../door/rescueText.ts";

/** Loaded when there is any of it to show. */
export function renderExtras(today: Today, loss: { loss: Loss; onAccept: () => void } | null): Extras {
  const { state } = today;
  return {
    loss: loss && <LossNotice {...loss} />,
    troubles: (
      <Troubles
        state={state}
        onSettle={(text) => void today.settle(text)}
        onRescue={(way) => void rescueText(state.text, way)}
      />
    ),
    recent: <RecentAnswers entries={state.recent} />,
  };
}
