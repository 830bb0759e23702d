import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalAddress } from "../../content/canonicalAddress.ts";

const ARTICLE = "https://www.gerritvanderheide.com/keuzes/loslaten";

describe("the canonical address", () => {
  test.each([
    ["itself", ARTICLE],
    ["http", "http://www.gerritvanderheide.com/keuzes/loslaten"],
    ["the host without www", "https://gerritvanderheide.com/keuzes/loslaten"],
    ["capitals in the host", "HTTPS://WWW.GerritVanDerHeide.com/keuzes/loslaten"],
    ["a dot after the host", "https://gerritvanderheide.com./keuzes/loslaten"],
    ["a port", "https://www.gerritvanderheide.com:8443/keuzes/loslaten"],
    ["a query", `${ARTICLE}?utm_source=mail`],
    ["a fragment", `${ARTICLE}#vragen`],
    ["credentials", "https://jan:geheim@www.gerritvanderheide.com/keuzes/loslaten"],
    ["trailing slashes", `${ARTICLE}//`],
    ["steps in the path", "https://www.gerritvanderheide.com/blog/../keuzes/./loslaten"],
    ["white space around it", ` ${ARTICLE}\n`],
  ])("is one and the same, given %s", (_what, input) => {
    expect(canonicalAddress(input)).toEqual({ status: "canonical", address: ARTICLE });
  });

  test.each([
    ["the site alone", "https://gerritvanderheide.com/", "https://www.gerritvanderheide.com"],
    ["another host, as it writes itself", "http://example.com/a/", "https://example.com/a"],
    ["capitals in the path, which tell pages apart", "https://example.com/Een", "https://example.com/Een"],
    ["letters that are escaped", "https://example.com/één", "https://example.com/%C3%A9%C3%A9n"],
    ["escapes in lower case", "https://example.com/%c3%a9%c3%a9n", "https://example.com/%C3%A9%C3%A9n"],
  ])("keeps %s", (_what, input, address) => {
    expect(canonicalAddress(input)).toEqual({ status: "canonical", address });
  });

  test.each([
    ["no text", 7, "not-an-address"],
    ["nothing", undefined, "not-an-address"],
    ["an empty text", "", "not-an-address"],
    ["a path", "/keuzes/loslaten", "not-an-address"],
    ["an address without a scheme", "www.gerritvanderheide.com/keuzes", "not-an-address"],
    ["a host of dots", "https://../keuzes", "not-an-address"],
    ["a mail address", "mailto:jan@example.com", "not-a-web-address"],
    ["a file", "file:///tmp/artikel.txt", "not-a-web-address"],
    ["an endless one", `https://example.com/${"a".repeat(2000)}`, "too-long"],
  ])("refuses %s", (_what, input, reason) => {
    expect(canonicalAddress(input)).toEqual({ status: "refused", reason });
  });

  test("stays as it is when taken again", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalAddress(url);
        const twice = canonicalAddress(once.status === "canonical" ? once.address : null);
        expect(twice).toEqual({ status: "canonical", address: expect.any(String) as unknown });
        expect(twice).toEqual(once);
      }),
    );
  });

  test("never throws", () => {
    fc.assert(fc.property(fc.anything(), (input) => void canonicalAddress(input)));
    fc.assert(fc.property(fc.string({ unit: "binary" }), (rest) => void canonicalAddress(`https://${rest}`)));
  });
});
