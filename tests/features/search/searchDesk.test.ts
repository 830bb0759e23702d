import { describe, expect, test } from "vitest";
import type { Day } from "../../../content/day.ts";
import type { AnswerId } from "../../../journal/answer.ts";
import { SearchDesk, type SearchPeriod } from "../../../features/search/searchDesk.ts";
import type { SearchRequest } from "../../../features/search/searchMessage.ts";
import { createTestClock } from "../../journal/testClock.ts";

const ID = "2026-11-01:0000000000000001" as AnswerId;

function createDesk() {
  const sent: SearchRequest[] = [];
  const shown: [ids: readonly AnswerId[], isSame: boolean][] = [];
  const asking: boolean[] = [];
  const starred = new Set<AnswerId>();
  const desk = new SearchDesk({
    clock: createTestClock(new Date(2026, 10, 22, 12)).clock,
    starred: () => starred,
    send: (request) => sent.push(request),
    onChange: () => {},
    onAsk: (isAsking) => asking.push(isAsking),
    onFound: (ids, isSame) => shown.push([ids, isSame]),
  });
  const found = (turn: number, isWhole = true) =>
    desk.hear({ kind: "found", turn, isWhole, hits: [{ id: ID, words: ["los"] }] });
  return { desk, sent, shown, starred, asking, found };
}

describe("a search", () => {
  test("shows what is found, with its words", () => {
    const { desk, sent, shown, found } = createDesk();
    desk.choose({ typed: "los" });
    expect(desk.state.result).toEqual({ status: "searching" });
    found(sent.at(-1)?.turn ?? 0);
    expect(desk.state.result).toMatchObject({ status: "found", count: 1, isWhole: true });
    expect(desk.state.result).toMatchObject({ words: new Map([[ID, new Set(["los"])]]) });
    expect(shown).toEqual([[[ID], false]]);
    found(sent.at(-1)?.turn ?? 0);
    expect(shown.at(-1)).toEqual([[ID], true]);
  });

  test("leaves what comes late, and lets what was found stand until there is more", () => {
    const { desk, sent, shown, found } = createDesk();
    desk.choose({ typed: "l" });
    desk.choose({ typed: "lo" });
    found(1);
    expect([desk.state.result.status, shown]).toEqual(["searching", []]);
    found(2, false);
    desk.choose({ typed: "los" });
    expect(desk.state.result.status).toBe("found");
    found(2);
    expect(desk.state.result).toMatchObject({ isWhole: false });
    found(sent.at(-1)?.turn ?? 0);
    expect(desk.state.result).toMatchObject({ isWhole: true });
  });

  test("that failed is asked for again when the page is looked at, and of whoever can read again", () => {
    const { desk, sent, found } = createDesk();
    desk.choose({ typed: "los" });
    found(1, false);
    desk.retry();
    expect(sent).toHaveLength(1);
    desk.hear({ kind: "failed", failure: { kind: "broken", detail: "" } });
    expect(desk.state.result.status).toBe("failed");
    desk.retry();
    expect(sent).toMatchObject([{ turn: 1 }, { turn: 1, ask: { typed: "los" } }]);
    desk.hear({ kind: "ready", articles: [], days: [] });
    expect([sent.length, sent.at(-1), desk.state.failure]).toMatchObject([3, { turn: 1, ask: { typed: "los" } }, null]);
    found(1);
    expect(desk.state.result).toMatchObject({ status: "found", isWhole: true });
    desk.retry();
    expect(sent).toHaveLength(3);
  });

  test("is over when nothing is asked: the whole journal is there again", () => {
    const { desk, sent, shown, asking, found } = createDesk();
    desk.choose({ typed: "los", order: "date", period: "month" });
    found(1);
    desk.clear();
    expect(sent.at(-1)).toEqual({ turn: 2, ask: null });
    expect([desk.state.result.status, asking]).toEqual(["idle", [true, false]]);
    found(2);
    expect([desk.state.result.status, shown.length]).toEqual(["idle", 1]);
    desk.choose({ typed: "  ", order: "date" });
    expect(sent.at(-1)?.ask).toBeNull();
  });

  test.each<[SearchPeriod, string | null, string | null]>([
    ["always", null, null],
    ["month", "2026-10-24", null],
    ["year", "2025-11-23", null],
    [2025, "2025-01-01", "2025-12-31"],
    ["2025-06-01" as Day, "2025-06-01", "2025-06-01"],
    ["2024-02", "2024-02-01", "2024-02-29"],
  ])("of the period %s is from %s until %s", (period, from, until) => {
    const { desk, sent } = createDesk();
    desk.choose({ typed: "los", period });
    expect(sent.at(-1)?.ask).toEqual({
      typed: "los",
      order: "relevance",
      articleUrl: null,
      among: null,
      from,
      until,
    });
  });

  test("of answers with a star alone follows the stars", () => {
    const { desk, sent, shown, starred, found } = createDesk();
    desk.renew();
    expect(sent).toEqual([]);
    starred.add(ID);
    desk.choose({ isStarred: true });
    expect(sent.at(-1)?.ask?.among).toEqual(new Set([ID]));
    starred.clear();
    desk.renew();
    expect(sent.at(-1)).toMatchObject({ turn: 2, ask: { among: new Set() } });
    found(2);
    desk.renew();
    found(3);
    expect(shown.map(([, isSame]) => isSame)).toEqual([false, true]);
  });

  test("of a theme is among the articles that have it", () => {
    const { desk, sent } = createDesk();
    const [rust, keuze, ruimte] = ["rust", "keuze", "ruimte"].map((name) => `https://blog.nl/${name}`);
    desk.knowThemes(new Map([rust, keuze, ruimte].map((url) => [url ?? "", url === keuze ? "Keuzes" : "Loslaten"])));
    const articles = [keuze, rust].map((url) => ({ url: url ?? "", title: "?" }));
    desk.hear({ kind: "ready", articles, days: [] });
    expect(desk.state.choices.themes).toEqual(["Keuzes", "Loslaten"]);
    desk.choose({ theme: "Loslaten" });
    expect(sent.at(-1)?.ask).toMatchObject({ typed: "", amongUrls: [rust, ruimte] });
    desk.choose({ theme: null });
    expect(sent.at(-1)?.ask).toBeNull();
  });

  test("knows what there is to choose from, and why it failed", () => {
    const { desk } = createDesk();
    const articles = [{ url: "https://blog.nl/rust", title: "Rust" }];
    const days = ["2026-11-01" as Day];
    desk.hear({ kind: "ready", articles, days });
    expect(desk.state.choices).toEqual({ articles, days, themes: [] });
    desk.knowThemes(new Map([["https://blog.nl/rust", "Loslaten"]]));
    expect(desk.state.choices.themes).toEqual(["Loslaten"]);
    const failed = { kind: "failed", failure: { kind: "broken", detail: "?" } } as const;
    desk.hear(failed);
    expect([desk.state.result, desk.state.failure]).toEqual([{ status: "idle" }, failed.failure]);
    desk.choose({ typed: "los" });
    desk.hear(failed);
    expect(desk.state.result).toEqual({ status: "failed", failure: { kind: "broken", detail: "?" } });
    desk.hear({ kind: "ready", articles, days });
    expect(desk.state.failure).toBeNull();
  });
});
