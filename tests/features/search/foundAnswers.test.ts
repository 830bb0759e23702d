import { beforeEach, describe, expect, test } from "vitest";
import type { AnswerId } from "../../../journal/answer.ts";
import { FoundAnswers } from "../../../features/search/foundAnswers.ts";
import { writeOnTop, type Settlement } from "../../../journal/writeOnTop.ts";
import { createIds, replaceIndexedDb, valueOf } from "../../journal/examples.ts";
import { fill } from "../lookBack/lookBackHarness.ts";
import { createTestClock } from "../../journal/testClock.ts";

beforeEach(replaceIndexedDb);

async function createFound(days: number) {
  const store = await fill(days);
  const { answers } = valueOf(await store.readAll()).contents;
  const ids = answers.map(({ id }) => id);
  const tools = { store, clock: createTestClock(new Date(2026, 10, 22)).clock, createId: createIds("new-") };
  let editing: AnswerId | null = null;
  let reads = 0;
  const readAnswer = (id: AnswerId) => {
    reads += 1;
    return store.readAnswer(id);
  };
  const found = new FoundAnswers({
    openStore: async () => ({ kind: "ok", value: { readAnswer } }),
    editing: () => editing,
  });
  return {
    ids,
    found,
    reads: () => reads,
    texts: () => found.state.value.entries?.map(({ current }) => current.text) ?? null,
    edit: (id: AnswerId | null) => (editing = id),
    /** Another page writes the settlement. If `isHeard`, the day is read anew here. */
    settle: async (id: AnswerId, settlement: Settlement, isHeard = true) => {
      const record = valueOf(await store.readAnswer(id));
      if (record === null) throw new Error("it is there");
      const last = record.revisions.at(-1);
      const states = last ? [{ id: last.id, edition: last.edition }] : [];
      valueOf(await writeOnTop({ answer: record.answer, states }, settlement, tools));
      if (isHeard) found.update(valueOf(await store.readDay(record.answer.day)).records);
    },
  };
}

const DELETED: Settlement = { kind: "deleted", text: "" };

describe("the answers found", () => {
  test("stand in the order in which they were found, a group at a time", async () => {
    const { ids, found, texts } = await createFound(70);
    expect(texts()).toBeNull();
    await found.show(ids.toReversed(), false);
    expect([texts()?.slice(0, 2), texts()?.length, found.state.value.hasMore]).toEqual([
      ["dag 69", "dag 68"],
      12,
      true,
    ]);
    await found.more();
    await found.show(ids.toReversed(), true);
    expect(texts()).toHaveLength(24);
    while (found.state.value.hasMore) await found.more();
    expect([texts()?.length, texts()?.at(-1), found.state.value.hasMore]).toEqual([70, "dag 0", false]);
    await found.show(ids, false);
    expect(texts()).toHaveLength(12);
  });

  test("stay until those of the next search are read, and go at once when it is over", async () => {
    const { ids, found, texts } = await createFound(3);
    await found.show(ids.slice(0, 1), false);
    const next = found.show(ids.slice(1), false);
    expect(texts()).toEqual(["dag 0"]);
    await next;
    expect(texts()).toEqual(["dag 1", "dag 2"]);
    const late = found.show(ids, false);
    found.end();
    await late;
    await found.more();
    expect([texts(), found.state.value.hasMore]).toEqual([null, false]);
  });

  test("follow what is written, deleted and put back", async () => {
    const { ids, found, texts, settle } = await createFound(2);
    const [first] = ids;
    if (first === undefined) throw new Error("two were found");
    await found.show(ids, false);
    await settle(first, DELETED);
    expect(texts()).toEqual(["dag 1"]);
    await settle(first, { kind: "written", text: "weer daar" });
    expect(texts()).toEqual(["weer daar", "dag 1"]);
    await settle(first, { kind: "written", text: "ongehoord" }, false);
    await found.show(ids, true);
    expect(texts()).toEqual(["ongehoord", "dag 1"]);
  });

  test("stay where they are while one of them is written on, however they are found meanwhile", async () => {
    const { ids, found, texts, edit, settle } = await createFound(3);
    const [first] = ids;
    if (first === undefined) throw new Error("three were found");
    await found.show(ids, false);
    edit(first);
    await settle(first, { kind: "written", text: "" });
    await found.show(ids.toReversed().slice(0, 2), true);
    expect(texts()).toEqual(["dag 0", "dag 1", "dag 2"]);
    edit(null);
    await found.catchUp();
    expect(texts()).toEqual(["dag 2", "dag 1"]);
  });

  test("are read once, however often they are asked for meanwhile", async () => {
    const { ids, found, texts, reads } = await createFound(3);
    await Promise.all([found.show(ids, false), found.catchUp(), found.catchUp()]);
    expect([texts()?.length, reads()]).toEqual([3, 3]);
  });

  test("are none where they are gone by now", async () => {
    const { ids, found, texts } = await createFound(1);
    await found.show([...ids, "2020-01-01:0000000000000009" as AnswerId], false);
    expect([texts(), found.state.value.failure]).toEqual([["dag 0"], null]);
  });

  test("say why they can't be shown", async () => {
    const failure = { kind: "broken", detail: "" } as const;
    const found = new FoundAnswers({
      openStore: async () => ({ kind: "failed", failure }),
      editing: () => null,
    });
    found.update([]);
    await found.show(["2020-01-01:0000000000000009" as AnswerId], false);
    expect([found.state.value.entries, found.state.value.failure]).toEqual([[], failure]);
    found.end();
    expect([found.state.value.entries, found.state.value.failure]).toEqual([null, null]);
  });
});
