import { beforeEach, describe, expect, test, vi } from "vitest";
import { AnswerDesk, type AnswerDeskOptions } from "../../../features/writing/answerDesk.ts";
import type { JournalFailure } from "../../../journal/failure.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import type { PageMessage } from "../../../journal/pageMessage.ts";
import { findHeads, toState } from "../../../journal/revision.ts";
import {
  ANSWER,
  createIds,
  createRevision,
  NO_NOTES,
  openTestJournal,
  replaceIndexedDb,
  valueOf,
} from "../../journal/examples.ts";
import { holdable } from "../../journal/holdable.ts";
import { ANSWERS } from "../../journal/journals.ts";
import { createTestClock } from "../../journal/testClock.ts";

const [, OTHER, OWN] = ANSWERS;

beforeEach(replaceIndexedDb);

function createDesk(options: Partial<AnswerDeskOptions> = {}) {
  const told: PageMessage[] = [];
  const desk = new AnswerDesk({
    notes: NO_NOTES,
    openStore: async () => ({ kind: "ok", value: await openTestJournal() }),
    clock: createTestClock(new Date(2026, 10, 22, 12)).clock,
    createId: createIds("desk-"),
    tell: (message) => told.push(message),
    onChange: () => {},
    ...options,
  });
  return { desk, told };
}

async function readTexts(id = ANSWER.id): Promise<string[]> {
  const store = await openTestJournal();
  const record = valueOf(await store.readAnswer(id));
  return findHeads(record?.revisions ?? []).map(({ text }) => text);
}

const isSaved = (desk: AnswerDesk) => vi.waitFor(() => expect(desk.state.save.kind).toBe("saved"));

describe("an answer that the reader turned to", () => {
  test("is begun where there was none, and told of once it is kept", async () => {
    const { desk, told } = createDesk();
    await desk.open(OWN ?? null);
    expect(desk.state).toMatchObject({ answer: OWN, text: "", save: { kind: "untouched" } });
    desk.input("Dat het stiller werd.");
    await isSaved(desk);
    expect(await readTexts(OWN?.id)).toEqual(["Dat het stiller werd."]);
    expect(told).toContainEqual({ kind: "answerWritten", day: OWN?.day });
  });

  test("is gone on from where there was one, with the wording that it had", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, createRevision("a", { text: "Eerst" })));
    const { desk } = createDesk();
    await desk.open({ ...ANSWER, question: { ...ANSWER.question, text: "Een nieuwe wording?" } });
    expect(desk.state).toMatchObject({ answer: ANSWER, text: "Eerst" });
    desk.input("Eerst, en verder");
    await isSaved(desk);
    expect(await readTexts()).toEqual(["Eerst, en verder"]);
  });

  test("waits with the next one until what was typed is kept", async () => {
    const { openStore, hold, isWaiting } = holdable("write");
    const { desk } = createDesk({ openStore });
    await desk.open(ANSWER);
    const release = hold();
    desk.input("Nog niet bewaard");
    await isWaiting();
    await desk.open(OTHER ?? null);
    expect(desk.state).toMatchObject({ answer: ANSWER, text: "Nog niet bewaard" });
    release();
    await vi.waitFor(() => expect(desk.state.answer).toEqual(OTHER));
    expect(desk.state.text).toBe("");
    expect(await readTexts()).toEqual(["Nog niet bewaard"]);
  });

  test("takes over what another page wrote on top of it", async () => {
    const store = await openTestJournal();
    const { desk } = createDesk();
    await desk.open(ANSWER);
    valueOf(await store.write(ANSWER, createRevision("elders", { text: "Van elders" })));
    await desk.hear({ kind: "answerWritten", day: ANSWER.day });
    expect(desk.state.text).toBe("Van elders");
  });

  test("shows versions written apart, until one of them is kept", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, createRevision("a", { text: "Links" })));
    valueOf(await store.write(ANSWER, createRevision("b", { text: "Rechts" })));
    const { desk } = createDesk();
    await desk.open(ANSWER);
    expect(desk.state.versions.map(({ text }) => text)).toEqual(["Links", "Rechts"]);
    await desk.settle("Links");
    expect(desk.state).toMatchObject({ text: "Links", versions: [] });
    expect(await readTexts()).toEqual(["Links"]);
  });

  test("meets what another page wrote meanwhile, once its own words are kept", async () => {
    const store = await openTestJournal();
    const { openStore, hold, isWaiting } = holdable("write");
    const { desk } = createDesk({ openStore });
    await desk.open(ANSWER);
    const release = hold();
    desk.input("Hier");
    await isWaiting();
    valueOf(await store.write(ANSWER, createRevision("elders", { text: "Elders" })));
    await desk.hear({ kind: "answerWritten", day: ANSWER.day });
    release();
    await vi.waitFor(() => expect(desk.state.versions.map(({ text }) => text).toSorted()).toEqual(["Elders", "Hier"]));
  });

  test("closes, and is then no more", async () => {
    const { desk } = createDesk();
    await desk.open(ANSWER);
    await desk.open(null);
    desk.input("Nergens");
    expect(desk.state).toMatchObject({ answer: null, text: "" });
    expect(await readTexts()).toEqual([]);
  });

  test("says why it can't be opened", async () => {
    const failure: JournalFailure = { kind: "refused", detail: "SecurityError" };
    const { desk } = createDesk({ openStore: async () => ({ kind: "failed", failure }) });
    await desk.open(ANSWER);
    expect(desk.state).toMatchObject({ answer: null, unavailable: failure });
  });

  test("is left with all that was typed, and tells so where that is on its way", async () => {
    const { openStore, hold, isWaiting } = holdable("write");
    const { desk, told } = createDesk({ openStore });
    desk.leave();
    await desk.hear({ kind: "answerWritten", day: ANSWER.day });
    await desk.open(ANSWER);
    const release = hold();
    desk.input("Weg");
    await isWaiting();
    desk.leave();
    await desk.hear({ kind: "journalChanged" });
    expect([desk.state.text, told]).toEqual(["Weg", [{ kind: "answerWritten", day: ANSWER.day }]]);
    release();
    await isSaved(desk);
    expect(await readTexts()).toEqual(["Weg"]);
  });

  test.each(["settled", "read again"])("says why it can't be %s, and keeps what it shows", async (what) => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, createRevision("a", { text: "Links" })));
    valueOf(await store.write(ANSWER, createRevision("b", { text: "Rechts" })));
    const failure: JournalFailure = { kind: "full", detail: "" };
    let isRefused = false;
    const refuse = async <Value>(work: Promise<Value>) => (isRefused ? ({ kind: "failed", failure } as const) : work);
    const failing: JournalStore = {
      ...store,
      write: (...written) => refuse(store.write(...written)),
      readAnswer: (id) => refuse(store.readAnswer(id)),
    };
    const { desk } = createDesk({ openStore: async () => ({ kind: "ok", value: failing }) });
    await desk.settle("Niets open");
    await desk.open(ANSWER);
    isRefused = true;
    await (what === "settled" ? desk.settle("Links") : desk.hear({ kind: "answerWritten", day: ANSWER.day }));
    expect(desk.state).toMatchObject({ unavailable: failure, text: "Rechts" });
    expect(desk.state.versions).toHaveLength(2);
  });

  test("is that which was turned to last, however soon after another", async () => {
    const { desk } = createDesk();
    await Promise.all([desk.open(ANSWER), desk.open(OTHER ?? null)]);
    expect(desk.state.answer).toEqual(OTHER);
    await desk.hear({ kind: "answerWritten", day: ANSWER.day });
    await desk.hear({ kind: "deckChanged" });
    expect(desk.state.answer).toEqual(OTHER);
  });

  test("that was erased while its last write is on its way to the disk is an empty box", async () => {
    const { openStore, hold, isWaiting } = holdable("write");
    const { desk } = createDesk({ openStore });
    await desk.open(ANSWER);
    desk.input("Weg straks");
    await isSaved(desk);
    const letGo = hold();
    desk.leave();
    await isWaiting();
    valueOf(await (await openTestJournal()).eraseAll());
    await desk.hear({ kind: "journalChanged" });
    letGo();
    await vi.waitFor(() => expect(desk.state).toMatchObject({ answer: ANSWER, text: "" }));
    expect(await readTexts()).toEqual([]);
  });

  test("that was erased elsewhere is an empty box, and written anew from there", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, createRevision("a", { text: "Weg straks" })));
    const { desk } = createDesk();
    await desk.open(ANSWER);
    valueOf(await store.eraseAll());
    await desk.hear({ kind: "journalChanged" });
    expect(desk.state).toMatchObject({ answer: ANSWER, text: "" });
    desk.input("Opnieuw");
    await isSaved(desk);
    const record = valueOf(await store.readAnswer(ANSWER.id));
    expect(record?.revisions.map((revision) => [toState(revision).edition, revision.parents])).toEqual([[1, []]]);
  });
});
