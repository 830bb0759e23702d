import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { isAllowedBy, NO_ROBOTS, parseRobots, robotsSchema } from "../../../content/site/robots.ts";

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
    ["an escape is the letter that it stands for", "User-agent: *\nDisallow: /%7ejan/", { forbids: "/~jan/" }],
    ["in the address too", "User-agent: *\nDisallow: /~jan/", { forbids: "/%7Ejan/" }],
    ["escapes are written in any case", "User-agent: *\nDisallow: /caf%c3%a9/", { forbids: "/café/" }],
    ["on either side", "User-agent: *\nDisallow: /caf%C3%A9/", { forbids: "/caf%c3%a9/x" }],
    ["a letter of ASCII may be escaped", "User-agent: *\nDisallow: /foo/bar/%62%61%7A", { forbids: "/foo/bar/baz" }],
    ["a slash that is escaped separates nothing", "User-agent: *\nDisallow: /a%2fb", { allows: "/a/b" }],
    ["and is itself in any case", "User-agent: *\nDisallow: /a%2fb", { forbids: "/a%2Fb" }],
    ["in a query it is a slash", "User-agent: *\nDisallow: /a?b=https://c.d", { forbids: "/a?b=https%3A%2F%2Fc.d" }],
    [
      "also escaped in the rule",
      "User-agent: *\nDisallow: /*?*u=https%3a%2f%2fc.d",
      { forbids: "/a?b=1&u=https://c.d" },
    ],
    ["behind a star it may be in a query", "User-agent: *\nDisallow: /*%3A", { allows: "/a:b", forbids: "/x?abc:" }],
    ["or in none", "User-agent: *\nDisallow: /*%3A", { allows: "/a?b", forbids: "/a%3ab?c" }],
    ["also at the end", "User-agent: *\nDisallow: /*b%2F$", { allows: "/b/", forbids: "/x?b/" }],
    ["a space is an escape", "User-agent: *\nDisallow: /a b", { forbids: "/a%20b" }],
    ["brackets and bars are escapes", "User-agent: *\nDisallow: /a|b{c}", { forbids: "/a%7Cb%7bc}" }],
    ["a star that is escaped is a star", "User-agent: *\nDisallow: /a%2Ab", { allows: "/axb", forbids: "/a*b" }],
    ["a dollar that is escaped is a dollar", "User-agent: *\nDisallow: /a%24", { allows: "/a", forbids: "/a$b" }],
    ["a dollar in the midst is one too", "User-agent: *\nDisallow: /a$b", { forbids: "/a%24b" }],
    ["what is no escape is itself", "User-agent: *\nDisallow: /100%$", { allows: "/100", forbids: "/100%25" }],
    ["an end makes a rule longer", "User-agent: *\nAllow: /a\nDisallow: /a$", { allows: "/ab", forbids: "/a" }],
    ["escapes make no rule longer", "User-agent: *\nDisallow: /%6a%61%6e\nAllow: /jan/", { allows: "/jan/x" }],
    [
      "a version is no part of a name",
      "User-agent: *\nDisallow: /\nUser-agent: Dagvraag/1.0\nDisallow: /a",
      { forbids: "/a" },
    ],
    [
      "nor is a remark behind it",
      "User-agent: *\nDisallow: /\nUser-agent: DAGVRAAG 2 (+https://a.b)\nDisallow: /a",
      { forbids: "/a" },
    ],
    ["another name that begins so is another", "User-agent: dagvraag-bot\nDisallow: /", { allows: "/a" }],
    ["a name that holds ours is another", "User-agent: Mozilla/5.0 (Dagvraag/1.0)\nDisallow: /", { allows: "/a" }],
    ["robots.txt itself is open", "User-agent: *\nDisallow: /", { allows: "/robots.txt" }],
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

  test("drops no rule, however long, and however many come before it", () => {
    const long = `/${"a".repeat(1500)}`;
    const many = Array.from({ length: 5000 }, (_value, n) => `Disallow: /x${n}`);
    const robots = parseRobots(
      ["User-agent: *", `Disallow: ${long}`, ...many, `Disallow: /*${"b*".repeat(2000)}c`, "Disallow: /last"].join(
        "\n",
      ),
    );
    expect(isAllowedBy(robots, `https://www.example.com${long}`)).toBe(false);
    expect(isAllowedBy(robots, `https://www.example.com/${"b".repeat(2000)}c`)).toBe(false);
    expect(isAllowedBy(robots, "https://www.example.com/last")).toBe(false);
    expect(v.is(robotsSchema, robots)).toBe(true);
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
