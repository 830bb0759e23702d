/** Wires "Vragen van deze pagina", below what the popup shows of today. */
import { render } from "../../platform/render.ts";
import { PageQuestions, type PageActions } from "../../features/newQuestions/PageQuestions.tsx";
import { TranslateContext } from "../../components/translate.ts";
import { PageDesk } from "../../features/newQuestions/pageDesk.ts";
import { joinChannel } from "../../platform/channel.ts";
import { clock } from "../../platform/clock.ts";
import { deck } from "../../platform/deck.ts";
import { openDeckStore } from "../../platform/openStore.ts";
import { translate } from "../../platform/translate.ts";

export function startPageQuestions(): void {
  const place = document.createElement("div");
  // As if the view stood in the page itself.
  place.style.display = "contents";
  const channel = joinChannel(() => {});
  const desk = new PageDesk({
    readTab: async () => (await import("./readTabPage.ts")).readTabPage(),
    openDeck: openDeckStore,
    readKnown: () => deck.readIds(),
    clock,
    onChange: show,
    // Also this page's own hears it, on its own end of the channel.
    onAdded: () => channel.tell({ kind: "deckChanged" }),
  });
  const actions: PageActions = {
    onOpen: () => void desk.open(),
    onTick: (id, isTicked) => desk.tick(id, isTicked),
    onTickAll: (isTicked) => desk.tickAll(isTicked),
    onAdd: () => void desk.add(),
    onClose: () => desk.close(),
  };

  function show(): void {
    const view = <PageQuestions state={desk.state} actions={actions} />;
    render(<TranslateContext value={translate}>{view}</TranslateContext>, place);
  }

  show();
  document.body.append(place);
}
