import { describe, expect, test, vi } from "vitest";
import {
  PageDesk,
  type PageDeskOptions,
  type PageState,
  type TabPage,
} from "../../../features/newQuestions/pageDesk.ts";
import { createArticle, createDeckDouble, FULL, idOf } from "../../journal/deckDouble.ts";
import { createTestClock } from "../../journal/testClock.ts";

const NOW = new Date(2026, 10, 22, 12);
const READ: TabPage = { status: "read", article: createArticle(3) };

function createDesk(options: Partial<PageDeskOptions> = {}, room = 1) {
  const double = createDeckDouble({ room });
  const states: PageState[] = [];
  const time = createTestClock(NOW);
  let additions = 0;
  const desk = new PageDesk({
    readTab: async () => READ,
    openDeck: double.openDeck,
    readKnown: async () => [...double.read],
    clock: time.clock,
    onChange: (state) => states.push(state),
    onAdded: () => (additions += 1),
    ...options,
  });
  return { desk, ...double, ...time, states, additions: () => additions };
}

/** The state of a desk that found a page. */
function foundOn(desk: PageDesk) {
  if (desk.state.status !== "found") throw new Error(`expected found, got ${desk.state.status}`);
  const { offers, ticked, progress } = desk.state;
  return { standings: offers.map(({ standing }) => standing), ticked: [...ticked], progress };
}

describe("reading the page", () => {
  test("happens when the reader asks, and not before", async () => {
    const readTab = vi.fn<() => Promise<TabPage>>(async () => READ);
    const { desk, states } = createDesk({ readTab });
    expect(desk.state).toEqual({ status: "closed" });
    expect(readTab).not.toHaveBeenCalled();
    await desk.open();
    expect(readTab).toHaveBeenCalledOnce();
    expect(states.map(({ status }) => status)).toEqual(["reading", "found"]);
  });

  test("tells what is known and what is hidden from what is new, and ticks nothing itself", async () => {
    const { desk, read, hidden } = createDesk();
    read.add(idOf(0));
    hidden.set(idOf(1), "Vraag 1?");
    await desk.open();
    expect(foundOn(desk)).toEqual({ standings: ["known", "hidden", "new"], ticked: [], progress: { kind: "none" } });
  });

  test.each(["closed", "insecure", "tooLarge", "severalArticles", "translated", "unclear", "noQuestions"] as const)(
    "says that a page is %s",
    async (reason) => {
      const { desk } = createDesk({ readTab: async () => ({ status: "refused", reason }) });
      await desk.open();
      expect(desk.state).toEqual({ status: "refused", reason });
    },
  );

  test("says that an article asks nothing", async () => {
    const { desk } = createDesk({ readTab: async () => ({ status: "read", article: createArticle(0) }) });
    await desk.open();
    expect(desk.state).toEqual({ status: "refused", reason: "noQuestions" });
  });

  test("says so when nothing can be kept", async () => {
    const unopened = createDesk({ openDeck: async () => ({ kind: "failed", failure: FULL }) });
    await unopened.desk.open();
    expect(unopened.desk.state).toEqual({ status: "failed", failure: FULL });
    const unread = createDesk();
    unread.fail(FULL);
    await unread.desk.open();
    expect(unread.desk.state).toEqual({ status: "failed", failure: FULL });
  });

  test("waits fifteen seconds for a page that doesn't answer, and shows nothing of it later", async () => {
    const answers: ((page: TabPage) => void)[] = [];
    const { desk, pass } = createDesk({ readTab: () => new Promise((resolve) => answers.push(resolve)) });
    const opening = desk.open();
    pass(14_999);
    expect(desk.state).toEqual({ status: "reading" });
    pass(1);
    expect(desk.state).toEqual({ status: "refused", reason: "silent" });
    for (const answer of answers) answer(READ);
    await opening;
    expect(desk.state).toEqual({ status: "refused", reason: "silent" });
  });

  test("is forgotten when the reader closes it, and begins anew", async () => {
    const answers: ((page: TabPage) => void)[] = [];
    const { desk, pass } = createDesk({ readTab: () => new Promise((resolve) => answers.push(resolve)) });
    const first = desk.open();
    desk.close();
    const second = desk.open();
    answers[0]?.({ status: "refused", reason: "closed" });
    await first;
    expect(desk.state).toEqual({ status: "reading" });
    answers[1]?.(READ);
    await second;
    expect(foundOn(desk).standings).toHaveLength(3);
    pass(20_000);
    expect(foundOn(desk).standings).toHaveLength(3);
  });
});

describe("ticking", () => {
  test("takes and leaves what can be added, and nothing else", async () => {
    const { desk, read } = createDesk();
    read.add(idOf(1));
    desk.tick(idOf(0), true);
    await desk.open();
    for (const index of [2, 1, 0, 9]) desk.tick(idOf(index), true);
    expect(foundOn(desk).ticked).toEqual([idOf(2), idOf(0)]);
    desk.tick(idOf(2), false);
    expect(foundOn(desk).ticked).toEqual([idOf(0)]);
  });

  test("takes all, and leaves all", async () => {
    const { desk, read } = createDesk();
    desk.tickAll(true);
    expect(desk.state).toEqual({ status: "closed" });
    read.add(idOf(1));
    await desk.open();
    desk.tickAll(true);
    expect(foundOn(desk).ticked).toEqual([idOf(0), idOf(2)]);
    desk.tickAll(false);
    expect(foundOn(desk).ticked).toEqual([]);
  });
});

describe("adding", () => {
  test("adds what is ticked, and says how many", async () => {
    const { desk, read, asked, additions } = createDesk();
    await desk.open();
    for (const index of [2, 0]) desk.tick(idOf(index), true);
    await desk.add();
    expect([...read]).toEqual([idOf(0), idOf(2)]);
    expect(asked).toEqual([{ source: "page", readAt: NOW.toISOString(), chosen: [idOf(0), idOf(2)] }]);
    expect(foundOn(desk)).toEqual({
      standings: ["known", "new", "known"],
      ticked: [],
      progress: { kind: "added", count: 2 },
    });
    expect(additions()).toBe(1);
  });

  test("does nothing while nothing is ticked, or before anything was found", async () => {
    const { desk, asked } = createDesk();
    await desk.add();
    await desk.open();
    await desk.add();
    expect(asked).toEqual([]);
    expect(foundOn(desk).progress).toEqual({ kind: "none" });
  });

  test("happens once, and lets nothing be ticked meanwhile", async () => {
    const { desk, asked } = createDesk();
    await desk.open();
    desk.tick(idOf(0), true);
    const adding = desk.add();
    desk.tick(idOf(1), true);
    await Promise.all([adding, desk.add()]);
    expect(asked).toHaveLength(1);
    expect(foundOn(desk).standings).toEqual(["known", "new", "new"]);
  });

  test("brings back what was hidden", async () => {
    const { desk, read, hidden } = createDesk();
    read.add(idOf(0));
    hidden.set(idOf(0), "Vraag 0?");
    await desk.open();
    desk.tick(idOf(0), true);
    await desk.add();
    expect([...hidden]).toEqual([]);
    expect(foundOn(desk).progress).toEqual({ kind: "added", count: 1 });
  });

  test("keeps every tick where it fails, and can be tried again", async () => {
    const { desk, fail, additions } = createDesk();
    await desk.open();
    desk.tickAll(true);
    fail(FULL);
    await desk.add();
    expect(foundOn(desk)).toMatchObject({
      ticked: [idOf(0), idOf(1), idOf(2)],
      progress: { kind: "failed", failure: FULL },
    });
    expect(additions()).toBe(0);
    fail(null);
    await desk.add();
    expect(foundOn(desk).progress).toEqual({ kind: "added", count: 3 });
  });

  test("fails where what was hidden can't be brought back", async () => {
    const { desk, deck, hidden, additions } = createDesk();
    deck.unhide = async () => ({ kind: "failed", failure: FULL });
    hidden.set(idOf(0), "Vraag 0?");
    await desk.open();
    desk.tickAll(true);
    await desk.add();
    expect(foundOn(desk).progress).toEqual({ kind: "failed", failure: FULL });
    expect(additions()).toBe(1);
  });

  test("fails where the deck is gone meanwhile", async () => {
    const double = createDeckDouble();
    let isThere = true;
    const openDeck: PageDeskOptions["openDeck"] = async () =>
      isThere ? { kind: "ok", value: double.deck } : { kind: "failed", failure: FULL };
    const { desk } = createDesk({ openDeck });
    await desk.open();
    desk.tickAll(true);
    isThere = false;
    await desk.add();
    expect(foundOn(desk).progress).toEqual({ kind: "failed", failure: FULL });
  });

  test("says so where the deck has no room", async () => {
    const { desk } = createDesk({}, 0);
    await desk.open();
    desk.tickAll(true);
    await desk.add();
    expect(foundOn(desk)).toMatchObject({ standings: ["new", "new", "new"], progress: { kind: "noRoom" } });
  });

  test("is spoken of until the next tick", async () => {
    const { desk } = createDesk();
    await desk.open();
    desk.tick(idOf(0), true);
    await desk.add();
    desk.tick(idOf(1), true);
    expect(foundOn(desk).progress).toEqual({ kind: "none" });
  });

  test("goes on when the reader closes it meanwhile, and shows nothing", async () => {
    const { desk, read, additions } = createDesk();
    await desk.open();
    desk.tick(idOf(0), true);
    const adding = desk.add();
    desk.close();
    await adding;
    expect(desk.state).toEqual({ status: "closed" });
    expect([...read]).toEqual([idOf(0)]);
    expect(additions()).toBe(1);
  });
});
