/**
 * A server on this machine that answers for the blog's host, well or badly. An extension can't tell it from the blog.
 */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { createSelfSigned } from "./selfSigned.ts";

const HOST = "www.gerritvanderheide.com";
const ROBOTS = "User-agent: *\nDisallow: /geheim/\nSitemap: https://www.gerritvanderheide.com/sitemap.xml\n";

export type BlogRequest = { path: string; headers: IncomingMessage["headers"]; at: number };
/** Answers in its own way. `false` leaves the request to the healthy blog. */
export type Fault = (path: string, response: ServerResponse) => boolean;

export async function startBlogServer() {
  const articles = new Map<string, { questions: string[]; changed: string }>();
  const log: BlogRequest[] = [];
  const state: { fault: Fault } = { fault: () => false };

  function pageAt(path: string): { type: string; body: string } | null {
    if (path === "/robots.txt") return { type: "text/plain", body: ROBOTS };
    if (path === "/sitemap.xml") return { type: "application/xml", body: sitemap() };
    if (path === "/") return { type: "text/html", body: "<!doctype html><title>Het blog</title><p>Welkom." };
    const article = articles.get(path);
    return article ? { type: "text/html; charset=utf-8", body: articlePage(path, article.questions) } : null;
  }

  function sitemap(): string {
    const places = [...articles, ["/geheim/dagboek", { changed: "2026-11-01" }] as const];
    const entries = places.map(
      ([path, { changed }]) => `<url><loc>https://${HOST}${path}</loc><lastmod>${changed}</lastmod></url>`,
    );
    return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</urlset>`;
  }

  const server = createServer(createSelfSigned(HOST), ({ url = "/", headers }, response) => {
    log.push({ path: url, headers, at: performance.now() });
    if (state.fault(url, response)) return;
    const page = pageAt(url);
    if (page === null) return void response.writeHead(404).end();
    const etag = `"${createHash("sha256").update(page.body).digest("hex").slice(0, 16)}"`;
    if (headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, "content-type": page.type, "set-cookie": "spoor=1" }).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    /** Arguments that make Chromium take this server for the blog. */
    args: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1:${port}`, "--ignore-certificate-errors", "--no-proxy-server"],
    log,
    publish: (path: string, changed: string, ...questions: string[]) => articles.set(path, { questions, changed }),
    failWith: (fault: Fault) => (state.fault = fault),
    recover: () => (state.fault = () => false),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function articlePage(path: string, questions: readonly string[]): string {
  const name = path.split("/").at(-1) ?? "";
  const asked = questions.map((question) => `<h2>Over ${name}</h2><p>Er was eens een tuin.</p><p>💡 ${question}</p>`);
  return `<!doctype html><html lang="nl"><head><title>${name}</title></head><body><article><h1>${name}</h1><p>7 min</p>${asked.join("")}</article></body></html>`;
}
