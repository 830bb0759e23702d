/** Wires the answer for a day that has passed. */
import type { ReadonlySignal } from "@preact/signals";
import { EarlierDayPanel, type EarlierDayActions } from "../../features/lookBack/EarlierDayPanel.tsx";
import type { Day } from "../../content/day.ts";
import { AnswerEditor } from "../../features/writing/answerEditor.ts";
import { EarlierDay } from "../../features/lookBack/earlierDay.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { clock } from "../../platform/clock.ts";
import { createRevisionId } from "../../platform/createRevisionId.ts";
import { deck } from "../../platform/deck.ts";
import { openStore } from "../../platform/openStore.ts";
import { rescueText } from "../../platform/rescueText.ts";
import { drafts } from "../../platform/drafts.ts";

type Options = { today: ReadonlySignal<Day>; broadcast: (message: PageMessage) => void };

export function createEarlierDay({ today, broadcast }: Options) {
  const editor = new AnswerEditor({ drafts, openStore, clock, createId: createRevisionId, broadcast });
  const earlier = new EarlierDay({ openStore, deck, editor });
  const actions: EarlierDayActions = {
    onChoose: (text) => void earlier.choose(text, today.value),
    onInput: (text) => earlier.input(text),
    onSettle: (text) => void editor.settleVersions(text),
    onRescue: (way) => void rescueText(editor.state.value.text, way),
  };
  const panel = <EarlierDayPanel state={earlier.state} written={editor.state} {...{ today, actions }} />;
  return { editor, panel };
}
