/** Wires writing for a day that has passed. */
import { EarlierDayPanel } from "../../components/EarlierDayPanel.tsx";
import { dayOf } from "../../content/day.ts";
import { AnswerDesk } from "../../journal/answerDesk.ts";
import { EarlierDay } from "../../journal/earlierDay.ts";
import type { PageMessage } from "../../journal/pageMessage.ts";
import { clock } from "../door/clock.ts";
import { createRevisionId } from "../door/createRevisionId.ts";
import { deck } from "../door/deck.ts";
import { openStore } from "../door/openStore.ts";
import { rescueText } from "../door/rescueText.ts";
import { unsentNotes } from "../door/unsentNotes.ts";

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
