import { describe, expect, test } from "vitest";
import { ANSWER, createNotes, createRevision } from "../../journal/examples.ts";
import { createSitting, FULL } from "./sittingHarness.ts";

describe("a sitting", () => {
  test("hands the first input to the store before the call returns", () => {
    const { sitting, writes, write } = createSitting();
    sitting.input("a");
    expect(writes).toHaveLength(1);
    expect(write(0).revision).toMatchObject({ id: "r1", edition: 1, text: "a", parents: [], startedAt: 5000 });
  });

  test("writes the newest text next, and skips those in between, while two writes are under way", async () => {
    const { sitting, writes, write, succeed } = createSitting();
    for (const text of ["a", "ab", "abc", "abcd"]) sitting.input(text);
    expect(writes.map(({ revision }) => revision.text)).toEqual(["a", "ab"]);
    await succeed(0);
    expect(writes).toHaveLength(3);
    expect(write(2).revision).toMatchObject({ id: "r1", edition: 4, text: "abcd" });
  });

  test("says saved only when all that was typed is durable", async () => {
    const { sitting, saves, succeed } = createSitting();
    sitting.input("a");
    sitting.input("ab");
    await succeed(0);
    expect(saves.map(({ kind }) => kind)).toEqual(["saving", "saving"]);
    expect(sitting.isPending).toBe(true);
    await succeed(1);
    expect(saves.at(-1)).toEqual({ kind: "saved" });
    expect(sitting.isPending).toBe(false);
  });

  test("does not wait for a write under way when the page goes away", () => {
    const { sitting, writes, write } = createSitting();
    for (const text of ["a", "ab", "abc"]) sitting.input(text);
    expect(writes).toHaveLength(2);
    sitting.leave();
    expect(writes).toHaveLength(3);
    expect(write(2).revision.text).toBe("abc");
  });

  test("begins a new revision on top of its own after the page went away", async () => {
    const { sitting, write, succeed } = createSitting();
    sitting.input("a");
    await succeed(0);
    sitting.leave();
    await succeed(1);
    sitting.input("ab");
    expect(write(2).revision).toMatchObject({ id: "r2", edition: 1, parents: [{ id: "r1", edition: 1 }] });
  });

  test("goes on in the same revision when the reader is back before all was saved", async () => {
    const { sitting, write, succeed } = createSitting();
    sitting.input("a");
    sitting.leave();
    sitting.input("ab");
    await succeed(0);
    await succeed(1);
    expect(write(2).revision).toMatchObject({ id: "r1", edition: 2, text: "ab" });
    expect(sitting.writing).not.toBeNull();
  });

  test("leaves nothing behind when nothing was typed", () => {
    const { sitting, writes } = createSitting([createRevision("x")]);
    sitting.leave();
    expect(writes).toEqual([]);
    expect(sitting.showing).toEqual([{ id: "x", edition: 1 }]);
  });

  test("keeps what could not be written, and writes it with the next input", async () => {
    const { sitting, saves, write, succeed, fail } = createSitting();
    sitting.input("a");
    await fail(0);
    expect(saves.at(-1)).toEqual({ kind: "failed", failure: FULL });
    expect(sitting.isPending).toBe(true);
    sitting.input("ab");
    expect(write(1).revision).toMatchObject({ id: "r1", text: "ab" });
    await succeed(1);
    expect(saves.at(-1)).toEqual({ kind: "saved" });
  });

  test("writes what could not be written once more when the page goes away", async () => {
    const { sitting, writes, write, fail } = createSitting();
    sitting.input("a");
    await fail(0);
    sitting.leave();
    expect(writes).toHaveLength(2);
    expect(write(1).revision.text).toBe("a");
  });

  test("does not put an older text back when an older write fails after a newer one", async () => {
    const { sitting, writes, saves, succeed, fail } = createSitting();
    sitting.input("a");
    sitting.input("ab");
    await succeed(1);
    await fail(0);
    expect(writes).toHaveLength(2);
    expect(saves.at(-1)).toEqual({ kind: "saved" });
  });

  test("says so when the newer of two writes under way fails", async () => {
    const { sitting, saves, succeed, fail } = createSitting();
    sitting.input("a");
    sitting.input("ab");
    await fail(1);
    await succeed(0);
    expect(saves.at(-1)).toEqual({ kind: "failed", failure: FULL });
  });
});

describe("a sitting's notes", () => {
  test("hold every input at once, until the journal has it", async () => {
    const { noted, notes } = createNotes();
    const { sitting, succeed } = createSitting([], notes);
    for (const text of ["a", "ab"]) {
      sitting.input(text);
      expect([...noted.values()]).toMatchObject([{ answer: ANSWER, revision: { id: "r1", text } }]);
    }
    await succeed(0);
    expect(noted.size).toBe(1);
    await succeed(1);
    expect(noted.size).toBe(0);
  });

  test("stay while the journal doesn't take the words", async () => {
    const { noted, notes } = createNotes();
    const { sitting, fail } = createSitting([], notes);
    sitting.input("a");
    await fail(0);
    expect(noted.size).toBe(1);
  });
});

describe("a sitting that meets what the store holds", () => {
  const before = createRevision("before");

  test("shows the newest head before it wrote anything, and grows from it", () => {
    const { sitting, write } = createSitting();
    expect(sitting.meet([before])).toBe(before);
    sitting.input("verder");
    expect(write(0).revision.parents).toEqual([{ id: "before", edition: 1 }]);
  });

  test("keeps its own words next to words written apart from them", async () => {
    const { sitting, succeed } = createSitting([before]);
    sitting.input("mijn tekst");
    await succeed(0);
    const own = createRevision("r1", { writtenAt: 1 });
    const apart = createRevision("apart", { writtenAt: 9000 });
    expect(sitting.meet([own, apart])).toBeNull();
    expect(sitting.writing).toEqual({ id: "r1", edition: 1 });
  });

  test("gives way to what another page wrote on top of its own words", async () => {
    const { sitting, write, succeed } = createSitting();
    sitting.input("begin");
    await succeed(0);
    const onTop = createRevision("onTop", { parents: [{ ...write(0).revision }] });
    expect(sitting.meet([onTop])).toBe(onTop);
    sitting.input("verder");
    expect(write(1).revision).toMatchObject({ id: "r2", parents: [{ id: "onTop", edition: 1 }] });
  });

  test("follows the page whose words it shows, rather than a newer version apart", () => {
    const { sitting } = createSitting([before]);
    const further = { ...before, edition: 2, text: "verder" };
    const apart = createRevision("apart", { writtenAt: 9000 });
    expect(sitting.meet([further, apart])).toBe(further);
  });

  test("keeps what it shows when the store has nothing", () => {
    const { sitting } = createSitting([before]);
    expect(sitting.meet([])).toBeNull();
  });
});
