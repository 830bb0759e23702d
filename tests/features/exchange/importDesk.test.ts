/** Another program's words, at the desk: shown, taken in, stopped and taken out again. */
import { beforeEach, describe, expect, test } from "vitest";
import type { BackupState } from "../../../features/exchange/backupState.ts";
import type { Progress } from "../../../features/exchange/exchangeTask.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import { createDesk } from "./backupDeskHarness.ts";
import { ANSWER, createRevision, openTestJournal, replaceIndexedDb, TODAY, valueOf } from "../../journal/examples.ts";
import { fileOf, fixture } from "./fixture.ts";

beforeEach(replaceIndexedDb);

async function readJournal() {
  return valueOf(await (await openTestJournal()).readAll()).contents;
}

const ENTRY = fileOf(`---\nstarred: true\n---\nVan elders.`, `${TODAY} Een wandeling.md`);

test("is an answer to a question of its own, with its star, and gone again when undone", async () => {
  const { desk, told } = createDesk();
  await desk.choose([ENTRY]);
  expect(desk.state).toMatchObject({
    status: "preview",
    plan: { program: "notes", hasNews: true, span: { first: TODAY, last: TODAY }, meeting: { count: 0, days: [] } },
  });
  await desk.confirm();
  const { answers, revisions, stars } = await readJournal();
  expect(answers).toMatchObject([{ day: TODAY, question: { kind: "own", text: "Een wandeling", article: null } }]);
  expect(revisions).toMatchObject([{ text: "Van elders." }]);
  expect(stars).toMatchObject([{ id: answers[0]?.id }]);
  await desk.undo();
  expect(desk.state).toEqual({ status: "undone" });
  expect(await readJournal()).toMatchObject({ answers: [], revisions: [], stars: [] });
  expect(told).toHaveLength(2);
});

test("adds nothing the second time, also where it was changed or its star taken away since", async () => {
  const { desk } = createDesk();
  await desk.choose([ENTRY]);
  await desk.confirm();
  const { answers, revisions, stars } = await readJournal();
  const [answer, revision, star] = [answers[0] ?? ANSWER, revisions[0], stars[0]];
  const store = await openTestJournal();
  const parents = revision ? [{ id: revision.id, edition: revision.edition }] : [];
  valueOf(await store.write(answer, createRevision("later", { answerId: answer.id, text: "Herschreven.", parents })));
  if (star) valueOf(await store.removeAdded({ answers: [], revisions: [], draws: [], stars: [star] }));
  await desk.choose([ENTRY]);
  expect(desk.state).toMatchObject({ status: "preview", plan: { hasNews: false } });
});

test("stands beside what a day has already, and says so", async () => {
  valueOf(await (await openTestJournal()).write(ANSWER, createRevision("a", { text: "Van hier." })));
  const { desk } = createDesk();
  await desk.choose([ENTRY]);
  expect(desk.state).toMatchObject({ plan: { answers: { new: 1 }, meeting: { count: 1, days: [TODAY] } } });
  await desk.confirm();
  expect((await readJournal()).revisions.map(({ text }) => text).toSorted()).toEqual(["Van elders.", "Van hier."]);
});

describe("a table", () => {
  test("waits until the reader said which column is what", async () => {
    const { desk } = createDesk();
    await desk.choose([fixture("table.csv")]);
    const { state } = desk;
    if (state.status !== "columns") throw new Error(state.status);
    desk.pick({ ...state.choice, title: null });
    await desk.takeColumns();
    expect(desk.state).toMatchObject({ status: "preview", plan: { program: "table", answers: { new: 2 } } });
    await desk.takeColumns();
    expect(desk.state.status).toBe("preview");
  });

  test("is asked anew of the order of its dates with each column of days", async () => {
    const { desk } = createDesk();
    await desk.choose([fileOf("datum,gemaakt,tekst\n3/4/2026,3/14/2026,ja\n", "tabel.csv")]);
    const orders: unknown[] = [];
    for (const day of [0, 1]) {
      desk.pick({ day, text: 2, title: null, order: "dayFirst" });
      orders.push(desk.state);
    }
    expect(orders).toMatchObject([{ choice: { order: "dayFirst" } }, { choice: { order: "monthFirst" } }]);
  });

  test("of which no row makes sense is refused", async () => {
    const { desk } = createDesk();
    await desk.choose([fixture("table.csv")]);
    if (desk.state.status === "columns") desk.pick({ ...desk.state.choice, day: 1 });
    await desk.takeColumns();
    expect(desk.state).toMatchObject({ status: "refused", refusal: { reason: "nothingInFile", program: "table" } });
  });

  test("is picked from only while it is asked for", () => {
    const { desk } = createDesk();
    desk.pick({ day: 0, text: 1, title: null, order: "dayFirst" });
    expect(desk.state).toEqual({ status: "idle" });
  });
});

describe("stopped", () => {
  /** As soon as that step begins. */
  function stopAt(step: Progress["step"], store?: JournalStore) {
    const states: BackupState[] = [];
    const room = createDesk({
      ...(store && { openStore: () => Promise.resolve({ kind: "ok", value: store }) }),
      onChange(state) {
        states.push(state);
        if (state.status === "working" && state.progress?.step === step) room.desk.stop();
      },
    });
    return { ...room, states };
  }

  test.each(["reading", "comparing"] as const)("while %s, nothing was changed", async (step) => {
    const { desk, told } = stopAt(step);
    await desk.choose([ENTRY]);
    expect(desk.state).toEqual({ status: "stopped" });
    expect(told).toEqual([]);
  });

  test("while writing, nothing is half done, and it can be begun again", async () => {
    const stopping = stopAt("writing");
    await stopping.desk.choose([fixture("notes.zip")]);
    await stopping.desk.confirm();
    expect(stopping.desk.state).toEqual({ status: "stopped" });
    expect(await readJournal()).toEqual({ answers: [], revisions: [], draws: [], stars: [] });
    const { desk } = createDesk();
    await desk.choose([fixture("notes.zip")]);
    await desk.confirm();
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
    const { desk } = stopAt("writing", late);
    await desk.choose([ENTRY]);
    await desk.confirm();
    expect(desk.state.status).toBe("restored");
    expect((await readJournal()).answers).toHaveLength(1);
  });
});

test("what breaks in reading is said, and changes nothing", async () => {
  const { desk } = createDesk();
  const broken = { ...fixture("jrnl.json"), name: "a", size: 5, arrayBuffer: () => Promise.reject(new Error("gone")) };
  await desk.choose([broken]);
  expect(desk.state).toMatchObject({ status: "failed", failure: { kind: "broken", detail: "Error: gone" } });
});
