import { beforeEach, describe, expect, test, vi } from "vitest";
import { dayAfter, type Day } from "../../../content/day.ts";
import { createAnswer } from "../../../journal/answer.ts";
import type { JournalFailure } from "../../../journal/failure.ts";
import type { SearchCriteria } from "../../../features/search/searchIndex.ts";
import type { SearchReply } from "../../../features/search/searchMessage.ts";
import { SearchService } from "../../../features/search/searchService.ts";
import { createQuestion, createRevision, openTestJournal, replaceIndexedDb, valueOf } from "../../journal/examples.ts";
import { fill } from "../lookBack/lookBackHarness.ts";

beforeEach(replaceIndexedDb);

const CRITERIA: SearchCriteria = {
  typed: "dag",
  order: "date",
  from: null,
  until: null,
  articleUrl: null,
  among: null,
};

async function createService() {
  const told: SearchReply[] = [];
  const store = await openTestJournal();
  const service = new SearchService({
    openStore: async () => ({ kind: "ok", value: store }),
    send: (reply) => told.push(reply),
  });
  return { service, told, store };
}

/** A journal whose first batch can be read. `breakWith` says what it gives for the others. */
async function createBreaking(store: Awaited<ReturnType<typeof fill>>) {
  const told: SearchReply[] = [];
  let broken: typeof store.readAnswers | null = null;
  const breaking = {
    readDay: store.readDay,
    readAnswers: (range: Parameters<typeof store.readAnswers>[0]) =>
      broken !== null && range.before !== null ? broken(range) : store.readAnswers(range),
  };
  const service = new SearchService({
    openStore: async () => ({ kind: "ok", value: breaking }),
    send: (reply) => told.push(reply),
  });
  return { service, told, breakWith: (next: typeof broken) => (broken = next) };
}

describe("search beside the page", () => {
  test("answers as it reads, and once all is read, and says what there is to choose from", async () => {
    await fill(700);
    const { service, told } = await createService();
    const starting = service.start();
    await service.search({ requestId: 1, criteria: CRITERIA });
    await starting;
    expect(told).toMatchObject([
      { kind: "found", requestId: 1, isWhole: false, hits: [] },
      { kind: "found", requestId: 1, isWhole: false, hits: { length: 500 } },
      { kind: "ready", articles: [{ title: "Een artikel" }], days: { length: 700 } },
      { kind: "found", requestId: 1, isWhole: true, hits: { length: 700 } },
    ]);
  });

  test("follows what is written, deleted and put back, and answers the last question anew", async () => {
    const store = await fill(3);
    const { service, told } = await createService();
    await service.start();
    await service.search({ requestId: 2, criteria: { ...CRITERIA, typed: "nieuw" } });
    const answer = createAnswer("2025-01-02" as Day, createQuestion(1));
    const written = createRevision("new", { answerId: answer.id, parents: [{ id: "old-1", edition: 1 }] as never });
    valueOf(await store.write(answer, { ...written, text: "nieuwe woorden" }));
    await service.follow({ kind: "answerWritten", day: answer.day });
    expect(told.at(-1)).toMatchObject({ kind: "found", requestId: 2, hits: [{ id: answer.id, words: ["nieuwe"] }] });
    valueOf(await store.write(answer, { ...written, edition: 2, kind: "deleted", text: "" }));
    await service.follow({ kind: "answerWritten", day: answer.day });
    expect(told.slice(-2)).toMatchObject([
      { kind: "ready", days: ["2025-01-01", "2025-01-03"] },
      { kind: "found", hits: [] },
    ]);
  });

  test("tells the questions that were answered, once all is read and as long as they are wanted", async () => {
    const store = await fill(3);
    const { service, told } = await createService();
    const starting = service.start();
    await service.listQuestions(2);
    await starting;
    expect(told.at(-1)).toMatchObject({ kind: "questions", asked: [{ last: "2025-01-03" }, {}], total: 3 });
    const answer = createAnswer("2025-01-09" as Day, createQuestion(1));
    valueOf(await store.write(answer, createRevision("again", { answerId: answer.id })));
    await service.follow({ kind: "answerWritten", day: answer.day });
    const again = { text: "Vraag 1?", isOwn: false, count: 2, first: "2025-01-02", last: "2025-01-09" };
    expect(told.at(-1)).toMatchObject({ kind: "questions", asked: [again, {}], total: 3 });
    await service.listQuestions(0);
    await service.follow({ kind: "journalChanged" });
    expect(told.at(-1)).toMatchObject({ kind: "ready" });
  });

  test("begins anew when all may have changed, and tells nobody of the reading that was left", async () => {
    const store = await fill(3);
    const told: SearchReply[] = [];
    const gate = Promise.withResolvers<null>();
    let isFirst = true;
    const held = {
      readDay: store.readDay,
      async readAnswers(range: Parameters<typeof store.readAnswers>[0]) {
        const page = await store.readAnswers(range);
        const isLate = isFirst;
        isFirst = false;
        if (isLate) await gate.promise;
        return page;
      },
    };
    const service = new SearchService({
      openStore: async () => ({ kind: "ok", value: held }),
      send: (reply) => told.push(reply),
    });
    await service.search({ requestId: 1, criteria: CRITERIA });
    const first = service.start();
    await vi.waitFor(() => expect(isFirst).toBe(false));
    valueOf(await store.eraseAll());
    await service.follow({ kind: "journalChanged" });
    gate.resolve(null);
    await first;
    expect(told.filter(({ kind }) => kind === "ready")).toHaveLength(1);
    expect(told.at(-1)).toMatchObject({ kind: "found", isWhole: true, hits: [] });
  });

  test("is silent until it is asked, and once nothing is asked any more", async () => {
    await fill(2);
    const { service, told } = await createService();
    await service.start();
    await service.search({ requestId: 1, criteria: null });
    await service.follow({ kind: "answerWritten", day: dayAfter("2025-01-01" as Day) });
    await service.follow({ kind: "deckChanged" });
    expect(told.map(({ kind }) => kind)).toEqual(["ready"]);
  });

  test("says why it can't, when the journal can't be opened or read", async () => {
    const failure: JournalFailure = { kind: "refused", detail: "SecurityError" };
    const told: SearchReply[] = [];
    const failed = { kind: "failed", failure } as const;
    const shut = new SearchService({ openStore: async () => failed, send: (reply) => told.push(reply) });
    await shut.start();
    await shut.follow({ kind: "answerWritten", day: "2025-01-01" as Day });
    const store = { readAnswers: async () => failed, readDay: async () => failed };
    const blind = new SearchService({
      openStore: async () => ({ kind: "ok", value: store }),
      send: (reply) => told.push(reply),
    });
    await blind.start();
    await blind.follow({ kind: "answerWritten", day: "2025-01-01" as Day });
    expect(told).toEqual([failed, failed, failed, failed]);
  });

  test("never says that it goes on once a reading failed, and reads anew what failed when something is written", async () => {
    const store = await fill(700);
    const { service, told, breakWith } = await createBreaking(store);
    await service.search({ requestId: 1, criteria: CRITERIA });
    told.length = 0;
    breakWith(async () => ({ kind: "failed", failure: { kind: "broken", detail: "" } }));
    await service.start();
    expect(told.map(({ kind }) => kind)).toEqual(["found", "failed"]);
    told.length = 0;
    await service.follow({ kind: "answerWritten", day: "2025-01-01" as Day });
    expect(told).toMatchObject([{ kind: "found" }, { kind: "failed" }]);
    breakWith(null);
    await service.follow({ kind: "answerWritten", day: "2025-01-01" as Day });
    expect(told.at(-1)).toMatchObject({ kind: "found", isWhole: true, hits: { length: 700 } });
  });

  test("tells of a reading that breaks, and tries again, also where nothing is asked", async () => {
    const { service, told, breakWith } = await createBreaking(await fill(700));
    breakWith(() => Promise.reject(new Error("gone")));
    await service.start();
    expect(told).toEqual([{ kind: "failed", failure: { kind: "broken", detail: "Error: gone" } }]);
    breakWith(null);
    await service.search({ requestId: 1, criteria: null });
    expect(told.at(-1)).toMatchObject({ kind: "ready", days: { length: 700 } });
  });

  test("tries again at the next word what could not be read", async () => {
    const store = await fill(2);
    let isShut = true;
    const failure: JournalFailure = { kind: "blocked", detail: "" };
    const told: SearchReply[] = [];
    const service = new SearchService({
      openStore: async () => (isShut ? { kind: "failed", failure } : { kind: "ok", value: store }),
      send: (reply) => told.push(reply),
    });
    await service.start();
    await service.search({ requestId: 1, criteria: CRITERIA });
    isShut = false;
    await service.search({ requestId: 2, criteria: CRITERIA });
    expect(told.slice(0, 2)).toEqual([
      { kind: "failed", failure },
      { kind: "failed", failure },
    ]);
    expect(told.at(-1)).toMatchObject({ kind: "found", requestId: 2, isWhole: true, hits: { length: 2 } });
  });
});
