/** Wires "Vragen van deze pagina", below what the popup shows of today. */
import { render } from "../../platform/render.ts";
import { PageQuestions, type PageActions } from "../../features/newQuestions/PageQuestions.tsx";
import { TranslateContext } from "../../components/translate.ts";
import { PageQuestionsController } from "../../features/newQuestions/pageQuestionsController.ts";
import { joinChannel } from "../../platform/channel.ts";
import { clock } from "../../platform/clock.ts";
import { deck } from "../../platform/deck.ts";
import { openDeckStore } from "../../platform/openStore.ts";
import { translate } from "../../platform/translate.ts";

export function startPageQuestions(): void {
  const container = document.createElement("div");
  // The view is laid out as if it stood in the page itself.
  container.style.display = "contents";
  const channel = joinChannel(() => {});
  const controller = new PageQuestionsController({
    readTab: async () => (await import("./readTabPage.ts")).readTabPage(),
    openDeck: openDeckStore,
    readKnown: () => deck.readIds(),
    clock,
    // This page hears it too, on its own end of the channel.
    onAdded: () => channel.broadcast({ kind: "deckChanged" }),
  });
  const actions: PageActions = {
    onOpen: () => void controller.open(),
    onTick: (id, isTicked) => controller.tick(id, isTicked),
    onTickAll: (isTicked) => controller.tickAll(isTicked),
    onAdd: () => void controller.add(),
    onClose: () => controller.close(),
  };

  render(
    <TranslateContext value={translate}>
      <PageQuestions state={controller.state} actions={actions} />
    </TranslateContext>,
    container,
  );
  document.body.append(container);
}
