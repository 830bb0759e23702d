import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSiteScope, isPrivateHost } from "../../../content/site/siteScope.ts";

describe("the scope of a site", () => {
  test.each([
    ["itself", "https://www.example.com/", true],
    ["the host without www", "https://example.com/a?b#c", true],
    ["another path", "https://www.example.com/../b", true],
    ["http", "http://www.example.com/", false],
    ["another host", "https://elsewhere.example/", false],
    ["a host that begins so", "https://www.example.com.elsewhere.example/", false],
    ["a host below it", "https://shop.example.com/", false],
    ["another port", "https://www.example.com:8443/", false],
    ["credentials", "https://jan:geheim@www.example.com/", false],
    ["a file", "file:///www.example.com/", false],
    ["a script", "javascript:alert(1)", false],
    ["nothing", "", false],
  ])("says of %s whether it is inside", (_what, address, isInside) => {
    expect(isInsideOf("https://www.example.com/blog", false, address)).toBe(isInside);
  });

  test.each([
    ["itself", "http://localhost:8123/a", true],
    ["another port", "http://localhost:9000/", false],
    ["another name of the same machine", "http://127.0.0.1:8123/", false],
    ["its network", "http://192.168.1.1/", false],
  ])("of a server that the author named lets in %s: %s", (_what, address, isInside) => {
    expect(isInsideOf("http://localhost:8123/", true, address)).toBe(isInside);
  });

  test("lets a site move to https, and not back", () => {
    expect(isInsideOf("http://example.com/", true, "https://www.example.com/")).toBe(true);
    expect(isInsideOf("https://example.com/", true, "http://www.example.com/")).toBe(false);
  });

  test.each([
    ["plain http", "http://www.example.com/", "private"],
    ["the machine itself", "https://localhost/", "private"],
    ["a number", "https://10.0.0.1/", "private"],
    ["a number in disguise", "https://0x7f.1/", "private"],
    ["a long number", "https://[::1]/", "private"],
    ["a name of the network", "https://printer/", "private"],
    ["a file", "file:///etc/passwd", "not-an-address"],
    ["mail", "mailto:jan@example.com", "not-an-address"],
    ["another web", "ftp://example.com/", "not-a-web-address"],
    ["nothing", "", "not-an-address"],
  ])("isn't opened by itself for %s", (_what, address, reason) => {
    expect(createSiteScope(address, false)).toEqual({ status: "refused", reason });
  });

  test("keeps neither credentials nor a fragment", () => {
    expect(createSiteScope("https://jan:geheim@www.example.com/a?b=c#d", true)).toMatchObject({
      scope: { start: "https://www.example.com/a?b=c", site: "https://example.com" },
    });
  });

  test("knows private hosts", () => {
    const hosts = [
      "localhost",
      "a.localhost",
      "nas.local",
      "x.internal",
      "127.0.0.1",
      "[fe80::1]",
      "router",
      "a.home.arpa",
      "x.lan.",
    ];
    expect(hosts.filter((host) => !isPrivateHost(host))).toEqual([]);
    expect(["www.example.com", "localhost.nl", "10.nl"].filter(isPrivateHost)).toEqual([]);
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), fc.oneof(fc.string(), fc.webUrl()), (named, other) => {
        expect([true, false]).toContain(isInsideOf(named, true, other));
      }),
    );
  });
});

function isInsideOf(named: string, isNamedByHand: boolean, address: string): boolean {
  const result = createSiteScope(named, isNamedByHand);
  return result.status === "open" && result.scope.isInside(address);
}
