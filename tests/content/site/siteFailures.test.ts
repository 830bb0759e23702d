/** A server that fails in every way. What was known stays as it was, and the walk says why it failed. */
import { describe, expect, test } from "vitest";
import type { SiteFailure } from "../../../content/site/siteFailure.ts";
import type { SiteMemory } from "../../../content/site/siteMemory.ts";
import { articlePage, createFakeBlog, sitemap, tell, walk, walkAgain } from "./fakeBlog.ts";
import { brokenBody, endlessBody, tagged } from "./fakeSite.ts";
import type { FakeResponse, FakeSite, Request } from "./fakeSite.ts";

type Fault = (site: FakeSite) => FakeResponse | ((request: Request) => FakeResponse | Promise<FakeResponse>);

const HTML = { "content-type": "text/html" };

const FAULTS: [string, Fault, SiteFailure][] = [
  ["an error of its own", () => ({ status: 500 }), { kind: "status", status: 500, retryAfter: null }],
  [
    "a wish to be left alone",
    () => ({ status: 503, headers: { "Retry-After": "120" } }),
    { kind: "status", status: 503, retryAfter: 120 },
  ],
  ["no answer at all", () => () => Promise.reject(new TypeError("fetch failed")), { kind: "unreachable" }],
  ["an answer that doesn't come", () => () => new Promise(() => undefined), { kind: "timeout" }],
  [
    "an answer that doesn't end",
    ({ clock }) =>
      () => ({ headers: HTML, body: endlessBody(clock) }),
    { kind: "timeout" },
  ],
  [
    "an answer that breaks off",
    () => () => ({ headers: HTML, body: brokenBody("<html><p>💡 Wat?") }),
    { kind: "cutOff" },
  ],
  [
    "a redirect to another host",
    () => ({ status: 302, headers: { Location: "https://elsewhere.example/a" } }),
    { kind: "redirectElsewhere", target: "https://elsewhere.example/a" },
  ],
  [
    "a redirect to a private address",
    () => ({ status: 301, headers: { Location: "http://192.168.1.1/admin" } }),
    { kind: "redirectElsewhere", target: "http://192.168.1.1/admin" },
  ],
  [
    "a redirect to http",
    () => ({ status: 301, headers: { Location: "http://www.example.com/tuin/een" } }),
    { kind: "redirectElsewhere", target: "http://www.example.com/tuin/een" },
  ],
  [
    "a redirect that the browser followed elsewhere",
    () => ({ headers: HTML, body: articlePage("Een", "Wat?"), url: "https://elsewhere.example/" }),
    { kind: "redirectElsewhere", target: "https://elsewhere.example/" },
  ],
  ["redirects in a circle", () => ({ status: 302, headers: { Location: "?" } }), { kind: "redirectLoop" }],
  [
    "redirects without end",
    () =>
      ({ path }) => ({ status: 302, headers: { Location: `${path}a` } }),
    { kind: "status", status: 404, retryAfter: null },
  ],
  ["nothing in it", () => ({ headers: HTML, body: "" }), { kind: "empty" }],
  ["white space", () => ({ headers: HTML, body: " \n" }), { kind: "empty" }],
  [
    "a length that is too large",
    () => ({ headers: { ...HTML, "Content-Length": "99999999" }, body: "<p>" }),
    { kind: "tooLarge", limit: 5 * 1024 * 1024 },
  ],
  [
    "a body that is too large",
    () => ({ headers: HTML, body: "<".repeat(5 * 1024 * 1024 + 1) }),
    { kind: "tooLarge", limit: 5 * 1024 * 1024 },
  ],
  [
    "a picture",
    () => ({ headers: { "content-type": "image/png" }, body: "\u0089PNG" }),
    { kind: "wrongType", type: "image/png" },
  ],
  [
    "a picture that is said to be a page",
    () => ({ headers: HTML, body: "\u0089PNG\0" }),
    { kind: "wrongType", type: "text/html" },
  ],
  [
    "what is no text",
    () => ({ headers: HTML, body: new Uint8Array([0x3c, 0xff, 0xfe, 0x80]) }),
    { kind: "wrongType", type: "text/html" },
  ],
  [
    "unchanged, though nothing was known",
    () => ({ status: 304, body: null }),
    { kind: "status", status: 304, retryAfter: null },
  ],
];

describe("a page that fails with", () => {
  test.each(FAULTS)("%s", async (_what, fault, failure) => {
    const site = createFakeBlog();
    site.pages.set("/tuin/een", articlePage("Een", "Wat laat je staan?"));
    const { memory } = await walk(site);
    site.pages.set("/tuin/een", fault(site));
    const { steps, memory: later } = await walkAgain(site, memory);
    const failed = steps.find((step) => step.kind === "failed" && step.url.endsWith("/een"));
    if (failure.kind === "status" && failure.status === 404) {
      // The last of them redirects to an address that doesn't exist.
      expect(failed).toMatchObject({ kind: "failed" });
      return;
    }
    expect(failed).toMatchObject({ failure });
    expect(articlesIn(later)).toEqual(articlesIn(memory));
    expect(steps.map(tell)).toContain("unchanged /tuin/twee");
  });
});

describe("a feed or sitemap that fails with", () => {
  const faults: [string, Fault, SiteFailure["kind"]][] = [
    ...FAULTS.filter(
      ([what]) =>
        !/unchanged|picture|no text|white|page|too large|without end|left alone|answer (?:at|that doesn't)/u.test(what),
    ).map(([what, fault, { kind }]): [string, Fault, SiteFailure["kind"]] => [what, fault, kind]),
    [
      "what breaks off without a word",
      () => ({ body: '<?xml version="1.0"?><urlset><url><loc>https://www.exa' }),
      "malformed",
    ],
    ["a page", () => ({ headers: HTML, body: "<!doctype html><p>Onderhoud" }), "wrongType"],
    ["a bomb of elements", () => ({ body: `<urlset>${"<url>".repeat(10_000)}` }), "malformed"],
    ["what is no text", () => ({ body: new Uint8Array([0x3c, 0xff, 0xfe, 0x80]) }), "wrongType"],
    ["too much", () => ({ body: " ".repeat(10 * 1024 * 1024 + 1) }), "tooLarge"],
    ["a packed file that breaks off", () => ({ body: new Uint8Array([0x1f, 0x8b, 8, 0]) }), "malformed"],
  ];

  test.each(faults)("%s ends the walk, when it is the only one", async (_what, fault, kind) => {
    const site = createFakeBlog();
    const { memory } = await walk(site);
    site.pages.set("/kaart.xml", fault(site));
    const { outcome, memory: later } = await walkAgain(site, memory);
    expect(outcome).toMatchObject({ kind: "failed", failure: { kind } });
    expect(later.pages).toEqual(memory.pages);
    expect(later.listings).toEqual(memory.listings);
    expect(later.failedWalks).toBe(1);
  });
});

describe("a site that fails as a whole", () => {
  test.each([
    ["is out of reach", () => Promise.reject(new TypeError("fetch failed")), "unreachable"],
    ["doesn't answer", () => new Promise<FakeResponse>(() => undefined), "timeout"],
    ["is broken", () => ({ status: 502 }), "status"],
  ])("and %s is asked nothing more, since it may forbid anything", async (_what, fault, kind) => {
    const site = createFakeBlog();
    const { memory } = await walk(site);
    site.pages.set("/robots.txt", fault);
    const { steps, outcome, memory: later } = await walkAgain(site, memory);
    expect(outcome).toMatchObject({ kind: "failed", failure: { kind: "robotsUnknown", because: { kind } } });
    expect(steps.map(tell)).toEqual(["failed / site robotsUnknown"]);
    expect(site.requests).toHaveLength(1);
    expect(later.pages).toEqual(memory.pages);
  });

  test("is left for longer each time, and for as long as it asks", async () => {
    const site = createFakeBlog();
    let { memory } = await walk(site);
    site.pages.set("/robots.txt", { status: 503 });
    const rests: number[] = [];
    for (let count = 0; count < 10; count += 1) {
      ({ memory } = await walkAgain(site, memory));
      rests.push(hoursToRest(memory, site));
    }
    expect(rests).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 168, 168]);
    site.pages.set("/robots.txt", { status: 404 });
    ({ memory } = await walkAgain(site, memory));
    expect({ failedWalks: memory.failedWalks, restUntil: memory.restUntil }).toEqual({
      failedWalks: 0,
      restUntil: null,
    });
    site.pages.set("/robots.txt", { status: 429, headers: { "Retry-After": "36000" } });
    ({ memory } = await walkAgain(site, memory));
    expect(hoursToRest(memory, site)).toBe(10);
  });

  test("page after page is not asked for all of them", async () => {
    const site = createFakeBlog();
    const { memory } = await walk(site);
    site.pages.set(
      "/kaart.xml",
      sitemap(Object.fromEntries(Array.from({ length: 50 }, (_value, n) => [`/nieuw/${n}`, null]))),
    );
    for (let n = 0; n < 50; n += 1) site.pages.set(`/nieuw/${n}`, { status: 500 });
    const { outcome } = await walkAgain(site, memory);
    expect(outcome).toMatchObject({ kind: "failed", failure: { kind: "status", status: 500 } });
    expect(site.requests).toHaveLength(5);
  });

  test("a robots.txt that is no text, empty or leads away forbids nothing", async () => {
    const faults: FakeResponse[] = [
      { body: new Uint8Array([0x3c, 0xff, 0xfe, 0x80]) },
      { body: "" },
      { status: 302, headers: { Location: "https://elsewhere.example/" } },
      { status: 302, headers: { Location: "/robots.txt" } },
    ];
    for (const fault of faults) {
      const site = createFakeBlog();
      const { memory } = await walk(site);
      site.pages.set("/robots.txt", fault);
      const { steps } = await walkAgain(site, memory);
      expect(steps.map(tell)).toContain("article /geheim/drie Wat verberg je?");
    }
  });

  test("a changed robots.txt is obeyed at once, and what was known is kept", async () => {
    const site = createFakeBlog();
    const { memory } = await walk(site);
    site.pages.set("/robots.txt", tagged("User-agent: Dagvraag\nDisallow: /", "text/plain"));
    const { outcome, memory: later } = await walkAgain(site, memory);
    expect(outcome).toEqual({ kind: "failed", failure: { kind: "notAllowed" } });
    expect(site.requests.map(({ path }) => path)).toEqual(["/robots.txt"]);
    expect(later.pages).toEqual(memory.pages);
  });

  test("a page in the place of an article, as a server shows that is being mended, changes nothing", async () => {
    const site = createFakeBlog();
    const { memory } = await walk(site);
    site.pages.set("/tuin/een", tagged("<!doctype html><h1>Onderhoud</h1><p>Kom later terug.</p>"));
    const { steps, memory: later } = await walkAgain(site, memory);
    expect(steps.map(tell)).toContain("noQuestions /tuin/een");
    expect(articlesIn(later)).toEqual(articlesIn(memory));
  });
});

function articlesIn({ pages }: SiteMemory): (string | null)[] {
  return Object.values(pages).map(({ hash }) => hash);
}

function hoursToRest({ restUntil }: SiteMemory, { clock }: FakeSite): number {
  return (Date.parse(restUntil ?? "") - clock.now()) / 3_600_000;
}
