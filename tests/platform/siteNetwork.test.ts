// @vitest-environment happy-dom
import { extension } from "../entrypoints/browserDouble.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fetchPage, siteClock } from "../../platform/siteNetwork.ts";

const NOON = new Date(2026, 10, 22, 12);
const RESPONSE = new Response("<h1>Rust</h1>");
const fetched = vi.fn<(url: string, how: RequestInit) => Promise<Response>>();
const alive = vi.fn<() => Promise<object>>();

beforeEach(() => {
  fetched.mockResolvedValue(RESPONSE);
  vi.stubGlobal("fetch", fetched);
  vi.useFakeTimers({ now: NOON });
  alive.mockReset().mockResolvedValue({});
  vi.spyOn(extension.runtime, "getPlatformInfo").mockImplementation(alive);
});

describe("a page of the blog", () => {
  test.each([
    ["https://gerritvanderheide.com/rust", "https://www.gerritvanderheide.com/rust"],
    ["https://www.gerritvanderheide.com/rust?a=1", "https://www.gerritvanderheide.com/rust?a=1"],
    ["https://elders.example/rust", "https://elders.example/rust"],
  ])("at %s is asked for at %s, without cookies and past the cache", async (url, asked) => {
    const { signal } = new AbortController();
    expect(await fetchPage(url, { headers: { accept: "text/html" }, signal })).toBe(RESPONSE);
    expect(fetched).toHaveBeenCalledExactlyOnceWith(asked, {
      headers: { accept: "text/html" },
      signal,
      cache: "no-store",
      credentials: "omit",
      redirect: "follow",
    });
  });
});

describe("the clock of a walk", () => {
  const wait = (milliseconds: number, signal = new AbortController().signal) => {
    const waited = { isOver: false };
    void siteClock.wait(milliseconds, signal).then(() => (waited.isOver = true));
    return waited;
  };

  test("is the machine's", () => {
    expect(siteClock.now()).toBe(NOON.getTime());
  });

  test("waits as long as it is told, and tells the browser meanwhile that it is at work", async () => {
    const waited = wait(45_000);
    await vi.advanceTimersByTimeAsync(44_999);
    expect([waited.isOver, alive.mock.calls.length]).toEqual([false, 3]);
    await vi.advanceTimersByTimeAsync(1);
    expect(waited.isOver).toBe(true);
  });

  test("waits for nothing where there is no time left", async () => {
    const waited = wait(0);
    await vi.advanceTimersByTimeAsync(0);
    expect([waited.isOver, alive.mock.calls.length]).toEqual([true, 0]);
  });

  test("ends at once where the walk is over", async () => {
    const stopping = new AbortController();
    const waited = wait(45_000, stopping.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    stopping.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect([waited.isOver, vi.getTimerCount(), alive.mock.calls.length]).toEqual([true, 0, 1]);
  });
});
