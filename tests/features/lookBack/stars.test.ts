import { beforeEach, expect, test } from "vitest";
import type { JournalStore } from "../../../journal/journalStore.ts";
import type { PageMessage } from "../../../journal/pageMessage.ts";
import { Stars } from "../../../features/lookBack/stars.ts";
import { ANSWER, openTestJournal, replaceIndexedDb, valueOf } from "../../journal/examples.ts";
import { createTestClock } from "../../journal/testClock.ts";

const NOW = new Date(2026, 10, 22, 12);

beforeEach(replaceIndexedDb);

function createStars(changeStar?: JournalStore["changeStar"]) {
  const told: PageMessage[] = [];
  const stars = new Stars({
    openStore: async () => {
      const store = await openTestJournal();
      return { kind: "ok", value: changeStar ? { ...store, changeStar } : store };
    },
    clock: createTestClock(NOW).clock,
    broadcast: (message) => told.push(message),
  });
  return { stars, told };
}

test("a star is given and taken away, kept, and told of to the other pages", async () => {
  const [here, there] = [createStars(), createStars()];
  await here.stars.toggle(ANSWER.id);
  expect(here.told).toEqual([{ kind: "starsChanged" }]);
  await there.stars.onMessage({ kind: "starsChanged" });
  expect(there.stars.ids.value).toEqual(new Set([ANSWER.id]));
  const stored = valueOf(await (await openTestJournal()).readStars());
  expect(stored).toEqual([{ id: ANSWER.id, starredAt: NOW.getTime() }]);
  await there.stars.toggle(ANSWER.id);
  await here.stars.onMessage({ kind: "starsChanged" });
  expect(here.stars.ids.value).toEqual(new Set());
});

test("a star that is pressed twice in a row is there no more", async () => {
  const { stars } = createStars();
  await Promise.all([stars.toggle(ANSWER.id), stars.toggle(ANSWER.id)]);
  expect(stars.ids.value).toEqual(new Set());
});

test("a star that the journal refuses is not told of", async () => {
  const { stars, told } = createStars(async () => ({ kind: "failed", failure: { kind: "full", detail: "" } }));
  await stars.toggle(ANSWER.id);
  expect([stars.ids.value.size, told]).toEqual([0, []]);
});

test("a star is not shown where the journal can't take it", async () => {
  const { stars, told } = createStars();
  const failing = new Stars({
    openStore: async () => ({ kind: "failed", failure: { kind: "refused", detail: "SecurityError" } }),
    clock: createTestClock(NOW).clock,
    broadcast: (message) => told.push(message),
  });
  await failing.toggle(ANSWER.id);
  await failing.onMessage({ kind: "journalChanged" });
  await stars.onMessage({ kind: "deckChanged" });
  await stars.read();
  expect([failing.ids.value.size, stars.ids.value.size, told]).toEqual([0, 0, []]);
});
