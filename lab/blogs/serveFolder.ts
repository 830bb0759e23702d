/** Serves a folder of files on a free port, as today's web servers do: with types, and an ETag for each file. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import type { ServedBlog } from "./blogEngine.ts";
import { listenOnFreePort } from "./listenOnFreePort.ts";

const TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".xml", "application/xml"],
  [".txt", "text/plain"],
]);

export async function serveFolder(folder: string): Promise<ServedBlog> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = fileOf(folder, decodeURIComponent(pathname));
    if (file === null) return response.writeHead(404, { "content-type": "text/plain" }).end("Niet gevonden");
    const content = readFileSync(file);
    const etag = `"${createHash("sha256").update(content).digest("hex").slice(0, 16)}"`;
    if (request.headers["if-none-match"] === etag) return response.writeHead(304, { etag }).end();
    const type = TYPES.get(extname(file)) ?? "application/octet-stream";
    return response.writeHead(200, { etag, "content-type": type }).end(content);
  });
  const port = await listenOnFreePort(server);
  return {
    server: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileOf(folder: string, pathname: string): string | null {
  const path = join(folder, normalize(pathname));
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, "index.html") : path;
  return path.startsWith(folder) && existsSync(file) ? file : null;
}
