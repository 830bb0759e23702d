/** What a blog can do wrong, and what the options say then. blog.test.ts uses this list. */
import type { Fault } from "./blogServer.ts";

const HTML = { "content-type": "text/html" };
const XML = { "content-type": "application/xml" };

export const WHOLLY = "Vandaag lukte het niet:";
/** The blog was looked at, and one of its pages failed. */
const IN_PART = "Vandaag niets nieuws. Niet alles lukte:";

/**
 * What the blog can answer. Only the last fault changes its robots.txt. `reason` and `said` are what the options say:
 * why, and how much failed.
 */
export const FAULTS: [what: string, fault: Fault, reason: string, said?: string][] = [
  ["500", answer(500, HTML, "Storing"), "het blog meldt een storing"],
  ["no answer in time", () => true, "het blog deed er te lang over"],
  ["an answer that is cut off", cutOff, "het antwoord van het blog brak af"],
  ["a wrong type", answer(200, { "content-type": "image/png" }, "\u0089PNG\0\0"), "het blog gaf iets anders"],
  ["a redirect loop", answer(302, { location: "/sitemap.xml" }, ""), "het blog is niet te bereiken"],
  ["a huge answer", answer(200, { ...XML, "content-length": "99999999" }, "<urlset>"), "wat het blog gaf, is te groot"],
  ["an empty answer", answer(200, XML, ""), "het blog gaf een lege bladzijde"],
  ["a malformed answer", answer(200, XML, "<urlset><url><loc>https://www."), "wat het blog gaf, is niet te lezen"],
  ["304 to who has nothing yet", unchangedNews, "het blog meldt een storing", IN_PART],
  ["another robots.txt", closed, "het blog wil niet vanzelf gelezen worden"],
];

function answer(status: number, headers: Record<string, string>, body: string): Fault {
  return (asked, response) => {
    if (asked === "/robots.txt") return false;
    response.writeHead(status, headers).write(body);
    // A false length keeps the connection open.
    if (headers["content-length"] === undefined) response.end();
    return true;
  };
}

function cutOff(asked: string, response: Parameters<Fault>[1]): boolean {
  if (asked === "/robots.txt") return false;
  response.writeHead(200, { ...XML, "content-length": "5000" });
  response.write("<urlset><url>", () => response.destroy());
  return true;
}

function unchangedNews(asked: string, response: Parameters<Fault>[1]): boolean {
  if (asked === "/sitemap.xml") {
    const news = "<url><loc>https://www.gerritvanderheide.com/rust/nieuws</loc></url>";
    response.writeHead(200, XML).end(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${news}</urlset>`);
  }
  if (asked === "/rust/nieuws") response.writeHead(304).end();
  return asked !== "/robots.txt";
}

function closed(asked: string, response: Parameters<Fault>[1]): boolean {
  const rules = "User-agent: *\nDisallow: /";
  if (asked === "/robots.txt") response.writeHead(200, { "content-type": "text/plain" }).end(rules);
  return true;
}
