import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAllowedBy, NO_ROBOTS, parseRobots } from "../../../content/site/robots.ts";

describe("robots.txt", () => {
  test.each<[string, string, { allows?: string; forbids?: string }]>([
    ["nothing forbids nothing", "", { allows: "/a" }],
    ["an empty rule forbids nothing", "User-agent: *\nDisallow:", { allows: "/a" }],
    ["a rule counts for what begins so", "User-agent: *\nDisallow: /a", { forbids: "/ab/c?d" }],
    ["and for nothing else", "User-agent: *\nDisallow: /a", { allows: "/b/a" }],
    ["capitals tell paths apart", "User-agent: *\nDisallow: /A", { allows: "/a" }],
    ["keys are written in any case", "USER-AGENT : *\n disallow:/a # daarom", { forbids: "/a" }],
    ["rules for another robot don't count", "User-agent: Googlebot\nDisallow: /", { allows: "/a" }],
    [
      "its own group goes before that of all",
      "User-agent: *\nDisallow: /\n\nUser-agent: dagvraag\nDisallow: /a",
      { allows: "/b" },
    ],
    [
      "groups of one name are one",
      "User-agent: dagvraag\nDisallow: /a\nUser-agent: x\nAllow: /\nUser-agent: Dagvraag\nDisallow: /b",
      { forbids: "/b" },
    ],
    ["a group may have many names", "User-agent: x\nUser-agent: dagvraag\nDisallow: /a", { forbids: "/a" }],
    [
      "a sitemap ends no list of names",
      "User-agent: *\nSitemap: https://a.b/c\nUser-agent: y\nDisallow: /a",
      { forbids: "/a" },
    ],
    ["the longest rule decides", "User-agent: *\nDisallow: /a\nAllow: /a/b", { allows: "/a/b/c" }],
    ["whatever their order", "User-agent: *\nAllow: /a/b\nDisallow: /a", { allows: "/a/b/c" }],
    ["of two as long the kinder", "User-agent: *\nDisallow: /a\nAllow: /a", { allows: "/a" }],
    ["a star is anything", "User-agent: *\nDisallow: /*/b", { forbids: "/aaa/bc" }],
    ["also nothing", "User-agent: *\nDisallow: /a*b", { forbids: "/ab" }],
    ["a dollar is the end", "User-agent: *\nDisallow: /*.pdf$", { allows: "/a.pdf?x" }],
    ["and that end alone", "User-agent: *\nDisallow: /*.pdf$", { forbids: "/a.pdf.pdf" }],
    ["a dollar without a star is the whole path", "User-agent: *\nDisallow: /a$", { allows: "/ab" }],
    ["a query counts", "User-agent: *\nDisallow: /*?s=", { forbids: "/?s=a" }],
    ["letters are escaped as addresses do", "User-agent: *\nDisallow: /één", { forbids: "/%C3%A9%C3%A9n" }],
    ["a page in its place forbids nothing", "<!doctype html>\n<p>Disallow: /", { allows: "/a" }],
    ["a rule without a robot is nobody's", "Disallow: /", { allows: "/a" }],
  ])("%s", (_what, text, { allows = "/.well-known", forbids }) => {
    const robots = parseRobots(text);
    expect(isAllowedBy(robots, `https://www.example.com${allows}`)).toBe(true);
    if (forbids !== undefined) expect(isAllowedBy(robots, `https://www.example.com${forbids}`)).toBe(false);
  });

  test("names sitemaps, and how long to wait", () => {
    const text = "\uFEFFSitemap: https://a.b/c.xml\r\nuser-agent: *\r\ncrawl-delay: 2.5\r\nsitemap: /d.xml";
    expect(parseRobots(text)).toEqual({ rules: [], delay: 2.5, sitemaps: ["https://a.b/c.xml", "/d.xml"] });
    expect(parseRobots("User-agent: *\nCrawl-delay: 86400").delay).toBe(30);
    expect(parseRobots("User-agent: *\nCrawl-delay: 0.1").delay).toBe(1);
    expect(parseRobots("")).toEqual(NO_ROBOTS);
  });

  test("never throws, and says yes or no of any address", () => {
    const line = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("User-agent: *", "Disallow: /*a*b$", "Allow: \ud800", "Disallow: *$"),
    );
    fc.assert(
      fc.property(fc.array(line), fc.oneof(fc.webUrl(), fc.string()), (lines, address) => {
        expect([true, false]).toContain(isAllowedBy(parseRobots(lines.join("\n")), address));
      }),
    );
  });

  test("is not held up by a hostile pattern", () => {
    const robots = parseRobots(`User-agent: *\nDisallow: /${"a*".repeat(400)}b$`);
    expect(isAllowedBy(robots, `https://www.example.com/${"a".repeat(1500)}c`)).toBe(true);
  });
});
