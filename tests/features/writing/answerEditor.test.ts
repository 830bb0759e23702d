import { beforeEach, describe, expect, test, vi } from "vitest";
import { AnswerEditor, type AnswerEditorOptions } from "../../../features/writing/answerEditor.ts";
import type { JournalFailure } from "../../../journal/failure.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import type { PageMessage } from "../../../journal/pageMessage.ts";
import { findHeads, toState } from "../../../journal/revision.ts";
import {
  ANSWER,
  createIds,
  createRevision,
  NO_DRAFTS,
  openTestJournal,
  replaceIndexedDb,
  valueOf,
} from "../../journal/examples.ts";
import { holdable } from "../../journal/holdable.ts";
import { ANSWERS } from "../../journal/journals.ts";
import { createTestClock } from "../../journal/testClock.ts";

const [, OTHER, OWN] = ANSWERS;

beforeEach(replaceIndexedDb);

function createEditor(options: Partial<AnswerEditorOptions> = {}) {
  const told: PageMessage[] = [];
  const editor = new AnswerEditor({
    notes: NO_DRAFTS,
    openStore: async () => ({ kind: "ok", value: await openTestJournal() }),
    clock: createTestClock(new Date(2026, 10, 22, 12)).clock,
    createId: createIds("editor-"),
    tell: (message) => told.push(message),
    ...options,
  });
  return { editor, told };
}

async function readTexts(id = ANSWER.id): Promise<string[]> {
  const store = await openTestJournal();
  const record = valueOf(await store.readAnswer(id));
  return findHeads(record?.revisions ?? []).map(({ text }) => text);
}

const isSaved = (editor: AnswerEditor) => vi.waitFor(() => expect(editor.state.value.save.kind).toBe("saved"));

describe("an answer that the reader turned to", () => {
  test("is begun where there was none, and told of once it is kept", async () => {
    const { editor, told } = createEditor();
    await editor.open(OWN ?? null);
    expect(editor.state.value).toMatchObject({ answer: OWN, text: "", save: { kind: "untouched" } });
    editor.input("Dat het stiller werd.");
    await isSaved(editor);
    expect(await readTexts(OWN?.id)).toEqual(["Dat het stiller werd."]);
    expect(told).toContainEqual({ kind: "answerWritten", day: OWN?.day });
  });

  test("shows what another page wrote while it was being read", async () => {
    const { openStore, hold, isWaiting } = holdable("readAnswer");
    const letGo = hold();
    const { editor } = createEditor({ openStore });
    const opening = editor.open(ANSWER);
    await isWaiting();
    valueOf(await (await openTestJournal()).write(ANSWER, createRevision("a", { text: "Intussen" })));
    void editor.hear({ kind: "answerWritten", day: ANSWER.day });
    letGo();
    await opening;
    expect(editor.state.value).toMatchObject({ text: "Intussen", versions: [] });
  });

  test("shows nothing that was erased while it was being read", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, createRevision("a", { text: "Weg" })));
    const { openStore, hold, isWaiting } = holdable("readAnswer");
    const letGo = hold();
    const { editor } = createEditor({ openStore });
    const opening = editor.open(ANSWER);
    await isWaiting();
    valueOf(await store.eraseAll());
    void editor.hear({ kind: "journalChanged" });
    letGo();
    await opening;
    expect(editor.state.value).toMatchObject({ answer: { id: ANSWER.id }, text: "" });
  });

  test("is gone on from where there was one, with the wording that it had", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, createRevision("a", { text: "Eerst" })));
    const { editor } = createEditor();
    await editor.open({ ...ANSWER, question: { ...ANSWER.question, text: "Een nieuwe wording?" } });
    expect(editor.state.value).toMatchObject({ answer: ANSWER, text: "Eerst" });
    editor.input("Eerst, en verder");
    await isSaved(editor);
    expect(await readTexts()).toEqual(["Eerst, en verder"]);
  });

  test("waits with the next one until what was typed is kept", async () => {
    const { openStore, hold, isWaiting } = holdable("write");
    const { editor } = createEditor({ openStore });
    await editor.open(ANSWER);
    const release = hold();
    editor.input("Nog niet bewaard");
    await isWaiting();
    await editor.open(OTHER ?? null);
    expect(editor.state.value).toMatchObject({ answer: ANSWER, text: "Nog niet bewaard" });
    release();
    await vi.waitFor(() => expect(editor.state.value.answer).toEqual(OTHER));
    expect(editor.state.value.text).toBe("");
    expect(await readTexts()).toEqual(["Nog niet bewaard"]);
  });

  test("takes over what another page wrote on top of it", async () => {
    const store = await openTestJournal();
    const { editor } = createEditor();
    await editor.open(ANSWER);
    valueOf(await store.write(ANSWER, createRevision("elders", { text: "Van elders" })));
    await editor.hear({ kind: "answerWritten", day: ANSWER.day });
    expect(editor.state.value.text).toBe("Van elders");
  });

  test("shows versions written apart, until one of them is kept", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, createRevision("a", { text: "Links" })));
    valueOf(await store.write(ANSWER, createRevision("b", { text: "Rechts" })));
    const { editor } = createEditor();
    await editor.open(ANSWER);
    expect(editor.state.value.versions.map(({ text }) => text)).toEqual(["Links", "Rechts"]);
    await editor.settle("Links");
    expect(editor.state.value).toMatchObject({ text: "Links", versions: [] });
    expect(await readTexts()).toEqual(["Links"]);
  });

  test("meets what another page wrote meanwhile, once its own words are kept", async () => {
    const store = await openTestJournal();
    const { openStore, hold, isWaiting } = holdable("write");
    const { editor } = createEditor({ openStore });
    await editor.open(ANSWER);
    const release = hold();
    editor.input("Hier");
    await isWaiting();
    valueOf(await store.write(ANSWER, createRevision("elders", { text: "Elders" })));
    await editor.hear({ kind: "answerWritten", day: ANSWER.day });
    release();
    await vi.waitFor(() =>
      expect(editor.state.value.versions.map(({ text }) => text).toSorted()).toEqual(["Elders", "Hier"]),
    );
  });

  test("closes, and is then no more", async () => {
    const { editor } = createEditor();
    await editor.open(ANSWER);
    await editor.open(null);
    editor.input("Nergens");
    expect(editor.state.value).toMatchObject({ answer: null, text: "" });
    expect(await readTexts()).toEqual([]);
  });

  test("says why it can't be opened", async () => {
    const failure: JournalFailure = { kind: "refused", detail: "SecurityError" };
    const { editor } = createEditor({ openStore: async () => ({ kind: "failed", failure }) });
    await editor.open(ANSWER);
    expect(editor.state.value).toMatchObject({ answer: null, unavailable: failure });
  });

  test("is left with all that was typed, and tells so where that is on its way", async () => {
    const { openStore, hold, isWaiting } = holdable("write");
    const { editor, told } = createEditor({ openStore });
    editor.leave();
    await editor.hear({ kind: "answerWritten", day: ANSWER.day });
    await editor.open(ANSWER);
    const release = hold();
    editor.input("Weg");
    await isWaiting();
    editor.leave();
    await editor.hear({ kind: "journalChanged" });
    expect([editor.state.value.text, told]).toEqual(["Weg", [{ kind: "answerWritten", day: ANSWER.day }]]);
    release();
    await isSaved(editor);
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
    const { editor } = createEditor({ openStore: async () => ({ kind: "ok", value: failing }) });
    await editor.settle("Niets open");
    await editor.open(ANSWER);
    isRefused = true;
    await (what === "settled" ? editor.settle("Links") : editor.hear({ kind: "answerWritten", day: ANSWER.day }));
    expect(editor.state.value).toMatchObject({ unavailable: failure, text: "Rechts" });
    expect(editor.state.value.versions).toHaveLength(2);
  });

  test("is that which was turned to last, however soon after another", async () => {
    const { editor } = createEditor();
    await Promise.all([editor.open(ANSWER), editor.open(OTHER ?? null)]);
    expect(editor.state.value.answer).toEqual(OTHER);
    await editor.hear({ kind: "answerWritten", day: ANSWER.day });
    await editor.hear({ kind: "deckChanged" });
    expect(editor.state.value.answer).toEqual(OTHER);
  });

  test("that was erased while its last write is on its way to the disk is an empty box", async () => {
    const { openStore, hold, isWaiting } = holdable("write");
    const { editor } = createEditor({ openStore });
    await editor.open(ANSWER);
    editor.input("Weg straks");
    await isSaved(editor);
    const letGo = hold();
    editor.leave();
    await isWaiting();
    valueOf(await (await openTestJournal()).eraseAll());
    await editor.hear({ kind: "journalChanged" });
    letGo();
    await vi.waitFor(() => expect(editor.state.value).toMatchObject({ answer: ANSWER, text: "" }));
    expect(await readTexts()).toEqual([]);
  });

  test("that was erased elsewhere is an empty box, and written anew from there", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, createRevision("a", { text: "Weg straks" })));
    const { editor } = createEditor();
    await editor.open(ANSWER);
    valueOf(await store.eraseAll());
    await editor.hear({ kind: "journalChanged" });
    expect(editor.state.value).toMatchObject({ answer: ANSWER, text: "" });
    editor.input("Opnieuw");
    await isSaved(editor);
    const record = valueOf(await store.readAnswer(ANSWER.id));
    expect(record?.revisions.map((revision) => [toState(revision).edition, revision.parents])).toEqual([[1, []]]);
  });
});
