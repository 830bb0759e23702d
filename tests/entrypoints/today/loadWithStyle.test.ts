// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { loadWithStyle } from "../../../entrypoints/today/loadWithStyle.ts";
import { TODAY } from "../../../tools/todayName.ts";

const linked = () => [...document.querySelectorAll("link")].map((link) => link.getAttribute("href"));

test("code waits for its style, but not for that of the page that is painted first, which stands in it", async () => {
  expect(await loadWithStyle(async () => "code", [`assets/${TODAY}-abc.css`])).toBe("code");
  expect(linked()).toEqual([]);
  const loading = loadWithStyle(async () => "code", [`assets/${TODAY}-abc.css`, "assets/other.css"]);
  expect(linked()).toEqual(["/assets/other.css"]);
  document.querySelector("link")?.dispatchEvent(new Event("load"));
  expect(await loading).toBe("code");
});
