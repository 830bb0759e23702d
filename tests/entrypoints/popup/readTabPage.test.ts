// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readTabPage } from "../../../entrypoints/popup/readTabPage.ts";

type Injection = { target: { tabId: number }; func: (limit: number) => unknown; args: [number] };

const tabs = vi.hoisted(() => ({ query: vi.fn<(query: object) => Promise<object[]>>() }));
const scripting = vi.hoisted(() => ({ executeScript: vi.fn<(injection: Injection) => Promise<object[]>>() }));
vi.mock("../../../platform/browser.ts", () => ({ browser: { tabs, scripting } }));

const ADDRESS = "https://www.gerritvanderheide.com/keuzes/rust?utm=1#kop";
const ARTICLE = "<main><h1>Rust</h1><p>5 min</p><h2>Kop</h2><p>💡 Waar rust jij uit?</p></main>";

function answer(result: unknown): void {
  scripting.executeScript.mockResolvedValue([{ frameId: 0, result }]);
}

beforeEach(() => {
  tabs.query.mockResolvedValue([{ id: 7, url: ADDRESS }]);
  answer({ address: ADDRESS, html: ARTICLE });
});

describe("the page in the reader's tab", () => {
  test("is read once, in the tab that is looked at, and becomes its article", async () => {
    const read = await readTabPage();
    expect(read).toMatchObject({
      status: "read",
      article: { url: "https://www.gerritvanderheide.com/keuzes/rust", questions: [{ text: "Waar rust jij uit?" }] },
    });
    expect(tabs.query).toHaveBeenCalledExactlyOnceWith({ active: true, currentWindow: true });
    expect(scripting.executeScript).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: { tabId: 7 }, args: [5 * 1024 * 1024] }),
    );
  });

  test("hands over what it is now, cut off past the limit", async () => {
    await readTabPage();
    const func = scripting.executeScript.mock.calls[0]?.[0].func;
    document.documentElement.replaceChildren("Er was eens een tuin.");
    expect(func?.(1000)).toEqual({ address: location.href, html: "<html>Er was eens een tuin.</html>" });
    expect(func?.(13)).toEqual({ address: location.href, html: "<html>Er was e" });
  });

  test.each([
    ["chrome://newtab/", "closed"],
    ["http://www.gerritvanderheide.com/keuzes/rust", "insecure"],
  ])("at %s is not read", async (url, reason) => {
    tabs.query.mockResolvedValue([{ id: 7, url }]);
    expect(await readTabPage()).toEqual({ status: "refused", reason });
    expect(scripting.executeScript).not.toHaveBeenCalled();
  });

  test("is read where the browser doesn't tell its address, and refused by the one it has", async () => {
    tabs.query.mockResolvedValue([{ id: 7 }]);
    expect(await readTabPage()).toMatchObject({ status: "read" });
    answer({ address: "http://www.gerritvanderheide.com/keuzes/rust", html: ARTICLE });
    expect(await readTabPage()).toEqual({ status: "refused", reason: "insecure" });
  });

  test.each([
    ["there is no tab", () => tabs.query.mockResolvedValue([])],
    ["its tab has no id", () => tabs.query.mockResolvedValue([{ url: ADDRESS }])],
    ["the browser refuses", () => scripting.executeScript.mockRejectedValue(new Error("cannot be scripted"))],
    ["nothing came back", () => scripting.executeScript.mockResolvedValue([])],
    ["it hands over nothing", () => answer(null)],
    ["it hands over something else", () => answer({ address: 1, html: ARTICLE })],
  ])("is closed where %s", async (_, arrange) => {
    arrange();
    expect(await readTabPage()).toEqual({ status: "refused", reason: "closed" });
  });

  test("is refused by what it holds", async () => {
    answer({ address: ADDRESS, html: "<h1>Recept</h1><p>Neem een ui.</p>" });
    expect(await readTabPage()).toEqual({ status: "refused", reason: "noQuestions" });
    answer({ address: ADDRESS, html: "x".repeat(5 * 1024 * 1024 + 1) });
    expect(await readTabPage()).toEqual({ status: "refused", reason: "tooLarge" });
  });
});
