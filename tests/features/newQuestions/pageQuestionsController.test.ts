import { describe, expect, test, vi } from "vitest";
import {
  PageQuestionsController,
  type PageQuestionsControllerOptions,
  type TabPage,
} from "../../../features/newQuestions/pageQuestionsController.ts";
import { collectChanges } from "../../collectChanges.ts";
import { createArticle, createDeckDouble, FULL, idOf } from "../../journal/deckDouble.ts";
import { createTestClock } from "../../journal/testClock.ts";

const NOW = new Date(2026, 10, 22, 12);
const READ: TabPage = { status: "read", article: createArticle(3) };

function createController(options: Partial<PageQuestionsControllerOptions> = {}, room = 1) {
  const double = createDeckDouble({ room });
  const time = createTestClock(NOW);
  let additions = 0;
  const controller = new PageQuestionsController({
    readTab: async () => READ,
    openDeck: double.openDeck,
    readKnown: async () => [...double.read],
    clock: time.clock,
    onAdded: () => (additions += 1),
    ...options,
  });
  return { controller, ...double, ...time, states: collectChanges(controller.state), additions: () => additions };
}

/** The state of a controller that found a page. */
function foundOn(controller: PageQuestionsController) {
  const { value: state } = controller.state;
  if (state.status !== "found") throw new Error(`expected found, got ${state.status}`);
  const { offers, ticked, progress } = state;
  return { standings: offers.map(({ status }) => status), ticked: [...ticked], progress };
}

describe("reading the page", () => {
  test("happens when the reader asks, and not before", async () => {
    const readTab = vi.fn<() => Promise<TabPage>>(async () => READ);
    const { controller, states } = createController({ readTab });
    expect(controller.state.value).toEqual({ status: "closed" });
    expect(readTab).not.toHaveBeenCalled();
    await controller.open();
    expect(readTab).toHaveBeenCalledOnce();
    expect(states.map(({ status }) => status)).toEqual(["reading", "found"]);
  });

  test("tells what is known and what is hidden from what is new, and ticks nothing itself", async () => {
    const { controller, read, hidden } = createController();
    read.add(idOf(0));
    hidden.set(idOf(1), "Vraag 1?");
    await controller.open();
    expect(foundOn(controller)).toEqual({
      standings: ["known", "hidden", "new"],
      ticked: [],
      progress: { kind: "none" },
    });
  });

  test.each(["closed", "insecure", "tooLarge", "severalArticles", "translated", "unclear", "noQuestions"] as const)(
    "says that a page is %s",
    async (reason) => {
      const { controller } = createController({ readTab: async () => ({ status: "refused", reason }) });
      await controller.open();
      expect(controller.state.value).toEqual({ status: "refused", reason });
    },
  );

  test("says that an article asks nothing", async () => {
    const { controller } = createController({ readTab: async () => ({ status: "read", article: createArticle(0) }) });
    await controller.open();
    expect(controller.state.value).toEqual({ status: "refused", reason: "noQuestions" });
  });

  test("says so when nothing can be kept", async () => {
    const unopened = createController({ openDeck: async () => ({ kind: "failed", failure: FULL }) });
    await unopened.controller.open();
    expect(unopened.controller.state.value).toEqual({ status: "failed", failure: FULL });
    const unread = createController();
    unread.fail(FULL);
    await unread.controller.open();
    expect(unread.controller.state.value).toEqual({ status: "failed", failure: FULL });
  });

  test("waits fifteen seconds for a page that doesn't answer, and shows nothing of it later", async () => {
    const answers: ((page: TabPage) => void)[] = [];
    const { controller, pass } = createController({ readTab: () => new Promise((resolve) => answers.push(resolve)) });
    const opening = controller.open();
    pass(14_999);
    expect(controller.state.value).toEqual({ status: "reading" });
    pass(1);
    expect(controller.state.value).toEqual({ status: "refused", reason: "silent" });
    for (const answer of answers) answer(READ);
    await opening;
    expect(controller.state.value).toEqual({ status: "refused", reason: "silent" });
  });

  test("is forgotten when the reader closes it, and begins anew", async () => {
    const answers: ((page: TabPage) => void)[] = [];
    const { controller, pass } = createController({ readTab: () => new Promise((resolve) => answers.push(resolve)) });
    const first = controller.open();
    controller.close();
    const second = controller.open();
    answers[0]?.({ status: "refused", reason: "closed" });
    await first;
    expect(controller.state.value).toEqual({ status: "reading" });
    answers[1]?.(READ);
    await second;
    expect(foundOn(controller).standings).toHaveLength(3);
    pass(20_000);
    expect(foundOn(controller).standings).toHaveLength(3);
  });
});

describe("ticking", () => {
  test("takes and leaves what can be added, and nothing else", async () => {
    const { controller, read } = createController();
    read.add(idOf(1));
    controller.tick(idOf(0), true);
    await controller.open();
    for (const index of [2, 1, 0, 9]) controller.tick(idOf(index), true);
    expect(foundOn(controller).ticked).toEqual([idOf(2), idOf(0)]);
    controller.tick(idOf(2), false);
    expect(foundOn(controller).ticked).toEqual([idOf(0)]);
  });

  test("takes all, and leaves all", async () => {
    const { controller, read } = createController();
    controller.tickAll(true);
    expect(controller.state.value).toEqual({ status: "closed" });
    read.add(idOf(1));
    await controller.open();
    controller.tickAll(true);
    expect(foundOn(controller).ticked).toEqual([idOf(0), idOf(2)]);
    controller.tickAll(false);
    expect(foundOn(controller).ticked).toEqual([]);
  });
});

describe("adding", () => {
  test("adds what is ticked, and says how many", async () => {
    const { controller, read, asked, additions } = createController();
    await controller.open();
    for (const index of [2, 0]) controller.tick(idOf(index), true);
    await controller.add();
    expect([...read]).toEqual([idOf(0), idOf(2)]);
    expect(asked).toEqual([{ source: "page", readAt: NOW.toISOString(), chosen: [idOf(0), idOf(2)] }]);
    expect(foundOn(controller)).toEqual({
      standings: ["known", "new", "known"],
      ticked: [],
      progress: { kind: "added", count: 2 },
    });
    expect(additions()).toBe(1);
  });

  test("does nothing while nothing is ticked, or before anything was found", async () => {
    const { controller, asked } = createController();
    await controller.add();
    await controller.open();
    await controller.add();
    expect(asked).toEqual([]);
    expect(foundOn(controller).progress).toEqual({ kind: "none" });
  });

  test("happens once, and lets nothing be ticked meanwhile", async () => {
    const { controller, asked } = createController();
    await controller.open();
    controller.tick(idOf(0), true);
    const adding = controller.add();
    controller.tick(idOf(1), true);
    await Promise.all([adding, controller.add()]);
    expect(asked).toHaveLength(1);
    expect(foundOn(controller).standings).toEqual(["known", "new", "new"]);
  });

  test("brings back what was hidden", async () => {
    const { controller, read, hidden } = createController();
    read.add(idOf(0));
    hidden.set(idOf(0), "Vraag 0?");
    await controller.open();
    controller.tick(idOf(0), true);
    await controller.add();
    expect([...hidden]).toEqual([]);
    expect(foundOn(controller).progress).toEqual({ kind: "added", count: 1 });
  });

  test("keeps every tick where it fails, and can be tried again", async () => {
    const { controller, fail, additions } = createController();
    await controller.open();
    controller.tickAll(true);
    fail(FULL);
    await controller.add();
    expect(foundOn(controller)).toMatchObject({
      ticked: [idOf(0), idOf(1), idOf(2)],
      progress: { kind: "failed", failure: FULL },
    });
    expect(additions()).toBe(0);
    fail(null);
    await controller.add();
    expect(foundOn(controller).progress).toEqual({ kind: "added", count: 3 });
  });

  test("fails where what was hidden can't be brought back", async () => {
    const { controller, deck, hidden, additions } = createController();
    deck.unhide = async () => ({ kind: "failed", failure: FULL });
    hidden.set(idOf(0), "Vraag 0?");
    await controller.open();
    controller.tickAll(true);
    await controller.add();
    expect(foundOn(controller).progress).toEqual({ kind: "failed", failure: FULL });
    expect(additions()).toBe(1);
  });

  test("fails where the deck is gone meanwhile", async () => {
    const double = createDeckDouble();
    let isThere = true;
    const openDeck: PageQuestionsControllerOptions["openDeck"] = async () =>
      isThere ? { kind: "ok", value: double.deck } : { kind: "failed", failure: FULL };
    const { controller } = createController({ openDeck });
    await controller.open();
    controller.tickAll(true);
    isThere = false;
    await controller.add();
    expect(foundOn(controller).progress).toEqual({ kind: "failed", failure: FULL });
  });

  test("says so where the deck has no room", async () => {
    const { controller } = createController({}, 0);
    await controller.open();
    controller.tickAll(true);
    await controller.add();
    expect(foundOn(controller)).toMatchObject({ standings: ["new", "new", "new"], progress: { kind: "noRoom" } });
  });

  test("is spoken of until the next tick", async () => {
    const { controller } = createController();
    await controller.open();
    controller.tick(idOf(0), true);
    await controller.add();
    controller.tick(idOf(1), true);
    expect(foundOn(controller).progress).toEqual({ kind: "none" });
  });

  test("goes on when the reader closes it meanwhile, and shows nothing", async () => {
    const { controller, read, additions } = createController();
    await controller.open();
    controller.tick(idOf(0), true);
    const adding = controller.add();
    controller.close();
    await adding;
    expect(controller.state.value).toEqual({ status: "closed" });
    expect([...read]).toEqual([idOf(0)]);
    expect(additions()).toBe(1);
  });
});
