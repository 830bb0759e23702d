import { beforeEach, describe, expect, test, vi } from "vitest";
import { createAnswer } from "../../../journal/answer.ts";
import { findHeads } from "../../../journal/revision.ts";
import {
  createDrafts,
  createQuestion,
  openTestJournal,
  replaceIndexedDb,
  TODAY,
  valueOf,
} from "../../journal/examples.ts";
import { holdable } from "../../journal/holdable.ts";
import { createRoom, settle, writtenOn } from "./todayRoom.ts";

const ASKED = { day: TODAY, question: createQuestion(0) };

beforeEach(replaceIndexedDb);

describe("words typed ahead", () => {
  test("are drafts with every key, as one revision of the question shown", () => {
    const { saved, drafts } = createDrafts();
    const { today } = createRoom().openPage({ drafts, first: { question: ASKED.question } });
    today.input("a");
    today.input("ab");
    expect([...saved.values()]).toMatchObject([
      { answer: createAnswer(TODAY, ASKED.question), revision: { id: "page0-1", edition: 2, text: "ab" } },
    ]);
  });

  test("leave no draft when they are taken away again, nor where there is no question", () => {
    const { saved, drafts } = createDrafts();
    const { today } = createRoom().openPage({ drafts });
    today.input("a");
    today.input("");
    const asksNothing = createRoom().openPage({ drafts, first: { question: null } });
    asksNothing.today.input("nergens");
    expect([saved.size, asksNothing.today.state.value.text]).toEqual([0, ""]);
    expect(today.state.value).toMatchObject({ text: "", save: { kind: "untouched" } });
  });

  test("stand in the journal, and in no draft, once it is open", async () => {
    const { saved, drafts } = createDrafts();
    const { today } = createRoom().openPage({ drafts });
    const opening = today.open();
    today.input("vooruit");
    expect(saved.size).toBe(1);
    await opening;
    await settle(today, { save: { kind: "saved" } });
    expect([saved.size, await writtenOn(TODAY)]).toEqual([0, ["vooruit"]]);
  });

  test("don't come twice when another page has written the draft meanwhile", async () => {
    const { saved, drafts } = createDrafts();
    const { today } = createRoom().openPage({ drafts });
    today.input("vooruit");
    const store = await openTestJournal();
    for (const { answer, revision } of saved.values()) await store.writeIfNewer(answer, revision);
    today.input("vooruit!");
    await today.open();
    await settle(today, { text: "vooruit!", save: { kind: "saved" } });
    expect(await writtenOn(TODAY)).toEqual(["vooruit!"]);
  });

  test("stay drafts until the journal is known to have them, whoever has taken them over", async () => {
    const { saved, drafts } = createDrafts();
    const { openStore, hold } = holdable("write");
    const letGo = hold();
    const { today } = createRoom().openPage({ openStore, drafts });
    const opening = today.open();
    today.input("vooruit");
    await opening;
    const texts = [...saved.values()].map(({ revision }) => revision.text);
    expect([today.isOpen, ...texts], "one revision, which the edit session goes on with").toEqual([true, "vooruit"]);
    letGo();
    await settle(today, { save: { kind: "saved" } });
    expect([saved.size, await writtenOn(TODAY)]).toEqual([0, ["vooruit"]]);
  });

  test("stand in the journal before it was read, since a browser that is killed takes its drafts along", async () => {
    const { openStore, hold, isWaiting } = holdable("readDay");
    const page = createRoom().openPage({ openStore });
    const letGo = hold();
    page.today.input("voor");
    const opening = page.today.open();
    await isWaiting();
    page.today.input("vooruit");
    await vi.waitFor(async () => expect(await writtenOn(TODAY)).toEqual(["vooruit"]));
    letGo();
    await opening;
    await settle(page.today, { text: "vooruit", save: { kind: "saved" }, versions: [] });
    expect(await writtenOn(TODAY)).toEqual(["vooruit"]);
  });

  test("are one text, and one version, with what stood there", async () => {
    const room = createRoom();
    const before = room.openPage();
    await before.today.open();
    before.today.input("vanmorgen");
    await settle(before.today, { save: { kind: "saved" } });
    const { openStore, hold, isWaiting } = holdable("readDay");
    const letGo = hold();
    const page = room.openPage({ openStore });
    const opening = page.today.open();
    page.today.input("vanavond");
    await isWaiting();
    await vi.waitFor(async () => expect(await writtenOn(TODAY)).toEqual(["vanavond"]));
    letGo();
    await opening;
    await settle(page.today, { text: "vanmorgen\nvanavond", save: { kind: "saved" }, versions: [] });
    const { records } = valueOf(await (await openTestJournal()).readDay(TODAY));
    expect(records.map(({ revisions }) => findHeads(revisions).map(({ text }) => text))).toEqual([
      ["vanmorgen\nvanavond"],
    ]);
  });

  test("don't come twice when another page has written on top of them meanwhile", async () => {
    const room = createRoom();
    const { openStore, hold, isWaiting } = holdable("readDay");
    const letGo = hold();
    const { today } = room.openPage({ openStore });
    const opening = today.open();
    today.input("links");
    await isWaiting();
    await vi.waitFor(async () => expect(await writtenOn(TODAY)).toEqual(["links"]));
    const other = room.openPage();
    await other.today.open();
    other.today.input("links en rechts");
    await settle(other.today, { save: { kind: "saved" } });
    letGo();
    await opening;
    await settle(today, { text: "links en rechts", save: { kind: "saved" }, versions: [] });
    expect(await writtenOn(TODAY)).toEqual(["links en rechts"]);
  });

  test("of which another page has seen only the first are put under what it wrote, as one version", async () => {
    const room = createRoom();
    const { openStore, hold, isWaiting } = holdable("readDay");
    const letGo = hold();
    const { today } = room.openPage({ openStore });
    const opening = today.open();
    today.input("lin");
    await isWaiting();
    await vi.waitFor(async () => expect(await writtenOn(TODAY)).toEqual(["lin"]));
    const other = room.openPage();
    await other.today.open();
    other.today.input("linde");
    await settle(other.today, { save: { kind: "saved" } });
    today.input("links");
    letGo();
    await opening;
    await settle(today, { text: "linde\nlinks", save: { kind: "saved" }, versions: [] });
    expect(await writtenOn(TODAY)).toEqual(["linde\nlinks"]);
  });

  test("leave no words standing when they were taken away again", async () => {
    const { openStore, hold, isWaiting } = holdable("readDay");
    const letGo = hold();
    const { today } = createRoom().openPage({ openStore });
    const opening = today.open();
    today.input("toch niet");
    await isWaiting();
    await vi.waitFor(async () => expect(await writtenOn(TODAY)).toEqual(["toch niet"]));
    today.input("");
    letGo();
    await opening;
    await settle(today, { text: "", versions: [], save: { kind: "saved" } });
    expect(await writtenOn(TODAY)).toEqual([""]);
  });
});
