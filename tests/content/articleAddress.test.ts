/** Where a page of ours may lead, whatever a file, a disk or a page gives as an article's address. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toArticleAddress } from "../../content/canonicalAddress.ts";
import { isDeckQuestion } from "../../content/questionShape.ts";
import { linkToQuestion, linkToSentence } from "../../content/textFragment.ts";
import { createQuestion } from "../journal/examples.ts";

const ARTICLE = "https://www.gerritvanderheide.com/keuzes/rust";

test.each([ARTICLE, `${ARTICLE}/`, `${ARTICLE}?utm_source=mail#kop`, "https://gerritvanderheide.com/keuzes/rust"])(
  "the article's own address leads there: %s",
  (address) => {
    expect(toArticleAddress(address)).toBe(ARTICLE);
    expect(linkToSentence(address, "Wat?")).toBe(`${ARTICLE}#:~:text=Wat%3F`);
  },
);

/** None of these is a plain https address of the blog. */
const BAD_ADDRESSES = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)//https://www.gerritvanderheide.com/",
  "java\nscript:alert(1)",
  "\u0000javascript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "blob:https://www.gerritvanderheide.com/1",
  "filesystem:https://www.gerritvanderheide.com/temporary/x",
  "view-source:https://www.gerritvanderheide.com/",
  "file:///etc/passwd",
  "ftp://www.gerritvanderheide.com/a",
  "chrome-extension://abcdefghijklmnop/options.html",
  "moz-extension://abc/options.html",
  "chrome://settings",
  "about:blank",
  "options.html",
  "/options.html",
  "//www.gerritvanderheide.com/a",
  "#",
  "",
  "http://www.gerritvanderheide.com/keuzes/rust",
  "https://example.com/keuzes/rust",
  "https://www.gerritvanderheide.com.example.com/a",
  "https://www.gerritvanderheide.com@example.com/a",
  "https://jan:geheim@www.gerritvanderheide.com/a",
  "https://www.gerritvanderheide.com:8443/a",
  "https://evil-gerritvanderheide.com/a",
  "https://xwww.gerritvanderheide.com/a",
  "https://elders.gerritvanderheide.com/a",
  "https:/\\example.com\\www.gerritvanderheide.com",
  "https://www.gerritvander\u04bbeide.com/a",
  `https://www.gerritvanderheide.com/${"a".repeat(3000)}`,
];

describe("what is no address of an article leads nowhere", () => {
  test.each([...BAD_ADDRESSES, null, undefined, 7, {}, [ARTICLE]])("%j", (address) => {
    expect(toArticleAddress(address)).toBeNull();
  });

  test.each(BAD_ADDRESSES)("as a link, and in a row of the deck: %j", (url) => {
    const question = createQuestion(0);
    const bad = { ...question, article: { ...question.article, url } };
    expect(linkToSentence(url, "Wat?")).toBeNull();
    expect(linkToQuestion(bad)).toBe("https://www.gerritvanderheide.com/");
    expect([isDeckQuestion(question), isDeckQuestion(bad)]).toEqual([true, true]);
  });
});

test("whatever is given, a link leads to the blog, or there is none", () => {
  const part = fc.constantFrom(
    "https:",
    "//",
    "www.gerritvanderheide.com",
    "@",
    ":",
    "\\",
    "/",
    ".",
    "javascript:",
    "\t",
    "%",
  );
  const address = fc
    .array(fc.oneof(part, fc.string({ maxLength: 3 })), { maxLength: 8 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(address, (input) => {
      const link = linkToSentence(input, "Wat?");
      if (link !== null) {
        expect(new URL(link)).toMatchObject({ origin: "https://www.gerritvanderheide.com", username: "" });
      }
    }),
    { numRuns: 2000 },
  );
});
