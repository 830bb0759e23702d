import { render } from "preact";
import { JournalPage } from "../../components/JournalPage.tsx";
import { LossNotice } from "../../components/LossNotice.tsx";
import { TranslateContext } from "../../components/translate.ts";
import { LookBack } from "../../journal/lookBack.ts";
import type { Loss } from "../../journal/witness.ts";
import { joinChannel } from "../door/channel.ts";
import { clock } from "../door/clock.ts";
import { createRevisionId } from "../door/createRevisionId.ts";
import { openStore } from "../door/openStore.ts";
import { rescueText } from "../door/rescueText.ts";
import { translate } from "../door/translate.ts";
import { createWitnessKeeper } from "../door/witness.ts";

let loss: Loss | null = null;

const channel = joinChannel((message) => void lookBack.hear(message));
const keeper = createWitnessKeeper(clock, (found) => {
  loss = found;
  show();
});
const lookBack = new LookBack({
  openStore,
  clock,
  createId: createRevisionId,
  onChange: show,
  tell: (message) => {
    channel.tell(message);
    keeper.touch();
  },
});

const actions: Parameters<typeof JournalPage>[0]["actions"] = {
  onEdit: (entry) => lookBack.edit(entry),
  onInput: (text) => lookBack.input(text),
  onDone: () => lookBack.done(),
  onRemove: (entry) => void lookBack.remove(entry),
  onPutBack: (entry, text) => void lookBack.putBack(entry, text),
  onUndo: () => void lookBack.undo(),
  onMore: () => void lookBack.more(),
  onRescue: (way) => void rescueText(lookBack.state.editing?.text ?? "", way),
};

function show(): void {
  const view = (
    <JournalPage state={lookBack.state} actions={actions}>
      <LossNotice loss={loss} onAccept={() => void keeper.accept()} />
    </JournalPage>
  );
  render(<TranslateContext value={translate}>{view}</TranslateContext>, document.body);
}

/** Goes to the answer that the address names, once it is there. */
function scrollToNamed(): void {
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

document.documentElement.lang = translate("languageTag").slice(0, 2);
document.title = translate("journalTitle");
show();
void lookBack.open().then(async () => {
  scrollToNamed();
  await keeper.check();
});
globalThis.addEventListener("pagehide", () => lookBack.leave());
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && lookBack.leave());
