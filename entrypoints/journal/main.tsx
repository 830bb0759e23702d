import { render } from "preact";
import { JournalPage } from "../../components/JournalPage.tsx";
import { LossNotice } from "../../components/LossNotice.tsx";
import { TranslateContext } from "../../components/translate.ts";
import { dayOf } from "../../content/day.ts";
import { LookBack } from "../../journal/lookBack.ts";
import type { Loss } from "../../journal/witness.ts";
import { startBackup } from "../backup/startBackup.tsx";
import { joinChannel } from "../door/channel.ts";
import { clock } from "../door/clock.ts";
import { createRevisionId } from "../door/createRevisionId.ts";
import { openStore } from "../door/openStore.ts";
import { rescueText } from "../door/rescueText.ts";
import { translate } from "../door/translate.ts";
import { unsentNotes } from "../door/unsentNotes.ts";
import { warnOfLoss } from "../door/warnOfLoss.ts";
import { createWitnessKeeper } from "../door/witness.ts";
import { createLampKeeper } from "../today/keepLamp.ts";

let loss: Loss | null = null;
const keepLamp = createLampKeeper(null);

const channel = joinChannel((message) => void lookBack.hear(message));
const keeper = createWitnessKeeper(clock, (found) => {
  loss = found;
  show();
});
const lookBack = new LookBack({
  notes: unsentNotes,
  openStore,
  clock,
  createId: createRevisionId,
  onChange: show,
  tell: (message) => {
    channel.tell(message);
    keeper.touch();
  },
});

const backup = startBackup({
  onChange: show,
  tell: (message) => {
    channel.tell(message);
    void lookBack.hear(message);
    void keeper.accept();
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
  const { status, unavailable, entries } = lookBack.state;
  const day = dayOf(clock.now());
  const isLit = entries.some(({ answer }) => answer.day === day);
  if (status === "open" && unavailable === null) void keepLamp({ day, isLit });
  const view = (
    <JournalPage state={lookBack.state} actions={actions}>
      {loss && <LossNotice loss={loss} onAccept={() => void keeper.accept()} />}
      {backup.reminder()}
      {backup.panel()}
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
  await Promise.all([keeper.check(), backup.count()]);
});
globalThis.addEventListener("pagehide", () => lookBack.leave());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") lookBack.leave();
  else void lookBack.look();
});
warnOfLoss(() => lookBack.state.editing?.save.kind === "failed");
