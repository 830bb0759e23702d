import { describe, expect, test } from "vitest";
import type { Day } from "../../../content/day.ts";
import type { AnswerId } from "../../../journal/answer.ts";
import { SearchController, type SearchPeriod } from "../../../features/search/searchController.ts";
import type { SearchRequest } from "../../../features/search/searchMessage.ts";
import { createTestClock } from "../../journal/testClock.ts";

const ID = "2026-11-01:0000000000000001" as AnswerId;

function createController() {
  const sent: SearchRequest[] = [];
  const shown: [ids: readonly AnswerId[], isSame: boolean][] = [];
  const asking: boolean[] = [];
  const starred = new Set<AnswerId>();
  const controller = new SearchController({
    clock: createTestClock(new Date(2026, 10, 22, 12)).clock,
    starred: () => starred,
    send: (request) => sent.push(request),
    onSearch: (isAsking) => asking.push(isAsking),
    onFound: (ids, isSame) => shown.push([ids, isSame]),
  });
  const found = (requestId: number, isWhole = true) =>
    controller.onReply({ kind: "found", requestId, isWhole, hits: [{ id: ID, words: ["los"] }] });
  return { controller, sent, shown, starred, asking, found };
}

describe("a search", () => {
  test("shows what is found, with its words", () => {
    const { controller, sent, shown, found } = createController();
    controller.choose({ typed: "los" });
    expect(controller.state.value.result).toEqual({ status: "searching" });
    found(sent.at(-1)?.requestId ?? 0);
    expect(controller.state.value.result).toMatchObject({ status: "found", count: 1, isWhole: true });
    expect(controller.state.value.result).toMatchObject({ words: new Map([[ID, new Set(["los"])]]) });
    expect(shown).toEqual([[[ID], false]]);
    found(sent.at(-1)?.requestId ?? 0);
    expect(shown.at(-1)).toEqual([[ID], true]);
  });

  test("leaves what comes late, and lets what was found stand until there is more", () => {
    const { controller, sent, shown, found } = createController();
    controller.choose({ typed: "l" });
    controller.choose({ typed: "lo" });
    found(1);
    expect([controller.state.value.result.status, shown]).toEqual(["searching", []]);
    found(2, false);
    controller.choose({ typed: "los" });
    expect(controller.state.value.result.status).toBe("found");
    found(2);
    expect(controller.state.value.result).toMatchObject({ isWhole: false });
    found(sent.at(-1)?.requestId ?? 0);
    expect(controller.state.value.result).toMatchObject({ isWhole: true });
  });

  test("that failed is asked for again when the page is looked at, and of whoever can read again", () => {
    const { controller, sent, found } = createController();
    controller.choose({ typed: "los" });
    found(1, false);
    controller.retry();
    expect(sent).toHaveLength(1);
    controller.onReply({ kind: "failed", failure: { kind: "broken", detail: "" } });
    expect(controller.state.value.result.status).toBe("failed");
    controller.retry();
    expect(sent).toMatchObject([{ requestId: 1 }, { requestId: 1, criteria: { typed: "los" } }]);
    controller.onReply({ kind: "ready", articles: [], days: [] });
    expect([sent.length, sent.at(-1), controller.state.value.failure]).toMatchObject([
      3,
      { requestId: 1, criteria: { typed: "los" } },
      null,
    ]);
    found(1);
    expect(controller.state.value.result).toMatchObject({ status: "found", isWhole: true });
    controller.retry();
    expect(sent).toHaveLength(3);
  });

  test("is over when nothing is asked: the whole journal is there again", () => {
    const { controller, sent, shown, asking, found } = createController();
    controller.choose({ typed: "los", order: "date", period: "month" });
    found(1);
    controller.clear();
    expect(sent.at(-1)).toEqual({ requestId: 2, criteria: null });
    expect([controller.state.value.result.status, asking]).toEqual(["idle", [true, false]]);
    found(2);
    expect([controller.state.value.result.status, shown.length]).toEqual(["idle", 1]);
    controller.choose({ typed: "  ", order: "date" });
    expect(sent.at(-1)?.criteria).toBeNull();
  });

  test.each<[SearchPeriod, string | null, string | null]>([
    ["always", null, null],
    ["month", "2026-10-24", null],
    ["year", "2025-11-23", null],
    [2025, "2025-01-01", "2025-12-31"],
    ["2025-06-01" as Day, "2025-06-01", "2025-06-01"],
    ["2024-02", "2024-02-01", "2024-02-29"],
  ])("of the period %s is from %s until %s", (period, from, until) => {
    const { controller, sent } = createController();
    controller.choose({ typed: "los", period });
    expect(sent.at(-1)?.criteria).toEqual({
      typed: "los",
      order: "relevance",
      articleUrl: null,
      among: null,
      from,
      until,
    });
  });

  test("of answers with a star alone follows the stars", () => {
    const { controller, sent, shown, starred, found } = createController();
    controller.renew();
    expect(sent).toEqual([]);
    starred.add(ID);
    controller.choose({ isStarred: true });
    expect(sent.at(-1)?.criteria?.among).toEqual(new Set([ID]));
    starred.clear();
    controller.renew();
    expect(sent.at(-1)).toMatchObject({ requestId: 2, criteria: { among: new Set() } });
    found(2);
    controller.renew();
    found(3);
    expect(shown.map(([, isSame]) => isSame)).toEqual([false, true]);
  });

  test("of a theme is among the articles that have it", () => {
    const { controller, sent } = createController();
    const [rust, keuze, ruimte] = ["rust", "keuze", "ruimte"].map((name) => `https://blog.nl/${name}`);
    controller.knowThemes(
      new Map([rust, keuze, ruimte].map((url) => [url ?? "", url === keuze ? "Keuzes" : "Loslaten"])),
    );
    const articles = [keuze, rust].map((url) => ({ url: url ?? "", title: "?" }));
    controller.onReply({ kind: "ready", articles, days: [] });
    expect(controller.state.value.choices.themes).toEqual(["Keuzes", "Loslaten"]);
    controller.choose({ theme: "Loslaten" });
    expect(sent.at(-1)?.criteria).toMatchObject({ typed: "", amongUrls: [rust, ruimte] });
    controller.choose({ theme: null });
    expect(sent.at(-1)?.criteria).toBeNull();
  });

  test("knows what there is to choose from, and why it failed", () => {
    const { controller } = createController();
    const articles = [{ url: "https://blog.nl/rust", title: "Rust" }];
    const days = ["2026-11-01" as Day];
    controller.onReply({ kind: "ready", articles, days });
    expect(controller.state.value.choices).toEqual({ articles, days, themes: [] });
    controller.knowThemes(new Map([["https://blog.nl/rust", "Loslaten"]]));
    expect(controller.state.value.choices.themes).toEqual(["Loslaten"]);
    const failed = { kind: "failed", failure: { kind: "broken", detail: "?" } } as const;
    controller.onReply(failed);
    expect([controller.state.value.result, controller.state.value.failure]).toEqual([
      { status: "idle" },
      failed.failure,
    ]);
    controller.choose({ typed: "los" });
    controller.onReply(failed);
    expect(controller.state.value.result).toEqual({ status: "failed", failure: { kind: "broken", detail: "?" } });
    controller.onReply({ kind: "ready", articles, days });
    expect(controller.state.value.failure).toBeNull();
  });
});
