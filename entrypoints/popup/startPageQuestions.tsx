/** Wires "Vragen van deze pagina", below what the popup shows of today. */
import { render } from "../door/render.ts";
import { PageQuestions, type PageActions } from "../../components/PageQuestions.tsx";
import { TranslateContext } from "../../components/translate.ts";
import { PageDesk } from "../../journal/pageDesk.ts";
import { joinChannel } from "../door/channel.ts";
import { clock } from "../door/clock.ts";
import { deck } from "../door/deck.ts";
import { openDeckStore } from "../door/openStore.ts";
import { translate } from "../door/translate.ts";

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
