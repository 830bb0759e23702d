/** Wires writing for a day that has passed. */
import { EarlierDayPanel } from "../../features/lookBack/EarlierDayPanel.tsx";
import { dayOf } from "../../content/day.ts";
import { AnswerDesk } from "../../features/writing/answerDesk.ts";
import { EarlierDay } from "../../features/lookBack/earlierDay.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { clock } from "../../platform/clock.ts";
import { createRevisionId } from "../../platform/createRevisionId.ts";
import { deck } from "../../platform/deck.ts";
import { openStore } from "../../platform/openStore.ts";
import { rescueText } from "../../platform/rescueText.ts";
import { unsentNotes } from "../../platform/unsentNotes.ts";

type Options = { onChange: () => void; tell: (message: PageMessage) => void };

export function createEarlierDay({ onChange, tell }: Options) {
  const desk = new AnswerDesk({ notes: unsentNotes, openStore, clock, createId: createRevisionId, tell, onChange });
  const earlier = new EarlierDay({ openStore, deck, desk, onChange });
  const today = () => dayOf(clock.now());
  const actions = {
    onChoose: (text: string) => void earlier.choose(text, today()),
    onInput: (text: string) => earlier.input(text),
    onSettle: (text: string) => void desk.settle(text),
    onRescue: (way: Parameters<typeof rescueText>[1]) => void rescueText(desk.state.text, way),
  };
  const panel = () => <EarlierDayPanel state={earlier.state} answer={desk.state} today={today()} actions={actions} />;
  return { desk, panel };
}
