/** Wires writing for a day that has passed. */
import { EarlierDayPanel } from "../../features/lookBack/EarlierDayPanel.tsx";
import { dayOf } from "../../content/day.ts";
import { AnswerEditor } from "../../features/writing/answerEditor.ts";
import { EarlierDay } from "../../features/lookBack/earlierDay.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { clock } from "../../platform/clock.ts";
import { createRevisionId } from "../../platform/createRevisionId.ts";
import { deck } from "../../platform/deck.ts";
import { openStore } from "../../platform/openStore.ts";
import { rescueText } from "../../platform/rescueText.ts";
import { drafts } from "../../platform/drafts.ts";

type Options = { onChange: () => void; tell: (message: PageMessage) => void };

export function createEarlierDay({ onChange, tell }: Options) {
  const editor = new AnswerEditor({ notes: drafts, openStore, clock, createId: createRevisionId, tell, onChange });
  const earlier = new EarlierDay({ openStore, deck, editor, onChange });
  const today = () => dayOf(clock.now());
  const actions = {
    onChoose: (text: string) => void earlier.choose(text, today()),
    onInput: (text: string) => earlier.input(text),
    onSettle: (text: string) => void editor.settle(text),
    onRescue: (way: Parameters<typeof rescueText>[1]) => void rescueText(editor.state.text, way),
  };
  const panel = () => <EarlierDayPanel state={earlier.state} answer={editor.state} today={today()} actions={actions} />;
  return { editor, panel };
}
