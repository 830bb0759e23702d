/** Runs the author's tool on a folder of the test's own, in this process or as the author runs it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, expect } from "vitest";
import type { WalkClock } from "../../content/site/fetchPage.ts";
import { systemClock } from "../../tools/nodeFetch.ts";
import { runContent } from "../../tools/runContent.ts";

export const ROOT = path.join(import.meta.dirname, "../..");
export const FIXTURES = path.join(ROOT, "tests/fixtures/articles");
export const COMPLETE = path.join(FIXTURES, "complete.txt");

export type Finished = { status: number | null; stdout: string; stderr: string };

/**
 * A folder to write in, and the tool with that folder for its articles. It is new for each test, and removed after it.
 */
type Place = {
  folder: string;
  /** It doesn't exist before an article is added. */
  articles: string;
  run: (...args: string[]) => Promise<Finished>;
  add: (file: string, address: string) => Promise<Finished>;
  /** Writes a file, and gives its path. */
  write: (name: string, content: string | Buffer) => string;
};

export function useArticlesFolder(): Place {
  const run = (...args: string[]): Promise<Finished> => callContent(["--articles", place.articles, ...args]);
  const place: Place = {
    folder: "",
    articles: "",
    run,
    add: (file, address) => run("add", file, "--url", address),
    write: (name, content) => {
      const file = path.join(place.folder, name);
      writeFileSync(file, content);
      return file;
    },
  };
  beforeEach(() => {
    place.folder = mkdtempSync(path.join(tmpdir(), "dagvraag-content-"));
    place.articles = path.join(place.folder, "articles");
  });
  afterEach(() => {
    rmSync(place.folder, { recursive: true });
  });
  return place;
}

/**
 * Runs it in this process, since a new process takes a second to start. content.test.ts checks that both do the same.
 */
export async function callContent(args: readonly string[], clock: WalkClock = systemClock): Promise<Finished> {
  const said = { stdout: "", stderr: "" };
  const status = await runContent(args, {
    clock,
    output: { write: (text) => (said.stdout += text) },
    screen: { isTTY: false, write: (text) => (said.stderr += text) },
    onInterrupt: () => undefined,
  });
  return { status, ...said };
}

export function spawnContent(...args: string[]): Finished {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tools/content.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

export function expectOneLine({ status, stdout, stderr }: Finished, reason: RegExp): void {
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^[^\n]+\n$/u);
  expect(stderr).toMatch(reason);
}
