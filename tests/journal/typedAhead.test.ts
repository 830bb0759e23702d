import { beforeEach, describe, expect, test } from "vitest";
import { createAnswer } from "../../journal/answer.ts";
import { TypedAhead } from "../../journal/typedAhead.ts";
import { createIds, createNotes, createQuestion, openTestJournal, replaceIndexedDb, TODAY } from "./examples.ts";
import { createTestClock } from "./testClock.ts";
import { createRoom, settle, writtenOn } from "./todayRoom.ts";

const ASKED = { day: TODAY, question: createQuestion(0) };

beforeEach(replaceIndexedDb);

describe("words typed ahead", () => {
  test("are noted with every key, as one revision of the question shown", () => {
    const { noted, notes } = createNotes();
    const ahead = new TypedAhead({ notes, clock: createTestClock(new Date(5)).clock, createId: createIds() });
    ahead.input(ASKED, "a");
    ahead.input(ASKED, "ab");
    expect([...noted.values()]).toMatchObject([
      { answer: createAnswer(TODAY, ASKED.question), revision: { id: "r1", edition: 2, text: "ab", startedAt: 5 } },
    ]);
  });

  test("leave no note when they are taken away again, nor where there is no question", () => {
    const { noted, notes } = createNotes();
    const ahead = new TypedAhead({ notes, clock: createTestClock(new Date(5)).clock, createId: createIds() });
    ahead.input(ASKED, "a");
    ahead.input(ASKED, "");
    ahead.input({ ...ASKED, question: null }, "nergens");
    expect([noted.size, ahead.isEmpty, ahead.text]).toEqual([0, true, ""]);
  });

  test("stand in the journal, and in no note, once it is open", async () => {
    const { noted, notes } = createNotes();
    const { today } = createRoom().openPage({ notes });
    const opening = today.open();
    today.input("vooruit");
    expect(noted.size).toBe(1);
    await opening;
    await settle(today, { save: { kind: "saved" } });
    expect([noted.size, await writtenOn(TODAY)]).toEqual([0, ["vooruit"]]);
  });

  test("don't come twice when another page has sent the note meanwhile", async () => {
    const { noted, notes } = createNotes();
    const { today } = createRoom().openPage({ notes });
    today.input("vooruit");
    const store = await openTestJournal();
    for (const { answer, revision } of noted.values()) await store.writeIfNewer(answer, revision);
    today.input("vooruit!");
    await today.open();
    await settle(today, { text: "vooruit!", save: { kind: "saved" } });
    expect(await writtenOn(TODAY)).toEqual(["vooruit!"]);
  });
});
