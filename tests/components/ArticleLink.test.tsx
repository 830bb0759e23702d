// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test } from "vitest";
import { ArticleLink } from "../../components/ArticleLink.tsx";

const place = document.createElement("div");

function show(url: string, sentence?: string): Element | null {
  render(<ArticleLink article={{ title: "Rust", url }} {...(sentence !== undefined && { sentence })} />, place);
  return place.firstElementChild;
}

test("an article's title leads to it, at the sentence that asked", () => {
  const address = "https://www.gerritvanderheide.com/keuzes/rust";
  expect(show(address)?.getAttribute("href")).toBe(address);
  expect(show(address, "Wat?")?.getAttribute("href")).toBe(`${address}#:~:text=Wat%3F`);
});

test.each(["javascript:alert(1)", "http://www.gerritvanderheide.com/a", "https://example.com/", "options.html"])(
  "a title whose address is none of an article stands without a link: %s",
  (url) => {
    for (const sentence of [undefined, "Wat?"]) {
      expect([show(url, sentence)?.tagName, place.textContent]).toEqual(["SPAN", "Rust"]);
      expect(place.querySelector("[href]")).toBeNull();
    }
  },
);
