import { describe, expect, test } from "vitest";
import { ANSWER, createDrafts, createRevision } from "../../journal/examples.ts";
import { createSession, FULL } from "./editSessionHarness.ts";

describe("an edit session", () => {
  test("hands the first input to the store before the call returns", () => {
    const { session, writes, write } = createSession();
    session.input("a");
    expect(writes).toHaveLength(1);
    expect(write(0).revision).toMatchObject({ id: "r1", edition: 1, text: "a", parents: [], startedAt: 5000 });
  });

  test("writes the newest text next, and skips those in between, while two writes are under way", async () => {
    const { session, writes, write, succeed } = createSession();
    for (const text of ["a", "ab", "abc", "abcd"]) session.input(text);
    expect(writes.map(({ revision }) => revision.text)).toEqual(["a", "ab"]);
    await succeed(0);
    expect(writes).toHaveLength(3);
    expect(write(2).revision).toMatchObject({ id: "r1", edition: 4, text: "abcd" });
  });

  test("says saved only when all that was typed is durable", async () => {
    const { session, saves, succeed } = createSession();
    session.input("a");
    session.input("ab");
    await succeed(0);
    expect(saves.map(({ kind }) => kind)).toEqual(["saving", "saving"]);
    expect(session.isPending).toBe(true);
    await succeed(1);
    expect(saves.at(-1)).toEqual({ kind: "saved" });
    expect(session.isPending).toBe(false);
  });

  test("does not wait for a write under way when the page goes away", () => {
    const { session, writes, write } = createSession();
    for (const text of ["a", "ab", "abc"]) session.input(text);
    expect(writes).toHaveLength(2);
    session.flush();
    expect(writes).toHaveLength(3);
    expect(write(2).revision.text).toBe("abc");
  });

  test("begins a new revision on top of its own after the page went away", async () => {
    const { session, write, succeed } = createSession();
    session.input("a");
    await succeed(0);
    session.flush();
    await succeed(1);
    session.input("ab");
    expect(write(2).revision).toMatchObject({ id: "r2", edition: 1, parents: [{ id: "r1", edition: 1 }] });
  });

  test("goes on in the same revision when the reader is back before all was saved", async () => {
    const { session, write, succeed } = createSession();
    session.input("a");
    session.flush();
    session.input("ab");
    await succeed(0);
    await succeed(1);
    expect(write(2).revision).toMatchObject({ id: "r1", edition: 2, text: "ab" });
    expect(session.writing).not.toBeNull();
  });

  test("leaves nothing behind when nothing was typed", () => {
    const { session, writes } = createSession([createRevision("x")]);
    session.flush();
    expect(writes).toEqual([]);
    expect(session.showing).toEqual([{ id: "x", edition: 1 }]);
  });

  test("keeps what could not be written, and writes it with the next input", async () => {
    const { session, saves, write, succeed, fail } = createSession();
    session.input("a");
    await fail(0);
    expect(saves.at(-1)).toEqual({ kind: "failed", failure: FULL });
    expect(session.isPending).toBe(true);
    session.input("ab");
    expect(write(1).revision).toMatchObject({ id: "r1", text: "ab" });
    await succeed(1);
    expect(saves.at(-1)).toEqual({ kind: "saved" });
  });

  test("writes what could not be written once more when the page goes away", async () => {
    const { session, writes, write, fail } = createSession();
    session.input("a");
    await fail(0);
    session.flush();
    expect(writes).toHaveLength(2);
    expect(write(1).revision.text).toBe("a");
  });

  test("does not put an older text back when an older write fails after a newer one", async () => {
    const { session, writes, saves, succeed, fail } = createSession();
    session.input("a");
    session.input("ab");
    await succeed(1);
    await fail(0);
    expect(writes).toHaveLength(2);
    expect(saves.at(-1)).toEqual({ kind: "saved" });
  });

  test("says so when the newer of two writes under way fails", async () => {
    const { session, saves, succeed, fail } = createSession();
    session.input("a");
    session.input("ab");
    await fail(1);
    await succeed(0);
    expect(saves.at(-1)).toEqual({ kind: "failed", failure: FULL });
  });
});

describe("an edit session's drafts", () => {
  test("hold every input at once, until the journal has it", async () => {
    const { saved, drafts } = createDrafts();
    const { session, succeed } = createSession([], drafts);
    for (const text of ["a", "ab"]) {
      session.input(text);
      expect([...saved.values()]).toMatchObject([{ answer: ANSWER, revision: { id: "r1", text } }]);
    }
    await succeed(0);
    expect(saved.size).toBe(1);
    await succeed(1);
    expect(saved.size).toBe(0);
  });

  test("stay while the journal doesn't take the words", async () => {
    const { saved, drafts } = createDrafts();
    const { session, fail } = createSession([], drafts);
    session.input("a");
    await fail(0);
    expect(saved.size).toBe(1);
  });
});

describe("an edit session that meets what the store holds", () => {
  const before = createRevision("before");

  test("shows the newest head before it wrote anything, and grows from it", () => {
    const { session, write } = createSession();
    expect(session.reconcile([before])).toBe(before);
    session.input("verder");
    expect(write(0).revision.parents).toEqual([{ id: "before", edition: 1 }]);
  });

  test("keeps its own words next to words written apart from them", async () => {
    const { session, succeed } = createSession([before]);
    session.input("mijn tekst");
    await succeed(0);
    const own = createRevision("r1", { writtenAt: 1 });
    const apart = createRevision("apart", { writtenAt: 9000 });
    expect(session.reconcile([own, apart])).toBeNull();
    expect(session.writing).toMatchObject({ id: "r1", edition: 1 });
  });

  test("gives way to what another page wrote on top of its own words", async () => {
    const { session, write, succeed } = createSession();
    session.input("begin");
    await succeed(0);
    const onTop = createRevision("onTop", { parents: [{ ...write(0).revision }] });
    expect(session.reconcile([onTop])).toBe(onTop);
    session.input("verder");
    expect(write(1).revision).toMatchObject({ id: "r2", parents: [{ id: "onTop", edition: 1 }] });
  });

  test("follows the page whose words it shows, rather than a newer version apart", () => {
    const { session } = createSession([before]);
    const further = { ...before, edition: 2, text: "verder" };
    const apart = createRevision("apart", { writtenAt: 9000 });
    expect(session.reconcile([further, apart])).toBe(further);
  });

  test("keeps what it shows when the store has nothing", () => {
    const { session } = createSession([before]);
    expect(session.reconcile([])).toBeNull();
  });
});
