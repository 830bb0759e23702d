/** A store that leaves writes unanswered. They count as failed after a while, and still count when they come. */
import { expect, test } from "vitest";
import type { JournalFailure, Outcome } from "../../../journal/failure.ts";
import { createSession } from "./editSessionHarness.ts";

const SILENT: JournalFailure = { kind: "silent", detail: "no answer" };
const OK: Outcome<void> = { kind: "ok", value: undefined };

/** An edit session with a write that counts as failed, and may yet be answered. */
async function createSilence() {
  const harness = createSession();
  harness.session.input("a");
  const late = Promise.withResolvers<Outcome<void>>();
  await harness.write(0).end({ kind: "failed", failure: SILENT, late: late.promise });
  const answerLate = async (outcome: Outcome<void>) => {
    late.resolve(outcome);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { ...harness, answerLate };
}

test("says so, and says saved once the late write is there, without another one", async () => {
  const { saves, session, writes, answerLate } = await createSilence();
  expect(saves.at(-1)).toEqual({ kind: "failed", failure: SILENT });
  expect(session.isPending).toBe(true);
  await answerLate(OK);
  expect(saves.at(-1)).toEqual({ kind: "saved" });
  expect([session.isPending, writes.length]).toEqual([false, 1]);
});

test("drafts what is typed meanwhile, hands it over at no key, and writes it once an answer comes", async () => {
  const { saves, session, writes, write, succeed, answerLate, hands } = await createSilence();
  for (const text of ["ab", "abc", "abcd"]) {
    hands.pass(100);
    session.input(text);
  }
  expect(writes).toHaveLength(1);
  expect(saves.at(-1)).toEqual({ kind: "failed", failure: SILENT });
  await answerLate(OK);
  expect(write(1).revision.text).toBe("abcd");
  expect(saves.at(-1)).not.toEqual({ kind: "saved" });
  await succeed(1);
  expect(saves.at(-1)).toEqual({ kind: "saved" });
});

test("tries again where the late answer never comes, ever less often", async () => {
  const { saves, writes, write, succeed, hands } = await createSilence();
  for (const [index, wait] of [3000, 6000, 12_000, 24_000, 60_000, 60_000].entries()) {
    hands.pass(wait - 1);
    expect(writes).toHaveLength(index + 1);
    hands.pass(1);
    expect(writes).toHaveLength(index + 2);
    await write(index + 1).end({ kind: "failed", failure: SILENT });
  }
  hands.pass(60_000);
  await succeed(7);
  expect(saves.at(-1)).toEqual({ kind: "saved" });
});

test("stays saved where the late write came, and a further one of the same words did not", async () => {
  const { saves, session, write, answerLate, hands } = await createSilence();
  hands.pass(3000);
  await answerLate(OK);
  await write(1).end({ kind: "failed", failure: SILENT });
  expect(saves.at(-1)).toEqual({ kind: "saved" });
  expect(session.isPending).toBe(false);
});

test("goes on trying where the late answer is a failure", async () => {
  const { saves, writes, answerLate, hands } = await createSilence();
  await answerLate({ kind: "failed", failure: { kind: "full", detail: "no space" } });
  expect(saves.at(-1)).toEqual({ kind: "failed", failure: SILENT });
  hands.pass(3000);
  expect(writes).toHaveLength(2);
});
