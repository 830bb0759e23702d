/** A small blog on this machine. The author's tool runs on it while it answers. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import process from "node:process";
import { afterEach, beforeEach } from "vitest";
import type { WalkClock } from "../../content/site/fetchPage.ts";
import { systemClock } from "../../tools/nodeFetch.ts";
import { ROOT } from "./contentCommand.ts";
import type { Finished } from "./contentCommand.ts";

type LocalResponse = { status?: number; headers?: Record<string, string>; body?: string };

type LocalBlog = {
  /** The pages by path, new for each test. */
  pages: Map<string, LocalResponse>;
  /** The paths that were asked for, in order. */
  asked: string[];
  /** An address such as "http://localhost:12345". Call it within a test. */
  origin: () => string;
  /** The clock for walks in this process. It runs on from one walk to the next. */
  clock: WalkClock;
};

/** In milliseconds. A wait this long is a time limit, and no wait for the next request: see siteVisitor.ts. */
const SHORTEST_LIMIT = 15_000;

export function useLocalBlog(): LocalBlog {
  const blog: LocalBlog = {
    pages: new Map(),
    asked: [],
    origin: () => `http://localhost:${port}`,
    clock: createHastyClock(),
  };
  let port = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    blog.asked.push(path);
    const { status = 200, headers = {}, body = "" } = blog.pages.get(path) ?? { status: 404 };
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
  });
  beforeEach(async () => {
    blog.pages.clear();
    blog.asked.length = 0;
    await new Promise<void>((resolve) => {
      server.listen(0, "localhost", resolve);
    });
    const address = server.address();
    port = typeof address === "object" && address !== null ? address.port : 0;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  return blog;
}

/** The system's clock, but a wait for the next request ends at once. A server still has its full time to answer. */
function createHastyClock(): WalkClock {
  let skipped = 0;
  return {
    now: () => systemClock.now() + skipped,
    wait: async (milliseconds, signal) => {
      if (milliseconds >= SHORTEST_LIMIT) await systemClock.wait(milliseconds, signal);
      else skipped += milliseconds;
    },
  };
}

/** Like spawnContent, but this process goes on. `stopAt` sends the interrupt of Ctrl+C once that was printed. */
export async function startContent(parameters: readonly string[], stopAt?: RegExp): Promise<Finished> {
  const child = spawn(process.execPath, ["tools/content.ts", ...parameters], { cwd: ROOT });
  const said = { stdout: "", stderr: "" };
  let isStopped = false;
  for (const name of ["stdout", "stderr"] as const) {
    child[name].on("data", (data: Buffer) => {
      said[name] += data.toString();
      // It is sent once: a second one ends the tool at once.
      if (!isStopped && stopAt?.test(said[name]) === true) isStopped = child.kill("SIGINT");
    });
  }
  await once(child, "close");
  return { status: child.exitCode, ...said };
}
