import { describe, expect, test } from "vitest";
import { createSession } from "./editSessionHarness.ts";

describe("an edit session in time", () => {
  test("flushes what it wrote to the disk at a pause, as the same state", async () => {
    const { session, writes, write, saves, succeed, hands } = createSession();
    session.input("a");
    await succeed(0);
    expect(write(0).mode).toBe("relaxed");
    hands.pass(2000);
    expect(write(1)).toMatchObject({ mode: "flush", revision: write(0).revision });
    await succeed(1);
    hands.pass(60_000);
    expect(writes).toHaveLength(2);
    expect(saves.at(-1)).toEqual({ kind: "saved" });
  });

  test("flushes again after a disk that refused, and says that the words are kept, as they are", async () => {
    const { session, writes, write, saves, succeed, fail, hands } = createSession();
    session.input("a");
    await succeed(0);
    hands.pass(2000);
    await fail(1);
    expect(saves.at(-1)).toEqual({ kind: "saved" });
    hands.pass(2000);
    expect(write(2)).toMatchObject({ mode: "flush", revision: write(0).revision });
    await succeed(2);
    hands.pass(60_000);
    expect(writes).toHaveLength(3);
  });

  test("does not flush while keys keep coming", async () => {
    const { session, writes, succeed, hands } = createSession();
    session.input("a");
    await succeed(0);
    hands.pass(1999);
    session.input("ab");
    hands.pass(1999);
    expect(writes.map(({ mode }) => mode)).toEqual(["relaxed", "relaxed"]);
  });

  test("flushes when the page goes away, and then ends", async () => {
    const { session, write, succeed } = createSession();
    session.input("a");
    await succeed(0);
    session.flush();
    expect(write(1)).toMatchObject({ mode: "flush", revision: write(0).revision });
    expect(session.writing).not.toBeNull();
    await succeed(1);
    expect(session.writing).toBeNull();
  });

  test.each([
    ["the same revision within five minutes", 5 * 60_000 - 1, "r1"],
    ["a new revision after five", 5 * 60_000, "r2"],
  ])("writes %s without a key", async (_name, idle, id) => {
    const { session, write, writes, succeed, hands } = createSession();
    session.input("a");
    await succeed(0);
    hands.pass(2000);
    await succeed(1);
    hands.pass(idle - 2000);
    session.input("ab");
    expect(write(writes.length - 1).revision.id).toBe(id);
  });

  test("does not wait for a write that takes long: the newest text goes beside it", () => {
    const { session, writes, write, hands } = createSession();
    session.input("a");
    session.input("ab");
    hands.pass(29);
    session.input("abc");
    expect(writes).toHaveLength(2);
    hands.pass(1);
    session.input("abcd");
    expect(writes).toHaveLength(3);
    expect(write(2).revision.text).toBe("abcd");
  });

  test("tries again by itself what could not be written, and never waits longer than three seconds", async () => {
    const { session, writes, saves, succeed, fail, hands } = createSession();
    session.input("a");
    await fail(0);
    for (const [index, wait] of [500, 1000, 2000, 3000, 3000, 3000, 3000].entries()) {
      hands.pass(wait - 1);
      expect(writes).toHaveLength(index + 1);
      hands.pass(1);
      expect(writes).toHaveLength(index + 2);
      await fail(index + 1);
    }
    hands.pass(3_000);
    await succeed(8);
    expect(saves.at(-1)).toEqual({ kind: "saved" });
    expect(session.isPending).toBe(false);
  });
});
