/** Another program's words at the controller: they are shown, taken in, stopped, and taken out again. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ExchangeWork, Progress } from "../../../features/exchange/exchangeTask.ts";
import type { Outcome } from "../../../journal/failure.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import { collectChanges } from "../../collectChanges.ts";
import { createController } from "./backupHarness.ts";
import { ANSWER, createRevision, openTestJournal, replaceIndexedDb, TODAY, valueOf } from "../../journal/examples.ts";
import { fileOf, fixture } from "./fixture.ts";

beforeEach(replaceIndexedDb);

async function readJournal() {
  return valueOf(await (await openTestJournal()).readAll()).contents;
}

const ENTRY = fileOf(`---\nstarred: true\n---\nVan elders.`, `${TODAY} Een wandeling.md`);

test("is an answer to a question of its own, with its star, and gone again when undone", async () => {
  const { controller, told } = createController();
  await controller.choose([ENTRY]);
  expect(controller.state.value).toMatchObject({
    status: "preview",
    plan: { program: "notes", hasNews: true, span: { first: TODAY, last: TODAY }, meeting: { count: 0, days: [] } },
  });
  await controller.confirm();
  const { answers, revisions, stars } = await readJournal();
  expect(answers).toMatchObject([{ day: TODAY, question: { kind: "own", text: "Een wandeling", article: null } }]);
  expect(revisions).toMatchObject([{ text: "Van elders." }]);
  expect(stars).toMatchObject([{ id: answers[0]?.id }]);
  await controller.undo();
  expect(controller.state.value).toEqual({ status: "undone" });
  expect(await readJournal()).toMatchObject({ answers: [], revisions: [], stars: [] });
  expect(told).toHaveLength(2);
});

test("adds nothing the second time, also where it was changed or its star taken away since", async () => {
  const { controller } = createController();
  await controller.choose([ENTRY]);
  await controller.confirm();
  const { answers, revisions, stars } = await readJournal();
  const [answer, revision, star] = [answers[0] ?? ANSWER, revisions[0], stars[0]];
  const store = await openTestJournal();
  const parents = revision ? [{ id: revision.id, edition: revision.edition }] : [];
  valueOf(await store.write(answer, createRevision("later", { answerId: answer.id, text: "Herschreven.", parents })));
  if (star) valueOf(await store.removeAdded({ answers: [], revisions: [], draws: [], stars: [star] }));
  await controller.choose([ENTRY]);
  expect(controller.state.value).toMatchObject({ status: "preview", plan: { hasNews: false } });
});

test("stands beside what a day has already, and says so", async () => {
  valueOf(await (await openTestJournal()).write(ANSWER, createRevision("a", { text: "Van hier." })));
  const { controller } = createController();
  await controller.choose([ENTRY]);
  expect(controller.state.value).toMatchObject({ plan: { answers: { new: 1 }, meeting: { count: 1, days: [TODAY] } } });
  await controller.confirm();
  expect((await readJournal()).revisions.map(({ text }) => text).toSorted()).toEqual(["Van elders.", "Van hier."]);
});

describe("a table", () => {
  test("waits until the reader said which column is what", async () => {
    const { controller } = createController();
    await controller.choose([fixture("table.csv")]);
    const { value: state } = controller.state;
    if (state.status !== "columns") throw new Error(state.status);
    controller.pick({ ...state.choice, title: null });
    await controller.confirmColumns();
    expect(controller.state.value).toMatchObject({
      status: "preview",
      plan: { program: "table", answers: { new: 2 } },
    });
    await controller.confirmColumns();
    expect(controller.state.value.status).toBe("preview");
  });

  test("is asked anew of the order of its dates with each column of days", async () => {
    const { controller } = createController();
    await controller.choose([fileOf("datum,gemaakt,tekst\n3/4/2026,3/14/2026,ja\n", "tabel.csv")]);
    const orders: unknown[] = [];
    for (const day of [0, 1]) {
      controller.pick({ day, text: 2, title: null, order: "dayFirst" });
      orders.push(controller.state.value);
    }
    expect(orders).toMatchObject([{ choice: { order: "dayFirst" } }, { choice: { order: "monthFirst" } }]);
  });

  test("of which no row makes sense is refused", async () => {
    const { controller } = createController();
    await controller.choose([fixture("table.csv")]);
    if (controller.state.value.status === "columns") controller.pick({ ...controller.state.value.choice, day: 1 });
    await controller.confirmColumns();
    expect(controller.state.value).toMatchObject({
      status: "refused",
      refusal: { reason: "nothingInFile", program: "table" },
    });
  });

  test("is picked from only while it is asked for", () => {
    const { controller } = createController();
    controller.pick({ day: 0, text: 1, title: null, order: "dayFirst" });
    expect(controller.state.value).toEqual({ status: "idle" });
  });
});

describe("stopped", () => {
  /** Stops as soon as that step begins. */
  function stopAt(step: Progress["step"], store?: JournalStore) {
    const room = createController(store && { openStore: () => Promise.resolve({ kind: "ok", value: store }) });
    const states = collectChanges(room.controller.state, (state) => {
      if (state.status === "working" && state.progress?.step === step) room.controller.stop();
    });
    return { ...room, states };
  }

  test.each(["reading", "comparing"] as const)("while %s, nothing was changed", async (step) => {
    const { controller, told } = stopAt(step);
    await controller.choose([ENTRY]);
    expect(controller.state.value).toEqual({ status: "stopped" });
    expect(told).toEqual([]);
  });

  test("while the journal is being opened, nothing is begun", async () => {
    const opening = Promise.withResolvers<Outcome<JournalStore>>();
    const work = vi.fn<ExchangeWork>();
    const { controller } = createController({ openStore: () => opening.promise, work });
    const choosing = controller.choose([ENTRY]);
    controller.stop();
    opening.resolve({ kind: "ok", value: await openTestJournal() });
    await choosing;
    expect(controller.state.value).toEqual({ status: "stopped" });
    expect(work).not.toHaveBeenCalled();
  });

  test("while writing, nothing is half done, and it can be begun again", async () => {
    const stopping = stopAt("writing");
    await stopping.controller.choose([fixture("notes.zip")]);
    await stopping.controller.confirm();
    expect(stopping.controller.state.value).toEqual({ status: "stopped" });
    expect(await readJournal()).toEqual({ answers: [], revisions: [], draws: [], stars: [] });
    const { controller } = createController();
    await controller.choose([fixture("notes.zip")]);
    await controller.confirm();
    expect((await readJournal()).answers).toHaveLength(5);
  });

  test("when it was done already, what is said is true: it was added", async () => {
    const store = await openTestJournal();
    const late: JournalStore = {
      ...store,
      addAll: async (...how) => {
        const [add, durability, watch] = how;
        const added = await store.addAll(add, durability);
        watch?.onProgress(1, 1);
        return added;
      },
    };
    const { controller } = stopAt("writing", late);
    await controller.choose([ENTRY]);
    await controller.confirm();
    expect(controller.state.value.status).toBe("restored");
    expect((await readJournal()).answers).toHaveLength(1);
  });
});

test("what breaks in reading is said, and changes nothing", async () => {
  const { controller } = createController();
  const broken = { ...fixture("jrnl.json"), name: "a", size: 5, arrayBuffer: () => Promise.reject(new Error("gone")) };
  await controller.choose([broken]);
  expect(controller.state.value).toMatchObject({
    status: "failed",
    failure: { kind: "broken", detail: "Error: gone" },
  });
});
