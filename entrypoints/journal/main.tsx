import { render } from "preact";
import { JournalPage } from "../../components/JournalPage.tsx";
import { TranslateContext } from "../../components/translate.ts";
import { LookBack, type LookBackState } from "../../journal/lookBack.ts";
import { openJournal } from "../../journal/store/openJournal.ts";
import { joinChannel } from "../door/channel.ts";
import { createRevisionId } from "../door/createRevisionId.ts";
import { translate } from "../door/translate.ts";

const { tell } = joinChannel((message) => void lookBack.hear(message));
const lookBack = new LookBack({
  openStore: openJournal,
  now: () => new Date(),
  createId: createRevisionId,
  onChange: show,
  tell,
});

function show(state: LookBackState): void {
  const view = (
    <JournalPage
      state={state}
      onEdit={(id) => lookBack.edit(id)}
      onInput={(text) => lookBack.input(text)}
      onDone={() => lookBack.done()}
      onMore={() => void lookBack.more()}
    />
  );
  render(<TranslateContext value={translate}>{view}</TranslateContext>, document.body);
}

/** Goes to the answer that the address names, once it is there. */
function scrollToNamed(): void {
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

document.documentElement.lang = translate("languageTag").slice(0, 2);
document.title = translate("journalTitle");
show(lookBack.state);
void lookBack.open().then(scrollToNamed);
globalThis.addEventListener("pagehide", () => lookBack.leave());
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && lookBack.leave());
