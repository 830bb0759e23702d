/** A small blog on a fake site, and walks over that blog. */
import { createSiteMemory } from "../../../content/site/siteMemory.ts";
import type { SiteMemory } from "../../../content/site/siteMemory.ts";
import { createSiteScope } from "../../../content/site/siteScope.ts";
import type { SiteScope } from "../../../content/site/siteScope.ts";
import type { WalkEnd, WalkOptions, WalkStep } from "../../../content/site/walk.ts";
import { walkSite } from "../../../content/site/walkSite.ts";
import { createFakeSite, START, tagged } from "./fakeSite.ts";
import type { FakeSite } from "./fakeSite.ts";

export type Walked = WalkEnd & { steps: WalkStep[] };

export function articlePage(name: string, ...questions: string[]): string {
  const asked = questions.map((question) => `<h2>Over ${name}</h2><p>Er was eens een tuin.</p><p>💡 ${question}</p>`);
  return `<!doctype html><html><head><title>${name}</title></head><body><article><h1>${name}</h1><p>7 min</p>${asked.join("")}</article></body></html>`;
}

export function sitemap(entries: Record<string, string | null>): string {
  const urls = Object.entries(entries).map(
    ([path, date]) =>
      `<url><loc>https://www.example.com${path}</loc>${date === null ? "" : `<lastmod>${date}</lastmod>`}</url>`,
  );
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>`;
}

/** Two articles and a page about the author, on a server that does everything well. */
export function createFakeBlog(): FakeSite {
  return createFakeSite({
    "/robots.txt": tagged(
      "User-agent: *\nDisallow: /geheim/\nSitemap: https://www.example.com/kaart.xml",
      "text/plain",
    ),
    "/": tagged("<!doctype html><html><head><title>Een tuin</title></head><body></body></html>"),
    "/kaart.xml": tagged(
      sitemap({
        "/tuin/een": "2026-03-01",
        "/tuin/twee": "2026-03-05",
        "/over": null,
        "/tag/rust": null,
        "/geheim/drie": null,
      }),
      "application/xml",
    ),
    "/tuin/een": tagged(articlePage("Een", "Wat laat je staan?", "Wat laat je gaan?")),
    "/tuin/twee": tagged(articlePage("Twee", "Wat zaai je?")),
    "/over": tagged(
      "<!doctype html><html><head><title>Over</title></head><body><h1>Over</h1><p>Ik heb een tuin.</p></body></html>",
    ),
    "/geheim/drie": tagged(articlePage("Drie", "Wat verberg je?")),
  });
}

export const SCOPE: SiteScope = openScope(START);

export async function walk(site: FakeSite, options: Partial<WalkOptions> = {}): Promise<Walked> {
  const steps: WalkStep[] = [];
  const going = walkSite({
    scope: SCOPE,
    fetchPage: site.fetchPage,
    clock: site.clock,
    signal: new AbortController().signal,
    memory: createSiteMemory(SCOPE.site),
    limit: 100,
    recheckAfter: 0,
    readsFeedContent: false,
    ...options,
  });
  for (;;) {
    const { done, value } = await going.next();
    if (done === true) return { ...value, steps };
    steps.push(value.step);
  }
}

/** Walks a second time, the next day. */
export async function walkAgain(
  site: FakeSite,
  memory: SiteMemory,
  options: Partial<WalkOptions> = {},
): Promise<Walked> {
  site.clock.advance(24 * 60 * 60 * 1000);
  site.requests.length = 0;
  return walk(site, { memory, ...options });
}

/** Gives "kind path", and what matters most of the step. */
export function tell(step: WalkStep): string {
  const place = new URL(step.url).pathname;
  switch (step.kind) {
    case "article":
      return `article ${place} ${step.article.questions.map(({ text }) => text).join(" ")}${step.isChanged ? "" : " (as it was)"}`;
    case "failed":
      return `failed ${place} ${step.what} ${step.failure.kind}`;
    case "listing":
      return `${step.listing} ${place} ${step.entries ?? "unchanged"}`;
    case "unchanged":
    case "noQuestions":
      return `${step.kind} ${place}`;
  }
}

function openScope(address: string): SiteScope {
  const result = createSiteScope(address, false);
  if (result.status === "refused") throw new Error(result.reason);
  return result.scope;
}
