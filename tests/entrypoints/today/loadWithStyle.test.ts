// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { loadWithStyle } from "../../../entrypoints/today/loadWithStyle.ts";
import { TODAY } from "../../../tools/todayName.ts";

test("code waits for its style, but not for that of the page that is painted first, which stands in it", async () => {
  const append = vi.spyOn(document.head, "append").mockReturnValue();
  expect(await loadWithStyle(async () => "code", [`assets/${TODAY}-abc.css`])).toBe("code");
  expect(append).not.toHaveBeenCalled();
  const load = vi.fn<() => Promise<string>>().mockResolvedValue("code");
  const loading = loadWithStyle(load, [`assets/${TODAY}-abc.css`, "assets/other.css"]);
  const [[link] = []] = append.mock.calls;
  if (!(link instanceof HTMLLinkElement)) throw new TypeError("no style was asked for");
  expect([append.mock.calls.length, link.getAttribute("href")]).toEqual([1, "/assets/other.css"]);
  expect(load).not.toHaveBeenCalled();
  link.dispatchEvent(new Event("load"));
  expect(await loading).toBe("code");
});
