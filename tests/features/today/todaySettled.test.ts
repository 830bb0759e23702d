/** Versions that were written apart, and a reader who settles them. See also versions.test.ts in tests/e2e. */
import { beforeEach, describe, expect, test } from "vitest";
import { createAnswer } from "../../../journal/answer.ts";
import { recordToEntry } from "../../../journal/entry.ts";
import type { JournalStore } from "../../../journal/journalStore.ts";
import type { PageMessage } from "../../../journal/pageMessage.ts";
import { createRevision, openTestJournal, replaceIndexedDb, TODAY, valueOf } from "../../journal/examples.ts";
import { createRoom, REFUSED, settle } from "./todayRoom.ts";

beforeEach(replaceIndexedDb);

describe("versions that were written apart", () => {
  test("are settled by one text on top of both, which stay in the history, and the other pages are told", async () => {
    const { today, told } = await openOnVersions();
    await today.settleVersions("tekst a");
    expect(today.state.value).toMatchObject({ text: "tekst a", versions: [], unavailable: null });
    expect(told).toEqual([{ kind: "answerWritten", day: TODAY }]);
    const [record] = valueOf(await (await openTestJournal()).readDay(TODAY)).records;
    const settled = record?.revisions.find(({ parents }) => parents.length > 0);
    expect(settled?.parents.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(record?.revisions.map(({ text }) => text).toSorted()).toEqual(["tekst a", "tekst a", "tekst b"]);
    expect(record && recordToEntry(record)?.current.id).toBe(settled?.id);
  });

  test("stay where the text that settles them can't be written, and nobody is told", async () => {
    const { today, told } = await openOnVersions((store) => ({
      ...store,
      write: async () => ({ kind: "failed", failure: REFUSED }),
    }));
    const { text, versions } = today.state.value;
    await today.settleVersions("tekst a");
    expect(today.state.value).toMatchObject({ text, versions, unavailable: REFUSED });
    expect(told).toEqual([]);
  });

  test("are not settled by a page whose journal isn't open", async () => {
    const told: PageMessage[] = [];
    const openStore = async () => ({ kind: "failed", failure: REFUSED }) as const;
    const { today } = createRoom().openPage({ openStore, broadcast: (message) => told.push(message) });
    await today.settleVersions("tekst a");
    await today.open();
    await settle(today, { unavailable: REFUSED });
    await today.settleVersions("tekst a");
    expect(today.state.value).toMatchObject({ text: "", versions: [] });
    expect(told).toEqual([]);
  });
});

/** A page that shows the last of "tekst a" and "tekst b", and knows both. */
async function openOnVersions(change: (store: JournalStore) => JournalStore = (store) => store) {
  const told: PageMessage[] = [];
  const openStore = async () => ({ kind: "ok", value: change(await openTestJournal()) }) as const;
  const { today } = createRoom().openPage({ openStore, broadcast: (message) => told.push(message) });
  await today.open();
  const { question } = today.state.value;
  if (question === null) throw new Error("a deck of nine has a question");
  const answer = createAnswer(TODAY, question);
  const store = await openTestJournal();
  for (const [writtenAt, id] of ["a", "b"].entries()) {
    await store.write(answer, createRevision(id, { answerId: answer.id, writtenAt }));
  }
  store.close();
  await today.refresh();
  expect(today.state.value.versions.map(({ text }) => text)).toEqual(["tekst a", "tekst b"]);
  told.length = 0;
  return { today, told };
}
