import { beforeEach, describe, expect, test, vi } from "vitest";
import { AnswerEditor, type AnswerEditorOptions } from "../../../features/writing/answerEditor.ts";
import type { JournalFailure } from "../../../journal/failure.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import type { PageMessage } from "../../../journal/pageMessage.ts";
import { findHeads, toState } from "../../../journal/revision.ts";
import {
  ANSWER,
  createDrafts,
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
  const hands = createTestClock(new Date(2026, 10, 22, 12));
  const editor = new AnswerEditor({
    drafts: NO_DRAFTS,
    openStore: async () => ({ kind: "ok", value: await openTestJournal() }),
    clock: hands.clock,
    createId: createIds("editor-"),
    broadcast: (message) => told.push(message),
    ...options,
  });
  return { editor, told, hands };
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
    const { openStore, hold, isWaiting } = holdable("readDay");
    const letGo = hold();
    const { editor } = createEditor({ openStore });
    const opening = editor.open(ANSWER);
    await isWaiting();
    valueOf(await (await openTestJournal()).write(ANSWER, createRevision("a", { text: "Intussen" })));
    void editor.onMessage({ kind: "answerWritten", day: ANSWER.day });
    letGo();
    await opening;
    expect(editor.state.value).toMatchObject({ text: "Intussen", versions: [] });
  });

  test("shows nothing that was erased while it was being read", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, createRevision("a", { text: "Weg" })));
    const { openStore, hold, isWaiting } = holdable("readDay");
    const letGo = hold();
    const { editor } = createEditor({ openStore });
    const opening = editor.open(ANSWER);
    await isWaiting();
    valueOf(await store.eraseAll());
    void editor.onMessage({ kind: "journalChanged" });
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
    await editor.onMessage({ kind: "answerWritten", day: ANSWER.day });
    expect(editor.state.value.text).toBe("Van elders");
  });

  test("shows versions written apart, until one of them is kept", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, createRevision("a", { text: "Links" })));
    valueOf(await store.write(ANSWER, createRevision("b", { text: "Rechts" })));
    const { editor } = createEditor();
    await editor.open(ANSWER);
    expect(editor.state.value.versions.map(({ text }) => text)).toEqual(["Links", "Rechts"]);
    await editor.settleVersions("Links");
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
    await editor.onMessage({ kind: "answerWritten", day: ANSWER.day });
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
    editor.flush();
    await editor.onMessage({ kind: "answerWritten", day: ANSWER.day });
    await editor.open(ANSWER);
    const release = hold();
    editor.input("Weg");
    await isWaiting();
    editor.flush();
    await editor.onMessage({ kind: "journalChanged" });
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
      readDay: (day) => refuse(store.readDay(day)),
    };
    const { editor } = createEditor({ openStore: async () => ({ kind: "ok", value: failing }) });
    await editor.settleVersions("Niets open");
    await editor.open(ANSWER);
    isRefused = true;
    await (what === "settled"
      ? editor.settleVersions("Links")
      : editor.onMessage({ kind: "answerWritten", day: ANSWER.day }));
    expect(editor.state.value).toMatchObject({ unavailable: failure, text: "Rechts" });
    expect(editor.state.value.versions).toHaveLength(2);
  });

  test("is that which was turned to last, however soon after another", async () => {
    const { editor } = createEditor();
    await Promise.all([editor.open(ANSWER), editor.open(OTHER ?? null)]);
    expect(editor.state.value.answer).toEqual(OTHER);
    await editor.onMessage({ kind: "answerWritten", day: ANSWER.day });
    await editor.onMessage({ kind: "deckChanged" });
    expect(editor.state.value.answer).toEqual(OTHER);
  });

  test("that was erased while its last write is on its way to the disk is an empty box", async () => {
    const { openStore, hold, isWaiting } = holdable("write");
    const { editor } = createEditor({ openStore });
    await editor.open(ANSWER);
    editor.input("Weg straks");
    await isSaved(editor);
    const letGo = hold();
    editor.flush();
    await isWaiting();
    valueOf(await (await openTestJournal()).eraseAll());
    await editor.onMessage({ kind: "journalChanged" });
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
    await editor.onMessage({ kind: "journalChanged" });
    expect(editor.state.value).toMatchObject({ answer: ANSWER, text: "" });
    editor.input("Opnieuw");
    await isSaved(editor);
    const record = valueOf(await store.readAnswer(ANSWER.id));
    expect(record?.revisions.map((revision) => [toState(revision).edition, revision.parents])).toEqual([[1, []]]);
  });
});

describe("words that were typed before the answer was read", () => {
  const answerId = ANSWER.id;
  const own = createRevision("editor-1", { answerId });
  const other = createRevision("other", { answerId, text: "van daar" });
  const onTop = createRevision("onTop", { answerId, text: "van hier en daar", parents: [toState(own)] });

  test.each([
    { typed: ["van hier"], stood: [], text: "van hier", grewFrom: [] },
    { typed: ["van hier"], stood: [own], text: "van hier", grewFrom: [] },
    { typed: ["van hier"], stood: [other], text: "van daar\nvan hier", grewFrom: [other, own] },
    { typed: ["van hier"], stood: [other, own], text: "van daar\nvan hier", grewFrom: [other, own] },
    { typed: ["van hier"], stood: [own, onTop], text: "van hier en daar", grewFrom: [own] },
    {
      typed: ["van hier", "van hier, en meer"],
      stood: [own, onTop],
      text: "van hier en daar\nvan hier, en meer",
      grewFrom: [onTop, { ...own, edition: 2 }],
    },
  ])("$typed are joined to $stood.length revisions as $text", async ({ typed, stood, text, grewFrom }) => {
    const store = await openTestJournal();
    for (const revision of stood) valueOf(await store.write(ANSWER, revision));
    const { editor } = createEditor();
    editor.begin(ANSWER);
    for (const each of typed) editor.input(each);
    expect(editor.state.value).toMatchObject({ text: typed.at(-1), save: { kind: "saving" } });
    editor.connect(store);
    expect(valueOf(await editor.refresh())).toBeUndefined();
    await isSaved(editor);
    expect(editor.state.value).toMatchObject({ text, versions: [] });
    const [head] = findHeads(valueOf(await store.readAnswer(answerId))?.revisions ?? []);
    expect([head?.text, head?.parents]).toEqual([text, grewFrom.map(toState)]);
  });

  test("are in the journal once it is open, and not said to be saved until it is read", async () => {
    const store = await openTestJournal();
    const { editor, told } = createEditor();
    editor.begin(ANSWER);
    editor.input("van hier");
    editor.connect(store, ANSWER);
    await vi.waitFor(async () => expect(await readTexts()).toEqual(["van hier"]));
    expect(editor.state.value.save).toEqual({ kind: "saving" });
    editor.fail({ kind: "silent", detail: "" });
    expect(editor.state.value.save).toEqual({ kind: "failed", failure: { kind: "silent", detail: "" } });
    expect(told).toEqual([]);
    await editor.refresh();
    expect(editor.state.value).toMatchObject({ text: "van hier", save: { kind: "saved" }, unavailable: null });
    expect(told).toEqual([{ kind: "answerWritten", day: ANSWER.day }]);
  });

  test("stand once, however long the first reading takes", async () => {
    const store = await openTestJournal();
    const { editor, hands } = createEditor();
    editor.begin(ANSWER);
    editor.connect(store, ANSWER);
    editor.input("een");
    await vi.waitFor(async () => expect(await readTexts()).toEqual(["een"]));
    hands.pass(360_000);
    editor.input("een twee");
    await editor.refresh();
    await isSaved(editor);
    expect([editor.state.value.text, await readTexts()]).toEqual(["een twee", ["een twee"]]);
  });

  test("are gone, and not said to be saved, where all was erased before the first reading", async () => {
    const store = await openTestJournal();
    const { editor, hands } = createEditor();
    editor.begin(ANSWER);
    editor.connect(store, ANSWER);
    editor.input("een");
    await vi.waitFor(async () => expect(await readTexts()).toEqual(["een"]));
    valueOf(await store.eraseAll());
    await editor.onMessage({ kind: "journalChanged" });
    await editor.refresh();
    hands.pass(60_000);
    expect(editor.state.value).toMatchObject({ text: "", save: { kind: "untouched" } });
    expect(await readTexts()).toEqual([]);
  });

  test("are not brought back by a write that was to be tried again, once all was erased", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, other));
    const { saved, drafts } = createDrafts();
    const { editor, hands } = createEditor({ drafts });
    let isFull = true;
    const write: JournalStore["write"] = async (...written) =>
      isFull ? { kind: "failed", failure: { kind: "full", detail: "" } } : store.write(...written);
    editor.begin(ANSWER);
    editor.connect({ ...store, write }, ANSWER);
    editor.input("van hier");
    await vi.waitFor(() => expect(editor.state.value.save.kind, "a full disk is told of at once").toBe("failed"));
    isFull = false;
    await editor.refresh();
    await isSaved(editor);
    expect([editor.state.value.text, saved.size]).toEqual(["van daar\nvan hier", 0]);
    valueOf(await store.eraseAll());
    await editor.onMessage({ kind: "journalChanged" });
    hands.pass(60_000);
    expect([editor.state.value.text, await readTexts()]).toEqual(["", []]);
  });

  test("keep the wording of an answer that was read, however late the deck gives another", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, other));
    const { editor } = createEditor();
    editor.begin(ANSWER);
    editor.connect(store);
    await editor.refresh();
    editor.connect(store, { ...ANSWER, question: { ...ANSWER.question, text: "Een nieuwe wording?" } });
    editor.input("van daar, en verder");
    await isSaved(editor);
    expect(valueOf(await store.readAnswer(answerId))?.answer).toEqual(ANSWER);
  });

  test("are told of to nobody before anything is handed to the journal", () => {
    const { editor, told } = createEditor();
    editor.begin(ANSWER);
    editor.input("van hier");
    editor.flush();
    expect(told).toEqual([]);
  });
});

describe("what was erased elsewhere", () => {
  test("leaves the box, where the journal can't be read either", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, createRevision("a", { text: "Geheim" })));
    let isSilent = false;
    const readDay: JournalStore["readDay"] = async (day) =>
      isSilent ? { kind: "failed", failure: { kind: "silent", detail: "" } } : store.readDay(day);
    const { editor } = createEditor({ openStore: async () => ({ kind: "ok", value: { ...store, readDay } }) });
    await editor.open(ANSWER);
    valueOf(await store.eraseAll());
    isSilent = true;
    await editor.onMessage({ kind: "journalChanged" });
    expect(editor.state.value).toMatchObject({ text: "", save: { kind: "untouched" } });
    editor.input("!");
    await isSaved(editor);
    expect(await readTexts()).toEqual(["!"]);
  });

  test("leaves the box of a page that missed the message, once that page reads again", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, createRevision("a", { text: "Geheim" })));
    const { editor } = createEditor();
    await editor.open(ANSWER);
    valueOf(await store.eraseAll());
    await editor.refresh();
    expect(editor.state.value).toMatchObject({ text: "", save: { kind: "untouched" } });
    editor.input("!");
    await isSaved(editor);
    expect(await readTexts()).toEqual(["!"]);
  });

  test("stays in the box where its record can't be read any more, which is no erasure", async () => {
    const store = await openTestJournal();
    valueOf(await store.write(ANSWER, createRevision("a", { text: "Onleesbaar straks" })));
    let isDamaged = false;
    const readDay: JournalStore["readDay"] = async (day) =>
      isDamaged ? { kind: "ok", value: { records: [], unreadable: 1 } } : store.readDay(day);
    const { editor } = createEditor({ openStore: async () => ({ kind: "ok", value: { ...store, readDay } }) });
    await editor.open(ANSWER);
    isDamaged = true;
    await editor.refresh();
    expect(editor.state.value.text).toBe("Onleesbaar straks");
  });

  test("reads once for many messages that come during a reading", async () => {
    const store = await openTestJournal();
    const { openStore, hold } = holdable("readDay");
    const readDay = vi.fn<JournalStore["readDay"]>();
    const { editor } = createEditor({
      openStore: async () => {
        const opened = await openStore();
        if (opened.kind === "failed") return opened;
        readDay.mockImplementation((day) => opened.value.readDay(day));
        return { kind: "ok", value: { ...opened.value, readDay } };
      },
    });
    await editor.open(ANSWER);
    valueOf(await store.write(ANSWER, createRevision("elders", { text: "Van elders" })));
    readDay.mockClear();
    const letGo = hold();
    const heard = Array.from({ length: 10 }, () => editor.onMessage({ kind: "answerWritten", day: ANSWER.day }));
    letGo();
    await Promise.all(heard);
    expect(readDay.mock.calls.length).toBeLessThanOrEqual(3);
    expect(editor.state.value.text).toBe("Van elders");
  });
});
